// Writes a register of so many lines with this library's own code, in a process whose memory nothing else uses, and
// prints by how many bytes its peak of resident memory grew.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { createWriteStream } = require('node:fs');
const { finished } = require('node:stream/promises');
const { transformSync } = require('@swc/core');
const { aliasesFromTsconfig } = require('../../../infra/quality/aliases.cjs');

const aliases = aliasesFromTsconfig().webpack;
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => resolveFilename(aliases[`${request}$`] ?? request, ...rest);
const syntax = { parser: { syntax: 'typescript' }, target: 'es2022' };
Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: syntax,
  });
  module._compile(code, file);
};

const { writeRegister } = require('../src/index.ts');

function* lines(count) {
  for (let index = 0; index < count; index += 1) {
    yield {
      code: `000.01.19.H55-200302-${String(index).padStart(6, '0')}`,
      procedure: `Trợ cấp hằng tháng đối với thanh niên xung phong, trường hợp ${index} (2.001396)`,
      papers: 3,
      applicant: { name: `Người nộp ${index}`, contact: `Tổ ${index}, phường Quán Triều` },
      channel: 'Trực tiếp',
      receiving: 'UBND phường Quán Triều',
      competent: 'Ủy ban nhân dân thành phố Thái Nguyên',
      receivedAt: '2020-03-02T08:00:00+07:00',
      dueAt: '2020-03-16T08:00:00+07:00',
      finishedAt: '2020-03-15T08:00:00+07:00',
      returnedAt: null,
      outcome: 'Có kết quả',
      timeliness: 'Trước hạn',
    };
  }
}

async function main(count, file) {
  const before = process.memoryUsage().rss;
  const output = createWriteStream(file);
  const period = { from: '2020-01-01', to: '2020-12-31', unit: null };
  const [written] = await Promise.all([writeRegister(lines(Number(count)), period, output), finished(output)]);
  const grown = process.resourceUsage().maxRSS * 1024 - before;
  process.stdout.write(JSON.stringify({ written, grown }));
}

void main(process.argv[2], process.argv[3]);
