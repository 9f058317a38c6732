import { Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';

interface FormFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly problem?: string;
  readonly children: ReactNode;
}

/** A field with its name, what it is for, and what is wrong with it. The field points at both by `<id>-help`. */
export function FormField({ id, label, help, problem, children }: FormFieldProps): ReactElement {
  return (
    <div style={{ marginBottom: 14, maxWidth: 640 }}>
      <label htmlFor={id} style={{ display: 'block', fontWeight: 600, marginBottom: 4 }}>
        {label}
      </label>
      {children}
      <div id={`${id}-help`}>
        {problem === undefined ? null : <Typography.Text type="danger">{problem}</Typography.Text>}
        {problem === undefined && help !== undefined ? (
          <Typography.Text type="secondary">{help}</Typography.Text>
        ) : null}
      </div>
    </div>
  );
}
