import type { DossierEvent } from '@lienthong/domain';
import { checkChains } from './check-chains';
import { checkPersonalData } from './check-personal-data';
import { checkBreaches, checkOutcomes, tallyBreaches } from './check-plan';
import { checkViews } from './check-views';
import { evidenceOf, recordsOf, sampleRun } from './evidence.fixture';
import type { SampleRun } from './evidence.fixture';
import { readChain } from './read-chain';
import type { DemoDossier } from '../plan/dossier-file.schema';

let run: SampleRun;
let dossier: DemoDossier;
let events: readonly DossierEvent[];

beforeAll(async () => {
  run = await sampleRun(12);
  const [first] = run.dossiers;
  if (first === undefined) throw new Error('no dossier');
  dossier = first;
  events = run.events.get(dossier.id) ?? [];
});

describe('the check of chains', () => {
  it('accepts what is complete, in order and linked', () => {
    const result = checkChains(run.dossiers.map((one) => evidenceOf(one, run)));
    expect(result.faults).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it('accepts a copy of a record, and counts it', () => {
    const records = recordsOf(events);
    const chain = readChain(dossier.id, [...records.slice(0, 3), ...records.slice(1)]);
    expect(chain).toMatchObject({ copies: 2, faults: [] });
    expect(chain.events).toHaveLength(events.length);
  });

  it('finds a planted gap', () => {
    const records = recordsOf(events).filter((_record, index) => index !== 4);
    const result = checkChains([evidenceOf(dossier, run, { chain: readChain(dossier.id, records) })]);
    expect(result.ok).toBe(false);
    expect(result.faults.join()).toContain('stands where event 5 belongs');
    expect(result.faults.join()).toContain(`Kafka has ${events.length - 1} events`);
  });

  it('finds events in the wrong order', () => {
    const [first, second, third, ...rest] = recordsOf(events);
    const records = [first, third, second, ...rest].flatMap((record) => (record === undefined ? [] : [record]));
    expect(readChain(dossier.id, records).faults).not.toEqual([]);
  });

  it('finds an event that was altered', () => {
    const altered = events.map((event) => (event.seq === 3 ? { ...event, at: '2020-03-30T07:00:01+07:00' } : event));
    expect(readChain(dossier.id, recordsOf(altered)).faults.join()).toContain('was altered');
  });

  it('finds a lost tail, and a dossier of which nothing came', () => {
    const cut = checkChains([
      evidenceOf(dossier, run, { chain: readChain(dossier.id, recordsOf(events.slice(0, -1))) }),
    ]);
    expect(cut.ok).toBe(false);
    expect(checkChains([evidenceOf(dossier, run, { chain: readChain(dossier.id, []) })]).ok).toBe(false);
  });

  it('finds headers that say something else than the event', () => {
    const records = recordsOf(events).map((record) => ({ ...record, headers: { ...record.headers, ce_seq: '99' } }));
    expect(readChain(dossier.id, records).faults.join()).toContain('ce_seq is 99');
  });

  it('does not hold for nothing at all', () => {
    expect(checkChains([]).ok).toBe(false);
  });
});

describe('the check of views', () => {
  it('accepts three witnesses in agreement', () => {
    expect(checkViews(run.dossiers.map((one) => evidenceOf(one, run))).faults).toEqual([]);
  });

  it('finds a view that is missing, behind, or differs in one field', () => {
    const { view } = evidenceOf(dossier, run);
    if (view === null) throw new Error('no view');
    const wrong = [null, { ...view, stepName: 'khác' }, { ...view, state: { ...view.state, seq: view.seq - 1 } }];
    for (const other of wrong) expect(checkViews([evidenceOf(dossier, run, { view: other })]).ok).toBe(false);
  });
});

describe('the check for personal data', () => {
  const search = (leak?: string): Parameters<typeof checkPersonalData>[0] => {
    const records = recordsOf(events);
    const [first, ...rest] = records;
    const leaky =
      leak === undefined || first === undefined
        ? records
        : [{ ...first, value: Buffer.from(`${first.value.toString()}${leak}`) }, ...rest];
    const workflows = [{ where: `workflow ${dossier.id}`, pieces: [`dossier/${dossier.id}`] }];
    return { dossiers: run.dossiers, codes: [dossier.id], records: leaky, workflows };
  };

  it('accepts events as they are', () => {
    const result = checkPersonalData(search());
    expect(result.faults).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.each([
    ['as it is', (text: string) => text],
    ['decomposed', (text: string) => text.normalize('NFD')],
    ['escaped', (text: string) => [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')],
    ['inside base64', (text: string) => Buffer.from(`{"x":"${text}"}`).toString('base64')],
  ])('finds a name that was planted %s', (form, make) => {
    const text = form === 'escaped' ? 'Nguy\\u1ec5n V\\u0103n M\\u1eabu S\\u1ed1 07' : make('Nguyễn Văn Mẫu Số 07');
    const result = checkPersonalData(search(text));
    expect(result.ok).toBe(false);
    expect(result.faults).toEqual(['D07.applicant.name is in Kafka record 0/0']);
  });

  it('finds a number in a header and an address in a history', () => {
    const asked = search();
    const [first, ...rest] = asked.records;
    if (first === undefined) throw new Error('no record');
    const headers = { ...first.headers, who: run.dossiers[2]?.applicant.idNumber ?? '' };
    const history = { where: 'history', pieces: [Buffer.from(run.dossiers[1]?.applicant.address ?? '')] };
    const result = checkPersonalData({
      ...asked,
      records: [{ ...first, headers }, ...rest],
      workflows: [...asked.workflows, history],
    });
    expect(result.faults).toEqual([
      'D02.applicant.address is in history',
      'D03.applicant.idNumber is in Kafka record 0/0',
    ]);
  });

  it('does not hold when it cannot see what must be there', () => {
    expect(checkPersonalData({ ...search(), records: [] }).ok).toBe(false);
  });
});

describe('the check of what was planned', () => {
  const judged = (): Parameters<typeof checkOutcomes>[0] =>
    run.dossiers.map((one) => ({ dossier: one, evidence: evidenceOf(one, run) }));

  it('holds for a run as planned', () => {
    expect(checkOutcomes(judged()).faults).toEqual([]);
    expect(checkBreaches(tallyBreaches(judged(), run.plan.rehearsed)).faults).toEqual([]);
  });

  it('names a dossier that ended otherwise', () => {
    const result = checkOutcomes(
      judged().map((one) => ({ ...one, dossier: { ...one.dossier, expect: 'late' as const } })),
    );
    expect(result.ok).toBe(false);
  });

  it('names a planted breach that nobody noticed', () => {
    const chain = readChain(dossier.id, recordsOf(events.filter((event) => event.type !== 'HandoffLapsed')));
    const blind = judged().map((one) =>
      one.dossier === dossier ? { ...one, evidence: { ...one.evidence, chain } } : one,
    );
    expect(checkBreaches(tallyBreaches(blind, run.plan.rehearsed)).faults).toEqual(['D01: handoff S1 was not noticed']);
  });
});
