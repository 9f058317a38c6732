import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bin = join(__dirname, '../../bin/lienthong.mjs');

function lienthong(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 500_000_000,
  });
  return { status, stdout, stderr };
}

const one = [
  'deadline',
  '--start',
  '2020-01-22T15:12:00+07:00',
  '--amount',
  '5',
  '--unit',
  'working-days',
  '--cutoff',
  '15:00',
];

describe('lienthong deadline', () => {
  it('prints the date and why, in Vietnamese with English beside', () => {
    const { status, stdout } = lienthong([...one, '--calendar', 'vn-2020']);
    expect(status).toBe(0);
    expect(stdout).toContain('Hẹn trả: 17:00 ngày 05/02/2020 / Due: 2020-02-05T17:00:00+07:00');
    expect(stdout).toContain('Nghỉ lễ: Tết Nguyên đán Canh Tý [Bộ luật Lao động 2012');
    expect(stdout).toContain('Public holiday: Lunar New Year 2020');
  });

  it('prints JSON, also of a refusal, which makes the exit code 1', () => {
    expect(JSON.parse(lienthong([...one, '--json']).stdout)).toMatchObject({ dueAt: '2020-02-05T17:00:00+07:00' });
    const refused = lienthong([...one, '--unit', 'weeks', '--json']);
    expect([refused.status, JSON.parse(refused.stdout)]).toMatchObject([1, { error: { code: 'CLOCK.UNIT_UNKNOWN' } }]);
    const told = lienthong([...one, '--calendar', 'nowhere']);
    expect([told.status, told.stdout]).toEqual([1, '']);
    expect(told.stderr).toMatch(/^CALENDAR\.UNKNOWN: calendar "nowhere" is unknown; known are vn, /);
  });

  it('answers 20,000 lines in order, the bad ones too, and exits 0', () => {
    const lines = Array.from({ length: 20_000 }, (_, id) =>
      id % 100 === 99
        ? 'no JSON'
        : `{"id":${id},"start":"2020-0${1 + (id % 9)}-1${id % 10}T10:00:00+07:00","amount":${1 + (id % 30)},"unit":"working-days","calendar":"vn-2020"}`,
    );
    const { status, stdout } = lienthong(['deadline', '--stdin'], lines.join('\n'));
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number | null; dueAt?: string });
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => (id % 100 === 99 ? null : id)));
    expect(answers.filter(({ dueAt }) => dueAt?.endsWith('+07:00') === true)).toHaveLength(19_800);
  });
});
