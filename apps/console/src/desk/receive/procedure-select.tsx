import { useQuery } from '@tanstack/react-query';
import { Flex, Select, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useMe } from '../../session/use-me';
import { useBilingual, useTexts } from '../../text/texts';
import { proceduresQuery } from '../../ui/catalogue';
import { ProblemAlert } from '../../ui/problem-alert';
import { fits } from '../procedure-search';
import { receiveTexts } from './receive.texts';

interface ProcedureSelectProps {
  /** Code; empty while none is chosen. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (code: string) => void;
}

/** The list opens within the page's content, where a screen reader looks for it. */
export function besideField(field: HTMLElement): HTMLElement {
  return field.parentElement ?? document.body;
}

/** Finds a procedure that this desk receives, by name, code or field. */
export function ProcedureSelect({ value, disabled, onChoose }: ProcedureSelectProps): ReactElement {
  const say = useTexts(receiveTexts);
  const pick = useBilingual();
  const me = useMe();
  const { data, error, refetch } = useQuery(proceduresQuery);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 1 }} />;
  const received = data.items.filter((one) => one.receivedAt.includes(me.unit.tier));
  const options = received.map((procedure) => ({
    value: procedure.code,
    label: `${procedure.code} – ${pick(procedure.name)}`,
    procedure,
  }));
  return (
    <Select
      id="thu-tuc"
      aria-label={say('procedure')}
      autoFocus={value === ''}
      disabled={disabled}
      style={{ width: '100%' }}
      size="large"
      value={value === '' ? undefined : value}
      placeholder={say('procedureHint')}
      getPopupContainer={besideField}
      showSearch={{ filterOption: (typed, option) => option !== undefined && fits(typed, option.procedure) }}
      notFoundContent={say('noneFound')}
      options={options}
      onChange={onChoose}
      optionRender={({ data: { procedure } }) => (
        <Flex vertical>
          <span style={{ whiteSpace: 'normal' }}>{pick(procedure.name)}</span>
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {procedure.code} · {pick(procedure.field.name)}
          </Typography.Text>
        </Flex>
      )}
    />
  );
}
