import { useQuery } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { useBilingual, useTexts } from '../../text/texts';
import { unitsQuery } from '../../ui/catalogue';
import { plain } from '../procedure-search';
import { ProcedureSelect, besideField } from './procedure-select';
import { receiveTexts } from './receive.texts';
import { mayReturnElsewhere, noChoice } from './reception';
import type { Choice } from './reception';
import { channelsOf } from './use-chosen';
import type { Chosen } from './use-chosen';

interface ChoiceFieldsProps {
  readonly choice: Choice;
  readonly chosen: Chosen;
  readonly disabled: boolean;
  /** Whether what is not chosen is to be said. */
  readonly checked: boolean;
  readonly onChange: (choice: Choice) => void;
}

/** Procedure, case, channel, and units where they are not simply the own one. */
export function ChoiceFields({ choice, chosen, disabled, checked, onChange }: ChoiceFieldsProps): ReactElement {
  const say = useTexts(receiveTexts);
  const pick = useBilingual();
  const found = chosen.case;
  const lacksCompetent = checked && chosen.needsCompetent && choice.competentUnit === null;
  return (
    <>
      <Form.Item label={say('procedure')} htmlFor="thu-tuc" required>
        <ProcedureSelect
          value={choice.procedure}
          disabled={disabled}
          onChoose={(procedure) => onChange({ ...noChoice, channel: choice.channel, procedure })}
        />
      </Form.Item>
      {chosen.cases.length > 1 ? (
        <Form.Item label={say('case')} required>
          <Radio.Group
            aria-label={say('case')}
            disabled={disabled}
            vertical
            value={found?.code}
            options={chosen.cases.map((one) => ({ value: one.code, label: pick(one.name) }))}
            onChange={({ target }) => onChange({ ...choice, case: target.value as string })}
          />
        </Form.Item>
      ) : null}
      {found === null ? null : (
        <>
          <Form.Item label={say('channel')}>
            <Radio.Group
              aria-label={say('channel')}
              disabled={disabled}
              value={chosen.settled?.channel ?? choice.channel}
              options={channelsOf(found).map((value) => ({ value, label: say(`channel.${value}`) }))}
              onChange={({ target }) => onChange({ ...choice, channel: target.value as Choice['channel'] })}
            />
          </Form.Item>
          <UnitSelect
            id="tham-quyen"
            tier={found.competentTier}
            required={chosen.needsCompetent}
            label={say('competent')}
            help={lacksCompetent ? say('competentNeeded') : chosen.needsCompetent ? undefined : say('competentHelp')}
            wrong={lacksCompetent}
            disabled={disabled}
            value={choice.competentUnit}
            onChange={(competentUnit) => onChange({ ...choice, competentUnit })}
          />
          {mayReturnElsewhere(found) ? (
            <UnitSelect
              id="noi-tra"
              tier={null}
              required={false}
              label={say('returning')}
              wrong={false}
              disabled={disabled}
              value={choice.returningUnit}
              onChange={(returningUnit) => onChange({ ...choice, returningUnit })}
            />
          ) : null}
        </>
      )}
    </>
  );
}

interface UnitSelectProps {
  readonly id: string;
  /** Only units of this tier; null = of all. */
  readonly tier: string | null;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly value: string | null;
  readonly onChange: (unit: string | null) => void;
}

function UnitSelect({
  id,
  tier,
  label,
  help,
  required,
  wrong,
  disabled,
  value,
  onChange,
}: UnitSelectProps): ReactElement | null {
  const say = useTexts(receiveTexts);
  const pick = useBilingual();
  const { data } = useQuery(unitsQuery);
  const units = (data?.items ?? []).filter((unit) => tier === null || unit.tier === tier);
  // Where there is but one, there is nothing to choose.
  if (units.length < 2) return null;
  return (
    <Form.Item label={label} htmlFor={id} required={required} help={help} validateStatus={wrong ? 'error' : undefined}>
      <Select
        id={id}
        aria-label={label}
        disabled={disabled}
        allowClear={!required}
        value={value ?? undefined}
        placeholder={required ? undefined : say('asReceived')}
        getPopupContainer={besideField}
        showSearch={{ filterOption: (typed, option) => plain(option?.label ?? '').includes(plain(typed)) }}
        options={units.map((unit) => ({ value: unit.code, label: `${pick(unit.name)} (${unit.code})` }))}
        onChange={(unit: string | undefined) => onChange(unit ?? null)}
      />
    </Form.Item>
  );
}
