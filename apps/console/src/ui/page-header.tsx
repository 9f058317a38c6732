import { Flex, Typography } from 'antd';
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One line on what the page is for. */
  readonly help?: ReactNode;
  /** What can be done with the page as a whole. */
  readonly actions?: ReactNode;
}

/** The one heading of a page; names the tab too. */
export function PageHeader({ title, help, actions }: PageHeaderProps): ReactElement {
  useEffect(() => {
    document.title = `${title} – Liên Thông`;
  }, [title]);
  return (
    <Flex justify="space-between" align="flex-start" wrap gap="small" style={{ marginBottom: 16 }}>
      <div>
        <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
          {title}
        </Typography.Title>
        {help === undefined ? null : <Typography.Text type="secondary">{help}</Typography.Text>}
      </div>
      {actions}
    </Flex>
  );
}
