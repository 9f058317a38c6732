import { Empty, Grid, Table, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DossierDetail } from '@lienthong/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../text/texts';
import { procedureOnQuery } from '../dossier-queries';
import type { DossierNames } from '../names-of';
import { partTexts } from './dossier.texts';
import { paperRows } from './paper-rows';
import type { PaperRow, PaperState } from './paper-rows';

const colours: Readonly<Record<PaperState, string | undefined>> = {
  given: 'success',
  lacking: 'error',
  disputed: 'warning',
  'not-given': 'warning',
  'not-needed': undefined,
};

interface PapersProps {
  readonly detail: DossierDetail;
  readonly names: DossierNames;
}

/** Each paper of the case: what lies with the dossier, what lacks, what is in dispute. */
export function PapersTab({ detail, names }: PapersProps): ReactElement {
  const say = useTexts(partTexts);
  const roomy = Grid.useBreakpoint().md === true;
  const { data: procedure } = useQuery(procedureOnQuery(detail.procedure, detail.receivedAt.slice(0, 10)));
  const papers = procedure?.cases.find((one) => one.code === detail.case)?.papers ?? [];
  const rows = paperRows(detail.state, papers);
  if (rows.length === 0) return <Empty description={say('noPapers')} />;
  const counts = (['originals', 'copies'] as const).map((key) => ({
    ...{ key, title: say(key), width: 90, align: 'right' as const, dataIndex: key },
  }));
  return (
    <Table<PaperRow>
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={[...rows]}
      columns={[
        {
          key: 'paper',
          title: say('paper'),
          render: (_, { code, form, originals, copies }) => (
            <>
              {names.paper(code)}
              {form === null ? null : <Typography.Text type="secondary"> ({form})</Typography.Text>}
              {roomy ? null : <div>{say('counts', { originals, copies })}</div>}
            </>
          ),
        },
        ...(roomy ? counts : []),
        {
          key: 'state',
          title: say('state'),
          width: roomy ? 240 : 130,
          render: (_, row) => <Standing row={row} />,
        },
      ]}
    />
  );
}

function Standing({ row: { state, reason } }: { readonly row: PaperRow }): ReactElement {
  const say = useTexts(partTexts);
  return (
    <>
      <Tag color={colours[state]}>{say(state)}</Tag>
      {reason === null ? null : <div style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</div>}
    </>
  );
}
