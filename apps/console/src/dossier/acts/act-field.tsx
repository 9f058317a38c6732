import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../../text/texts';
import { actFieldTexts } from './act.texts';
import type { FieldProblem, FieldProblems } from './draft-reader';

/** A draft with what can be done to it: what every group of fields works on. */
export interface DraftForm<D> {
  readonly draft: D;
  readonly set: (change: Partial<D>) => void;
  readonly problems: FieldProblems;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly problem: FieldProblem | undefined;
  readonly help?: ReactNode;
}

/** Label, field, and what is wrong with it, tied together for those who don't see them side by side. */
function Field({ id, label, problem, help, children }: FieldProps & { readonly children: ReactNode }): ReactElement {
  const say = useTexts(actFieldTexts);
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      layout="vertical"
      validateStatus={problem === undefined ? '' : 'error'}
      help={problem === undefined ? help : <span role="alert">{say(problem.key, problem.values)}</span>}
    >
      {children}
    </Form.Item>
  );
}

const invalid = (problem: FieldProblem | undefined) => ({ 'aria-invalid': problem !== undefined });

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max?: number;
  /** More than one makes it a field of several lines. */
  readonly rows?: number;
}

export function TextField({ value, onChange, max, rows = 1, ...field }: TextProps): ReactElement {
  const shared = { id: field.id, value, status: field.problem === undefined ? ('' as const) : ('error' as const) };
  return (
    <Field {...field}>
      {rows > 1 ? (
        <Input.TextArea
          {...shared}
          {...invalid(field.problem)}
          rows={rows}
          {...(max === undefined ? {} : { count: { show: true, max } })}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input {...shared} {...invalid(field.problem)} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface NumberProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ value, onChange, ...field }: NumberProps): ReactElement {
  return (
    <Field {...field}>
      <InputNumber<number>
        id={field.id}
        value={value}
        min={0}
        precision={0}
        style={{ width: 200 }}
        onChange={onChange}
        {...invalid(field.problem)}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
}

/** Few choices, all in sight. */
export function RadioField({ value, onChange, choices, ...field }: ChoiceProps): ReactElement {
  return (
    <Field {...field}>
      <Radio.Group
        id={field.id}
        aria-label={field.label}
        value={value}
        vertical
        onChange={(event) => onChange(String(event.target.value))}
        options={choices.map((choice) => ({ ...choice }))}
      />
    </Field>
  );
}

/** Many choices, found by typing. */
export function SelectField({ value, onChange, choices, ...field }: ChoiceProps): ReactElement {
  return (
    <Field {...field}>
      <Select<string>
        id={field.id}
        aria-label={field.label}
        value={value === '' ? undefined : value}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
        options={choices.map((choice) => ({ ...choice }))}
      />
    </Field>
  );
}
