import { verifyInputs, type VerifyOptions } from './verify.action';
import { reportText } from './verify-report';
import { Files, code, copyOf, found, histories, jsonLines, otherCode, otherHistory, resealed } from './verify.fixture';

const [history = []] = histories;
const files = new Files();
afterAll(() => files.remove());

const hashOf = (seq: number): string => history[seq - 1]?.hash ?? '';
const check = (text: string, options: VerifyOptions = {}) => verifyInputs([files.write('events', text)], options);
const both = jsonLines([...history, ...otherHistory]);

describe('lienthong verify', () => {
  it('takes the parts of an export as one, and says what it read', async () => {
    const parts = [history.slice(0, 5), otherHistory, history.slice(5)].map((part, nth) =>
      files.write(`part-${nth}`, nth === 1 ? JSON.stringify(part) : jsonLines(part)),
    );
    const report = await verifyInputs(parts, {});
    expect(report).toMatchObject({ verdict: 'intact', dossiers: 2, events: history.length + otherHistory.length });
    const text = reportText(report);
    expect(text).toMatch(/^NGUYÊN VẸN \/ INTACT: 2 hồ sơ, \d+ sự kiện \/ 2 dossiers, \d+ events$/m);
    expect(text).toContain(`${code}:${history.length} ${history.at(-1)?.hash}`);
  });

  it('says at which event a receipt was printed, in whatever case its hash is typed', async () => {
    const report = await check(jsonLines(history), { head: ` ${hashOf(2).toUpperCase()} ` });
    expect(report).toMatchObject({ verdict: 'intact', printedHeads: [{ printedAt: 2 }] });
    expect(reportText(report)).toContain('phiếu in ở sự kiện 2 / receipt printed at event 2');
  });

  it('names the altered event and its rule, in both languages', async () => {
    const edited = copyOf(history);
    Object.assign(edited[3] ?? {}, { seq: 9 });
    const text = reportText(await check(`${jsonLines(edited)}\n${jsonLines(otherHistory)}`));
    expect(text).toContain('ĐÃ BỊ SỬA ĐỔI / ALTERED: 2 hồ sơ');
    expect(text).toMatch(
      /^CHAIN\.BROKEN (.*:4) \[altered\]: sự kiện \1 bị sửa sau khi ghi \(nay ghi số 9\) \/ event \1 was altered .* \(it now says 9\) \(.*line 4\)$/m,
    );
  });

  it('checks the heads of many dossiers, and misses one that is gone', async () => {
    const gone = 'H55.05431-200302-0009';
    const lines = [
      '# printed',
      `${code} ${hashOf(1)}`,
      `${code} ${hashOf(7)}`,
      `${otherCode}\t${hashOf(1)}`,
      `${gone} ${hashOf(3)}`,
    ];
    const report = await check(both, { heads: files.write('heads', lines.join('\r\n')) });
    expect(found(report)).toEqual([`${otherCode}:${otherHistory.length + 1} head-unknown`, `${gone}:1 head-unknown`]);
    expect(report.printedHeads.map(({ printedAt }) => printedAt)).toEqual([1, 7, null, null]);
  });

  it('a head printed before the altered event still vouches for what is before', async () => {
    const edited = copyOf(history);
    Object.assign(edited[4] ?? {}, { cause: 'x' });
    const report = await check(jsonLines(edited), { head: hashOf(2) });
    expect([found(report), report.printedHeads[0]?.printedAt]).toEqual([[`${code}:5 altered`], 2]);
  });

  it('reads saved answers of the API, whose own head must be the last event’s', async () => {
    const answer = { code, head: history.at(-1)?.hash, events: history };
    expect(await check(JSON.stringify(answer))).toMatchObject({ verdict: 'intact', events: history.length });
    const cutOff = { ...answer, events: history.slice(0, 3) };
    expect(found(await check(JSON.stringify(cutOff)))).toEqual([`${code}:4 head-unknown`]);
    const swapped = { ...answer, events: otherHistory };
    expect(found(await check(JSON.stringify(swapped)))).toEqual([`${code}:1 head-unknown`]);
  });
});

describe('bad input of lienthong verify', () => {
  const codesOf = async (text: string, options?: VerifyOptions) => {
    const report = await check(text, options);
    return [report.verdict, ...report.problems.map((problem) => problem.code)];
  };

  it.each([
    ['no JSON', 'REQUEST.MALFORMED_JSON'],
    ['"a text"', 'REQUEST.INVALID'],
    ['{"seq":1}', 'REQUEST.INVALID'],
    [`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"code":"X"}`, 'REQUEST.INVALID'],
    ['null', 'REQUEST.INVALID'],
  ])('a line %.20s is told by its code, and the rest is checked', async (line, told) => {
    expect(await codesOf(`${both}\n${line}\n`)).toEqual(['unreadable', told]);
    expect((await check(`${line}\n${both}`)).events).toBeGreaterThanOrEqual(history.length + otherHistory.length);
  });

  it('a line that was spoiled is an event that is missing', async () => {
    const lines = jsonLines(history).split('\n').with(2, '{"code":');
    const report = await check(lines.join('\n'));
    expect([report.verdict, found(report), report.problems.length]).toEqual(['altered', [`${code}:3 missing`], 1]);
  });

  it('types and fields that are not known are told, though the chain holds', async () => {
    const [odd, ...rest] = copyOf(history);
    const unknown = resealed([{ ...odd, type: 'DossierBurnt\u001b[31m' }, ...rest], 0);
    expect(await codesOf(jsonLines(unknown))).toEqual(['unreadable', 'EVENT.TYPE_UNKNOWN']);
    const lacking = resealed([{ ...odd, at: undefined, actor: null }, ...rest], 0);
    const report = await check(jsonLines(lacking));
    expect(report.problems.map(({ vi }) => vi)).toEqual([`sự kiện ${code}:1 thiếu at, actor`]);
  });

  it('prints nothing of the input that a terminal would obey', async () => {
    const odd = { ...copyOf(history)[0], code: '\u001b[2J\u202e' };
    const text = reportText(await check(JSON.stringify(odd)));
    expect(text).toContain('"\\u001b[2J\\u202e":1');
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });

  it('two dossiers with one --head; an unusable head; no event at all', async () => {
    expect(await codesOf(both, { head: hashOf(1) })).toEqual(['unreadable', 'REQUEST.INVALID']);
    expect(await codesOf('')).toEqual(['unreadable', 'REQUEST.INVALID']);
    expect(await codesOf('[]')).toEqual(['unreadable', 'REQUEST.INVALID']);
    await expect(check(both, { head: 'abc' })).rejects.toThrow('--head must be 64 hex digits');
    await expect(check(both, { head: hashOf(1), heads: 'x' })).rejects.toThrow('not both');
    const heads = files.write('heads', `${code} ${hashOf(1)}\n${code} abc\n${code}\n`);
    const report = await check(both, { heads });
    expect(report.problems.map(({ place }) => place)).toEqual([`${heads} line 2`, `${heads} line 3`]);
  });

  it('files that can’t be read', async () => {
    await expect(verifyInputs([`${files.folder}/nowhere`], {})).rejects.toThrow('cannot be read (ENOENT)');
    await expect(verifyInputs([files.folder], {})).rejects.toThrow('cannot be read (EISDIR)');
    await expect(verifyInputs(['-', '-'], {})).rejects.toThrow('only once');
    await expect(check(both, { heads: `${files.folder}/nowhere` })).rejects.toThrow('cannot be read (ENOENT)');
  });
});
