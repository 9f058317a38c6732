// Adds newly recorded histories to releases.json: `node workflows/replay/add-histories.cjs`. It only ever adds; what a
// release has recorded is neither replaced nor dropped.
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '../histories');
const file = join(__dirname, 'releases.json');
const releases = JSON.parse(readFileSync(file, 'utf8'));

for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.json')) continue;
  const history = name.replace(/\.json$/, '');
  const release = /^(r\d+)-/.exec(history)?.[1] ?? 'r1';
  const histories = (releases[release] ??= {});
  if (Object.hasOwn(histories, history)) continue;
  histories[history] = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  process.stdout.write(`${release}: ${history}\n`);
}
writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`);
