import { computeDeadline, type ExplanationLine, type LedgerEntry } from '@lienthong/domain';
import { officialCalendars } from './calendar-files';
import { longestLine, runDeadlineLines } from './run-deadline-lines';

const calendars = officialCalendars();

interface Answer {
  readonly id: unknown;
  readonly dueAt?: string | null;
  readonly explanation?: readonly ExplanationLine[];
  readonly error?: { readonly code: string; readonly detail: string };
}

async function* pieces(texts: readonly string[]): AsyncIterable<string> {
  for (const text of texts) yield text;
}

async function answersTo(...texts: readonly string[]): Promise<Answer[]> {
  const written: Uint8Array[] = [];
  await runDeadlineLines(pieces(texts), (bytes) => void written.push(bytes), calendars);
  const lines = Buffer.concat(written).toString('utf8').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as Answer);
}

const start = '2020-01-22T15:12:00+07:00';
const line = (change: Record<string, unknown> = {}): string =>
  `${JSON.stringify({ id: 1, start, amount: 5, unit: 'working-days', calendar: 'vn-2020', ...change })}\n`;

const week = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
] as const;

describe('lines of JSON', () => {
  it('are answered with due instant and explanation, in order and word for word as the domain has them', async () => {
    const ledger: LedgerEntry[] = [
      { op: 'pause', at: '2020-01-31T10:00:00+07:00', reason: 'chờ "giấy" – bổ sung' },
      { op: 'resume', at: '2020-02-04T10:00:30+07:00', reason: 'chờ "giấy" – bổ sung' },
      { op: 'extend', amount: 3 },
    ];
    const answers = await answersTo(line({ id: 'hồ sơ 1', cutoff: '15:00', ledger }), line({ id: 7, cutoff: null }));
    const calendar = calendars.get('vn');
    if (calendar === undefined) throw new Error('no calendar vn');
    const asked = { start, amount: 5, unit: 'working-days', calendar } as const;
    const [first, second] = [computeDeadline({ ...asked, cutoff: '15:00', ledger }), computeDeadline(asked)];
    expect(answers).toEqual([
      { id: 'hồ sơ 1', dueAt: first.dueAt, explanation: first.explanation },
      { id: 7, dueAt: second.dueAt, explanation: second.explanation },
    ]);
  });

  it('go on after a bad one, which is answered with its code', async () => {
    const answers = await answersTo(
      line(),
      '{"id":2,\n',
      'null\n[]\n"x"\n',
      line({ id: 3, start: '2020-01-22T15:12:00' }),
      line({ id: 4, amount: 0 }),
      line({ id: 5, amount: '5' }),
      line({ id: 6, unit: 'weeks' }),
      line({ id: 7, counting: 'by-eye' }),
      line({ id: 8, cutoff: 15 }),
      line({ id: 9, calendar: 'vn-1999' }),
      line({ id: 10, calendar: undefined }),
      line({ id: 11, calendar: { hours: { mon: [['17:00', '07:00']] } } }),
      line({ id: 12, ledger: [{ op: 'resume', at: start }] }),
      line({ id: 13, ledger: { op: 'pause' } }),
      line({ id: 14, ledger: [{ op: 'add', amount: '2' }] }),
      line({ id: 15, ledger: [{ op: 'pause', at: 5 }] }),
      line({ id: 16, start: '2030-01-01T08:00:00+07:00' }),
      line({ id: { a: 1 }, amount: -1 }),
      line({ id: 99 }),
    );
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [null, 'REQUEST.MALFORMED_JSON'],
      [null, 'REQUEST.INVALID'],
      [null, 'REQUEST.INVALID'],
      [null, 'REQUEST.INVALID'],
      [3, 'CLOCK.INSTANT_INVALID'],
      [4, 'CLOCK.AMOUNT_INVALID'],
      [5, 'CLOCK.AMOUNT_INVALID'],
      [6, 'CLOCK.UNIT_UNKNOWN'],
      [7, 'CLOCK.COUNTING_UNKNOWN'],
      [8, 'CLOCK.CUTOFF_INVALID'],
      [9, 'CALENDAR.UNKNOWN'],
      [10, 'CALENDAR.INVALID'],
      [11, 'CALENDAR.INVALID'],
      [12, 'CLOCK.LEDGER_INVALID'],
      [13, 'CLOCK.LEDGER_INVALID'],
      [14, 'CLOCK.AMOUNT_INVALID'],
      [15, 'CLOCK.INSTANT_INVALID'],
      [16, 'CALENDAR.NOT_COVERED'],
      [{ a: 1 }, 'CLOCK.AMOUNT_INVALID'],
      [99, undefined],
    ]);
  });

  const hours = { mon: week, tue: week, wed: week, thu: week, fri: week };
  const at = '2020-01-31T10:00:00+07:00';
  const later = '2020-02-03T10:00:00+07:00';
  const overlapping = [
    ['07:00', '12:00'],
    ['11:30', '17:00'],
  ];

  it.each<readonly [string, Record<string, unknown>, string]>([
    ['an amount of 0', { amount: 0 }, 'CLOCK.AMOUNT_INVALID'],
    ['a negative amount', { amount: -3 }, 'CLOCK.AMOUNT_INVALID'],
    ['a fractional amount', { amount: 2.5 }, 'CLOCK.AMOUNT_INVALID'],
    ['a huge amount', { amount: 1e308 }, 'CLOCK.AMOUNT_INVALID'],
    ['an amount beyond the year 9999', { amount: 100_000, unit: 'months', calendar: {} }, 'CLOCK.AMOUNT_INVALID'],
    ['an amount beyond the known years', { amount: 100_000 }, 'CALENDAR.NOT_COVERED'],
    ['no amount', { amount: undefined }, 'CLOCK.AMOUNT_INVALID'],
    ['an unknown unit', { unit: 'fortnights' }, 'CLOCK.UNIT_UNKNOWN'],
    ['no start', { start: undefined }, 'CLOCK.INSTANT_INVALID'],
    [
      'a ledger out of order',
      {
        ledger: [
          { op: 'pause', at: later },
          { op: 'resume', at },
        ],
      },
      'CLOCK.LEDGER_INVALID',
    ],
    [
      'a ledger from before the start',
      { ledger: [{ op: 'restart', at: '2020-01-01T08:00:00+07:00' }] },
      'CLOCK.LEDGER_INVALID',
    ],
    [
      'paused twice',
      {
        ledger: [
          { op: 'pause', at, reason: 'tax' },
          { op: 'pause', at: later, reason: 'tax' },
        ],
      },
      'CLOCK.LEDGER_INVALID',
    ],
    ['resumed without pause', { ledger: [{ op: 'resume', at }] }, 'CLOCK.LEDGER_INVALID'],
    ['an unknown op', { ledger: [{ op: 'nap', at }] }, 'CLOCK.LEDGER_INVALID'],
    ['an entry that is none', { ledger: [null] }, 'CLOCK.LEDGER_INVALID'],
    ['a reason that is no text', { ledger: [{ op: 'pause', at, reason: {} }] }, 'CLOCK.LEDGER_INVALID'],
    ['added time of 0', { ledger: [{ op: 'add', amount: 0 }] }, 'CLOCK.AMOUNT_INVALID'],
    ['an extension by half', { ledger: [{ op: 'extend', amount: 0.5 }] }, 'CLOCK.AMOUNT_INVALID'],
    ['overlapping hours', { calendar: { hours: { mon: overlapping } } }, 'CALENDAR.INVALID'],
    [
      'overlapping hours on one day of five',
      { calendar: { hours: { ...hours, thu: overlapping } } },
      'CALENDAR.INVALID',
    ],
    [
      'a make-up day that is a holiday',
      { calendar: { holidays: [at.slice(0, 10)], workdays: [at.slice(0, 10)] } },
      'CALENDAR.INVALID',
    ],
    ['a day that is none', { calendar: { holidays: ['2021-02-29'] } }, 'CALENDAR.INVALID'],
    ['hours without working time', { calendar: { hours: { mon: [] } } }, 'CALENDAR.INVALID'],
    ['a list for a calendar', { calendar: [] }, 'CALENDAR.INVALID'],
  ])('with %s are refused, and the next is answered', async (_, change, code) => {
    const [refused, next] = await answersTo(line(change), line({ id: 2 }));
    expect([refused?.id, refused?.error?.code, refused?.dueAt]).toEqual([1, code, undefined]);
    expect([next?.id, next?.dueAt]).toEqual([2, '2020-02-05T15:12:00+07:00']);
  });

  it('with a calendar that takes away all working days for two centuries are answered at once', async () => {
    const holidays = Array.from({ length: 60_000 }, (_, day) =>
      new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const before = Date.now();
    const answers = await answersTo(
      line({ calendar: { hours, holidays } }),
      line({ id: 2, unit: 'calendar-days', calendar: { hours, holidays } }),
      line({ id: 3, unit: 'months', amount: 100_000, calendar: { hours, holidays } }),
      line({ id: 4 }),
    );
    // 60,000 days from 01/01/2020 end on a Friday: work begins on Monday 12/04/2184, its fifth day is Friday 16/04; in
    // calendar days five after that Monday is Saturday 17/04, which rolls to Monday 19/04.
    expect(answers.slice(0, 2).map(({ dueAt }) => dueAt)).toEqual([
      '2184-04-16T17:00:00+07:00',
      '2184-04-19T17:00:00+07:00',
    ]);
    expect(answers[2]?.error?.code).toBe('CLOCK.AMOUNT_INVALID');
    expect(answers[3]?.dueAt).toBe('2020-02-05T15:12:00+07:00');
    expect(Date.now() - before).toBeLessThan(5000);
  });

  it('may be cut anywhere, end in CRLF or not at all, begin with a byte order mark and be blank', async () => {
    const text = `\uFEFF\n${line({ id: 1 }).trim()}\r\n   \n\n${line({ id: 2 })}${line({ id: 3 }).trim()}`;
    for (const size of [1, 7, 100]) {
      const cut = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect((await answersTo(...cut)).map(({ id, error }) => [id, error])).toEqual(
        [1, 2, 3].map((id) => [id, undefined]),
      );
    }
  });

  it('with unknown keys are taken', async () => {
    const [answer] = await answersTo(line({ note: 'x', ledger: [{ op: 'stop', at: start, note: 'x' }] }));
    expect(answer?.error).toBeUndefined();
  });

  it('that are too long are refused without being kept', async () => {
    const long = `${'x'.repeat(longestLine / 2)}`;
    const answers = await answersTo(long, long, long, long, `x\n${line({ id: 2 })}`);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'REQUEST.TOO_LARGE'],
      [2, undefined],
    ]);
  });

  it('wait for a slow reader', async () => {
    let [open, most] = [0, 0];
    const write = async (): Promise<void> => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
    };
    await runDeadlineLines(pieces(Array.from({ length: 20 }, (_, id) => line({ id }))), write, calendars);
    expect([open, most]).toEqual([0, 1]);
  });
});

describe('a calendar in the line', () => {
  it('says its own hours, holidays, make-up days and standard day', async () => {
    const calendar = {
      hours: { mon: week, tue: week },
      holidays: ['2024-06-04'],
      workdays: ['2024-06-08'],
      standardDayMinutes: 240,
    };
    const [answer] = await answersTo(line({ start: '2024-06-03T15:00:00+07:00', amount: 2, calendar }));
    expect(answer?.dueAt).toBe('2024-06-08T15:00:00+07:00');
  });

  it('has the default week and no holidays where it says nothing', async () => {
    const [answer] = await answersTo(line({ calendar: {} }));
    expect(answer?.dueAt).toBe('2020-01-29T15:12:00+07:00');
  });

  it.each(['vn', 'vn-2019', 'vn-2020', 'vn-2027'])(
    'may be named %s, and counts on into the next year',
    async (calendar) => {
      const [answer] = await answersTo(line({ start: '2020-12-31T16:00:00+07:00', amount: 1, calendar }));
      expect(answer?.dueAt).toBe('2021-01-04T16:00:00+07:00');
    },
  );
});
