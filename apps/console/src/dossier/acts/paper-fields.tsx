import { Checkbox, Flex, Form, InputNumber, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ActPaper } from '@lienthong/contracts';
import type { GivenPaper } from '@lienthong/domain';
import { useBilingual, useTexts } from '../../text/texts';
import { RadioField, TextField } from './act-field';
import type { ActFieldsProps } from './act-fields';
import { actFieldTexts } from './act.texts';
import { ReasonFields } from './reason-fields';
import type { FieldProblem } from './draft-reader';

const plain = { border: 0, padding: 0, margin: '0 0 12px' } as const;

/** Everything that lacks is named at once: the law gives one occasion. */
export function RequestSupplementFields({ act, form }: ActFieldsProps<'request-supplement'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  const { used, limit, needsNotAsAsked } = act.defaults ?? {};
  const setLack = (paper: string, reason: string | null): void => {
    const others = draft.lacks.filter((lack) => lack.paper !== paper);
    set({ lacks: reason === null ? others : [...others, { paper, reason }] });
  };
  return (
    <>
      <fieldset style={plain}>
        <legend style={{ fontWeight: 600 }}>{say('lacks')}</legend>
        {(act.papers ?? []).map((paper) => (
          <LackField
            key={paper.code}
            paper={paper}
            reason={draft.lacks.find((lack) => lack.paper === paper.code)?.reason ?? null}
            problem={problems[`lacks.${paper.code}`]}
            onChange={(reason) => setLack(paper.code, reason)}
          />
        ))}
        {problems.lacks === undefined ? null : <Wrong problem={problems.lacks} />}
      </fieldset>
      {needsNotAsAsked === true ? (
        <Form.Item>
          <Checkbox checked={draft.notAsAsked} onChange={(event) => set({ notAsAsked: event.target.checked })}>
            {say('notAsAsked')}
          </Checkbox>
        </Form.Item>
      ) : null}
      <TextField
        id="act-ground"
        label={say('ground')}
        value={draft.ground}
        problem={problems.ground}
        help={limit === undefined ? undefined : say('used', { used: used ?? 0, limit })}
        onChange={(ground) => set({ ground })}
      />
    </>
  );
}

function Wrong({ problem }: { readonly problem: FieldProblem }): ReactElement {
  const say = useTexts(actFieldTexts);
  return (
    <Typography.Text type="danger" role="alert">
      {say(problem.key, problem.values)}
    </Typography.Text>
  );
}

interface LackFieldProps {
  readonly paper: ActPaper;
  readonly reason: string | null;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (reason: string | null) => void;
}

function LackField({ paper, reason, problem, onChange }: LackFieldProps): ReactElement {
  const say = useTexts(actFieldTexts);
  const name = useBilingual()(paper.name);
  return (
    <div style={{ margin: '6px 0' }}>
      <Checkbox checked={reason !== null} onChange={(event) => onChange(event.target.checked ? '' : null)}>
        {name}
      </Checkbox>
      {reason === null ? null : (
        <TextField
          id={`act-lack-${paper.code}`}
          label={say('lackReason', { paper: name })}
          rows={2}
          max={500}
          value={reason}
          problem={problem}
          onChange={onChange}
        />
      )}
    </div>
  );
}

/** What was asked for comes first, counted by originals and copies. */
export function SupplySupplementFields({ act, form }: ActFieldsProps<'supply-supplement'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  const papers = [...(act.papers ?? [])].sort((a, b) => Number(b.lacking !== null) - Number(a.lacking !== null));
  const given = (code: string): GivenPaper =>
    draft.papers.find((paper) => paper.code === code) ?? { code, originals: 0, copies: 0 };
  const change = (paper: GivenPaper): void =>
    set({ papers: [...draft.papers.filter((one) => one.code !== paper.code), paper] });
  return (
    <fieldset style={plain}>
      <legend style={{ fontWeight: 600 }}>{say('papers')}</legend>
      {papers.map((paper) => (
        <PaperCount key={paper.code} paper={paper} given={given(paper.code)} onChange={change} />
      ))}
      {problems.papers === undefined ? null : <Wrong problem={problems.papers} />}
    </fieldset>
  );
}

interface PaperCountProps {
  readonly paper: ActPaper;
  readonly given: GivenPaper;
  readonly onChange: (given: GivenPaper) => void;
}

function PaperCount({ paper, given, onChange }: PaperCountProps): ReactElement {
  const say = useTexts(actFieldTexts);
  const name = useBilingual()(paper.name);
  return (
    <div style={{ padding: '8px 0', borderBottom: '1px solid #e5e7eb' }}>
      <div>{name}</div>
      {paper.lacking === null ? null : (
        <Typography.Text type="warning">{say('askedFor', { reason: paper.lacking })}</Typography.Text>
      )}
      <Flex gap="middle" wrap>
        {(['originals', 'copies'] as const).map((kind) => (
          <label key={kind}>
            {say(`${kind}Head`)}{' '}
            <InputNumber<number>
              aria-label={say(kind, { paper: name })}
              min={0}
              max={1000}
              precision={0}
              value={given[kind]}
              onChange={(count) => onChange({ ...given, [kind]: count ?? 0 })}
            />
          </label>
        ))}
      </Flex>
    </div>
  );
}

export function DisputePaperFields({ act, form }: ActFieldsProps<'dispute-paper'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  const { draft, set, problems } = form;
  return (
    <>
      <RadioField
        id="act-paper"
        label={say('paper')}
        value={draft.paper}
        problem={problems.paper}
        onChange={(paper) => set({ paper })}
        choices={(act.papers ?? []).map((paper) => ({ value: paper.code, label: pick(paper.name) }))}
      />
      <ReasonFields form={form} rows={3} />
    </>
  );
}

export function SettleDisputeFields({ act, form }: ActFieldsProps<'settle-dispute'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  const { draft, set, problems } = form;
  const disputed = (act.papers ?? []).filter((paper) => paper.disputed !== null);
  return (
    <>
      <RadioField
        id="act-paper"
        label={say('paper')}
        value={draft.paper}
        problem={problems.paper}
        onChange={(paper) => set({ paper })}
        choices={disputed.map(({ code, name, disputed: why }) => ({
          value: code,
          label: `${pick(name)} – ${why ?? ''}`,
        }))}
      />
      <RadioField
        id="act-resolution"
        label={say('resolution')}
        value={draft.resolution}
        problem={problems.resolution}
        onChange={(value) => set({ resolution: value === 'delivered' ? value : 'not-needed' })}
        choices={(['delivered', 'not-needed'] as const).map((value) => ({ value, label: say(value) }))}
      />
    </>
  );
}

/** What comes with a hand-off, to compare before it is accepted. */
export function AcceptHandoffFields({ act }: ActFieldsProps<'accept-handoff'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  const papers = act.papers ?? [];
  if (papers.length === 0) return <p>{say('noPapers')}</p>;
  return (
    <ul>
      {papers.map(({ code, name, originals, copies }) => (
        <li key={code}>
          {pick(name)} – {say('originalsHead')}: {originals}, {say('copiesHead')}: {copies}
        </li>
      ))}
    </ul>
  );
}
