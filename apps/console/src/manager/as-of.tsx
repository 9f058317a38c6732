import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Modal, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ReportScope } from '@lienthong/contracts';
import { showDate, showInstant } from '../text/instants';
import { useBilingual, useTexts } from '../text/texts';
import { managerTexts } from './manager.texts';

export type Stated = Pick<ReportScope, 'unitName' | 'scope' | 'asOf' | 'behind'> &
  Partial<Pick<ReportScope, 'from' | 'to'>>;

/** Of what and of when the numbers are, and how all pages come by them. */
export function AsOf({ stated }: { readonly stated: Stated }): ReactElement {
  const say = useTexts(managerTexts);
  const pick = useBilingual();
  const [open, setOpen] = useState(false);
  const { unitName, scope, asOf, behind, from, to } = stated;
  const of = say(`scope.${scope}`, { unit: pick(unitName) });
  const period =
    from === undefined || to === undefined ? '' : say('fromTo', { from: showDate(from), to: showDate(to) });
  return (
    <Flex gap="small" wrap align="center" style={{ marginBottom: 12 }}>
      <Typography.Text type="secondary">
        {[of, ...(period === '' ? [] : [period]), say('asOf', { at: showInstant(asOf) })].join(' · ')}
      </Typography.Text>
      {behind > 0 ? <Tag color="warning">{say('behind', { count: behind })}</Tag> : null}
      <Button type="link" size="small" icon={<InfoCircleOutlined />} onClick={() => setOpen(true)}>
        {say('how')}
      </Button>
      <Modal open={open} title={say('how')} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        {(['howSame', 'howWhich', 'howLate', 'howRate', 'howPaused', 'howNow'] as const).map((key) => (
          <Typography.Paragraph key={key}>{say(key)}</Typography.Paragraph>
        ))}
      </Modal>
    </Flex>
  );
}
