import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import type { Selection, StuckKind } from '@lienthong/contracts';
import { useMe } from '../../session/use-me';
import { useBilingual, useTexts } from '../../text/texts';
import { proceduresQuery } from '../../ui/catalogue';
import { kindTexts } from '../kinds.texts';
import { codesOf } from './act-draft';
import { TextField } from './act-options';
import type { DraftProps } from './act-options';
import { actedKinds } from './act-search';
import { FormField } from './form-field';
import { formTexts } from './form.texts';

/** Which dossiers: by code, by what they share, or by kind. There is no "all". */
export function SelectionFields(props: DraftProps): ReactElement {
  const say = useTexts(formTexts);
  const { draft, problems, onChange } = props;
  const named = codesOf(draft.codes).length;
  return (
    <>
      <FormField id="act-by" label={say('by')}>
        <Radio.Group
          id="act-by"
          aria-label={say('by')}
          value={draft.by}
          onChange={(event) => onChange({ by: event.target.value as Selection['by'] })}
          options={[
            { value: 'codes', label: say('byCodes') },
            { value: 'fingerprint', label: say('byFingerprint') },
            { value: 'kind', label: say('byKind') },
          ]}
        />
      </FormField>
      {draft.by === 'codes' ? (
        <FormField
          id="act-codes"
          label={say('codes')}
          help={named === 0 ? undefined : say('codesCount', { count: named })}
          problem={problems.codes === undefined ? undefined : say(problems.codes)}
        >
          <Input.TextArea
            id="act-codes"
            className="code-text"
            autoSize={{ minRows: 3, maxRows: 12 }}
            value={draft.codes}
            status={problems.codes === undefined ? undefined : 'error'}
            aria-describedby="act-codes-help"
            placeholder="H55.05431-200302-0001"
            onChange={(event) => onChange({ codes: event.target.value })}
          />
        </FormField>
      ) : null}
      {draft.by === 'fingerprint' ? <TextField {...props} name="fingerprint" label={say('fingerprint')} /> : null}
      {draft.by === 'kind' ? <KindField {...props} /> : null}
      {draft.by === 'codes' ? null : <Narrowing {...props} />}
    </>
  );
}

function KindField({ draft, onChange }: DraftProps): ReactElement {
  const say = useTexts(formTexts);
  const kindSay = useTexts(kindTexts);
  return (
    <FormField id="act-kind" label={say('kind')}>
      <Select<StuckKind>
        id="act-kind"
        aria-label={say('kind')}
        style={{ width: '100%' }}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        options={actedKinds.map((kind) => ({ value: kind, label: `${kind} · ${kindSay(kind)}` }))}
      />
    </FormField>
  );
}

function Narrowing({ draft, onChange }: DraftProps): ReactElement {
  const say = useTexts(formTexts);
  const pick = useBilingual();
  const me = useMe();
  const { data: procedures } = useQuery(proceduresQuery);
  const shown = { allowClear: true, showSearch: { optionFilterProp: 'label' }, style: { width: '100%' } } as const;
  return (
    <>
      <FormField id="act-unit" label={say('unit')}>
        <Select<string>
          {...shown}
          id="act-unit"
          aria-label={say('unit')}
          placeholder={say('every')}
          value={draft.unit === '' ? undefined : draft.unit}
          onChange={(unit?: string) => onChange({ unit: unit ?? '' })}
          options={me.unitsInSight.map(({ code, name }) => ({ value: code, label: pick(name) }))}
        />
      </FormField>
      <FormField id="act-procedure" label={say('procedure')}>
        <Select<string>
          {...shown}
          id="act-procedure"
          aria-label={say('procedure')}
          placeholder={say('every')}
          value={draft.procedure === '' ? undefined : draft.procedure}
          onChange={(procedure?: string) => onChange({ procedure: procedure ?? '' })}
          options={procedures?.items.map(({ code, name }) => ({ value: code, label: `${pick(name)} (${code})` }))}
        />
      </FormField>
    </>
  );
}
