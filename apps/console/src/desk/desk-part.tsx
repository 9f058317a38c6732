import { Typography } from 'antd';
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** A part of a page, under a heading of its own. */
export function DeskPart({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <section className="desk-part" aria-labelledby={id}>
      <Typography.Title level={2} id={id} style={{ fontSize: 17, margin: '0 0 12px' }}>
        {title}
      </Typography.Title>
      {children}
    </section>
  );
}
