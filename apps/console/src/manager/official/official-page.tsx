import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { OfficialReport } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { EmptyPeriod } from '../empty-period';
import { ReportFilters } from '../filter/report-filters';
import { useReportFilter } from '../filter/use-report-filter';
import { ReportPage, Reported } from '../report-page';
import { useReport } from '../use-report';
import { OfficialTable } from './official-table';
import { officialTexts } from './official.texts';
import { useDownload } from './use-download';

/** The report that goes up: by field, on the screen, as a workbook and on paper. */
export function OfficialPage(): ReactElement {
  const say = useTexts(officialTexts);
  const filter = useReportFilter();
  const report = useReport<OfficialReport>('official', { ...filter.asked });
  const download = useDownload(filter.asked);
  const loading = download.isPending ? download.variables : null;
  const actions = (
    <Flex gap="small" wrap>
      <Button
        type="primary"
        icon={<FileExcelOutlined />}
        loading={loading === 'xlsx'}
        onClick={() => download.mutate('xlsx')}
      >
        {say('workbook')}
      </Button>
      <Button icon={<FilePdfOutlined />} loading={loading === 'pdf'} onClick={() => download.mutate('pdf')}>
        {say('pdf')}
      </Button>
    </Flex>
  );
  return (
    <ReportPage page="official" actions={actions} filters={<ReportFilters filter={filter} period />}>
      {download.error === null ? null : <ProblemAlert error={download.error} />}
      <Reported report={report}>
        {(data) =>
          data.lines.length === 0 ? (
            <EmptyPeriod filter={filter} />
          ) : (
            <>
              <OfficialTable report={data} />
              <Typography.Paragraph type="secondary" style={{ marginTop: 8 }}>
                {say('same')}
              </Typography.Paragraph>
            </>
          )
        }
      </Reported>
    </ReportPage>
  );
}
