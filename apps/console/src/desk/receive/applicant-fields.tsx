import { Col, Form, Input, Row } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { faultsOf } from './applicant';
import type { ApplicantField, TypedApplicant } from './applicant';
import { receiveTexts } from './receive.texts';

interface ApplicantFieldsProps {
  readonly value: TypedApplicant;
  readonly disabled: boolean;
  /** Whether what lacks is to be said already; what is typed wrong is said at once. */
  readonly checked: boolean;
  readonly onChange: (value: TypedApplicant) => void;
}

const widths: Readonly<Record<ApplicantField, number>> = { name: 24, idNumber: 12, phone: 12, email: 12, address: 12 };
const modes: Readonly<Partial<Record<ApplicantField, 'numeric' | 'tel' | 'email'>>> = {
  idNumber: 'numeric',
  phone: 'tel',
  email: 'email',
};

/** Who hands it in. The browser must not remember it: the next citizen sits at the same machine. */
export function ApplicantFields({ value, disabled, checked, onChange }: ApplicantFieldsProps): ReactElement {
  const say = useTexts(receiveTexts);
  const faults = faultsOf(value);
  const field = (name: ApplicantField): ReactElement => {
    const fault = faults[name];
    const isSaid = fault !== undefined && (checked || value[name] !== '');
    const id = `nguoi-nop-${name}`;
    return (
      <Col key={name} xs={24} md={widths[name]}>
        <Form.Item
          label={say(name)}
          htmlFor={id}
          required={name === 'name'}
          validateStatus={isSaid ? 'error' : undefined}
          help={isSaid ? <span id={`${id}-loi`}>{say(`fault.${fault}`)}</span> : undefined}
        >
          <Input
            id={id}
            disabled={disabled}
            autoComplete="off"
            inputMode={modes[name]}
            value={value[name]}
            aria-required={name === 'name'}
            aria-invalid={isSaid}
            aria-describedby={isSaid ? `${id}-loi` : undefined}
            onChange={({ target }) => onChange({ ...value, [name]: target.value })}
          />
        </Form.Item>
      </Col>
    );
  };
  return <Row gutter={16}>{(['name', 'idNumber', 'phone', 'email', 'address'] as const).map(field)}</Row>;
}
