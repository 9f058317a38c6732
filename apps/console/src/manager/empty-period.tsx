import { Button, Empty, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import type { ReportFilter } from './filter/use-report-filter';
import { managerTexts } from './manager.texts';

/** What is said of a period without dossiers. */
export function EmptyPeriod({ filter }: { readonly filter: ReportFilter }): ReactElement {
  const say = useTexts(managerTexts);
  const { search, change } = filter;
  return (
    <Empty description={say('emptyPeriod')} style={{ padding: '32px 0' }}>
      <Typography.Paragraph type="secondary">{say('emptyPeriodHelp')}</Typography.Paragraph>
      {search.from === undefined ? null : (
        <Button onClick={() => change({ from: undefined, to: undefined })}>{say('showThisYear')}</Button>
      )}
    </Empty>
  );
}
