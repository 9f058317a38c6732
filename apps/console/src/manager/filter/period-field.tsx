import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Select, Space } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { managerTexts } from '../manager.texts';
import { kindOf, moved, periodAt, periodKinds } from './period';
import type { NamedKind, Period, PeriodKind } from './period';

interface PeriodFieldProps {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

const day = (date: Dayjs): string => date.format('YYYY-MM-DD');

/** A month, a quarter, a year or days of one's own; what is near is near to the legal date. */
export function PeriodField({ period, today, onChange }: PeriodFieldProps): ReactElement {
  const say = useTexts(managerTexts);
  const [own, chooseOwn] = useState(false);
  const kind = own ? 'own' : kindOf(period);
  const choose = (next: PeriodKind): void => {
    chooseOwn(next === 'own');
    if (next !== 'own') onChange(periodAt(next, today));
  };
  const isLast = period.to >= today;
  return (
    <Flex gap="small" wrap align="center">
      <Select<PeriodKind>
        aria-label={say('periodKind')}
        style={{ width: 120 }}
        value={kind}
        onChange={choose}
        options={periodKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
      />
      {kind === 'own' ? (
        <OwnDays period={period} today={today} onChange={onChange} />
      ) : (
        <Space.Compact>
          <Button
            icon={<LeftOutlined />}
            aria-label={say('periodBefore')}
            onClick={() => onChange(moved(period, kind, -1))}
          />
          <OnePeriod kind={kind} period={period} today={today} onChange={onChange} />
          <Button
            icon={<RightOutlined />}
            aria-label={say('periodAfter')}
            disabled={isLast}
            onClick={() => onChange(moved(period, kind, 1))}
          />
        </Space.Compact>
      )}
    </Flex>
  );
}

const formats = { month: '[T]M/YYYY', quarter: '[Q]Q/YYYY', year: 'YYYY' } as const;

function OnePeriod({ kind, period, today, onChange }: PeriodFieldProps & { readonly kind: NamedKind }): ReactElement {
  const say = useTexts(managerTexts);
  const now = periodAt(kind, today);
  const before = moved(now, kind, -1);
  return (
    <DatePicker
      aria-label={say(`kind.${kind}`)}
      picker={kind}
      allowClear={false}
      inputReadOnly
      style={{ width: 130 }}
      format={formats[kind]}
      value={dayjs(period.from)}
      disabledDate={(date) => day(date) > today}
      presets={[
        { label: say(`this.${kind}`), value: dayjs(now.from) },
        { label: say(`last.${kind}`), value: dayjs(before.from) },
      ]}
      onChange={(date: Dayjs | null) => {
        if (date !== null) onChange(periodAt(kind, day(date)));
      }}
    />
  );
}

function OwnDays({ period, today, onChange }: PeriodFieldProps): ReactElement {
  const say = useTexts(managerTexts);
  const end = dayjs(today);
  return (
    <DatePicker.RangePicker
      aria-label={say('kind.own')}
      allowClear={false}
      style={{ width: 260, maxWidth: '100%' }}
      format="DD/MM/YYYY"
      value={[dayjs(period.from), dayjs(period.to)]}
      disabledDate={(date) => day(date) > today}
      presets={[
        { label: say('last7'), value: [end.subtract(6, 'day'), end] },
        { label: say('last30'), value: [end.subtract(29, 'day'), end] },
        { label: say('yearToDate'), value: [end.startOf('year'), end] },
      ]}
      onChange={(dates) => {
        const [from, to] = dates ?? [];
        if (from != null && to != null) onChange({ from: day(from), to: day(to) });
      }}
    />
  );
}
