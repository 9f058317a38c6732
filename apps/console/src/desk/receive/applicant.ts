import type { Applicant } from '@lienthong/contracts';

/** What is typed into the fields of the applicant; empty where nothing is. */
export interface TypedApplicant {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}
export type ApplicantField = keyof TypedApplicant;
export type ApplicantFault = 'needed' | 'tooLong' | 'letters' | 'idNumber' | 'phone' | 'email';

export const noApplicant: TypedApplicant = { name: '', idNumber: '', phone: '', email: '', address: '' };
export const applicantFields = ['name', 'idNumber', 'phone', 'email', 'address'] as const;

// The rules of the wire's schema, written out: the schema itself would bring its library to every page.
const idForm = /^\d{9}(\d{3})?$/;
const phoneForm = /^\+?\d{8,15}$/;
const emailForm = /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const most: Readonly<Partial<Record<ApplicantField, number>>> = { name: 200, email: 254, address: 500 };

/** As it is sent: blanks around, and the marks people put between digits, are left out. */
function tidied(typed: TypedApplicant): TypedApplicant {
  const text = (value: string): string => value.normalize('NFC').trim();
  const digits = (value: string): string => value.replace(/[\s.-]/g, '');
  return {
    name: text(typed.name),
    idNumber: digits(typed.idNumber),
    phone: digits(typed.phone),
    email: typed.email.trim(),
    address: text(typed.address),
  };
}

/** What is wrong with each field; empty if all is in order. */
export function faultsOf(typed: TypedApplicant): Readonly<Partial<Record<ApplicantField, ApplicantFault>>> {
  const tidy = tidied(typed);
  const found = applicantFields.map((field) => [field, faultOf(field, tidy[field])] as const);
  return Object.fromEntries(found.filter(([, fault]) => fault !== null));
}

function faultOf(field: ApplicantField, value: string): ApplicantFault | null {
  if (value === '') return field === 'name' ? 'needed' : null;
  if (value.length > (most[field] ?? Infinity)) return 'tooLong';
  switch (field) {
    case 'idNumber':
      return idForm.test(value) ? null : 'idNumber';
    case 'phone':
      return phoneForm.test(value) ? null : 'phone';
    case 'email':
      return emailForm.test(value) ? null : 'email';
    case 'name':
    case 'address':
      return controls.test(value) ? 'letters' : null;
  }
}

/** The applicant as the API takes one: what is empty is left out. */
export function applicantOf(typed: TypedApplicant): Applicant {
  const { name, ...others } = tidied(typed);
  const given = Object.entries(others).filter(([, value]) => value !== '');
  return { name, ...Object.fromEntries(given) };
}
