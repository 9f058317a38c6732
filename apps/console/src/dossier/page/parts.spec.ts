import { buildHistory, refusedAtDesk, wayWithSupplement } from '@lienthong/testing';
import { foldEvents } from '@lienthong/domain';
import type { Paper } from '@lienthong/domain';
import { pageSearchOf } from './page-search';
import { paperRows } from './paper-rows';
import { slipsOf } from './slips';

const code = 'H55.05431-200302-0001';
const paper = (of: Partial<Paper> & { readonly code: string }): Paper => ({
  ...{ name: { vi: of.code, en: of.code }, originals: 1, copies: 0, required: true },
  ...of,
});

describe('the papers of a dossier', () => {
  it('lack while they were asked for, and are given once they came', () => {
    const asked = buildHistory({ code, commands: wayWithSupplement().slice(0, 1) });
    const rows = paperRows(foldEvents(code, asked), [paper({ code: 'CMND' })]);
    expect(rows.find((row) => row.code === 'CMND')).toMatchObject({ state: 'lacking', reason: 'thiếu bản sao' });
    const supplied = buildHistory({ code, commands: wayWithSupplement().slice(0, 2) });
    const after = paperRows(foldEvents(code, supplied), [paper({ code: 'CMND' })]);
    expect(after.find((row) => row.code === 'CMND')).toMatchObject({ state: 'given', reason: null });
  });

  it('are not missed where another that may stand for them was given', () => {
    const events = buildHistory({ code, facts: { papers: [{ code: 'A', originals: 0, copies: 1 }] } });
    const papers = [paper({ code: 'A', oneOf: 'g' }), paper({ code: 'B', oneOf: 'g' }), paper({ code: 'C' })];
    const rows = paperRows(foldEvents(code, events), papers);
    expect(rows.map((row) => [row.code, row.state])).toEqual([
      ['A', 'given'],
      ['B', 'not-needed'],
      ['C', 'not-given'],
    ]);
  });
});

describe('the slips of a dossier', () => {
  it('are those that its history gave rise to, each of its own event, and the control slip', () => {
    const forms = (events: Parameters<typeof slipsOf>[0]) => slipsOf(events).map((slip) => slip.form);
    expect(forms(buildHistory({ code }))).toEqual(['receipt', 'control']);
    expect(forms(buildHistory({ code, commands: refusedAtDesk() }))).toEqual(['receipt', 'refusal', 'control']);
    const supplied = buildHistory({ code, commands: wayWithSupplement() });
    const seq = supplied.find((event) => event.type === 'SupplementRequested')?.seq;
    expect(slipsOf(supplied)[1]).toMatchObject({ form: 'supplement', seq });
  });
});

describe('the address of a dossier’s page', () => {
  it('opens a part that there is', () => {
    expect(pageSearchOf({ tab: 'history' })).toEqual({ tab: 'history' });
    expect(pageSearchOf({ tab: 'nothing' })).toEqual({});
  });
});
