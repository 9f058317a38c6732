import type { FormName } from './slip-form';

/** A form of a circular: its number there and its title. */
export interface OfficialForm {
  readonly number: string;
  readonly title: string;
}

/** The forms that a circular prescribes; what it does not know is left out. */
export interface FormSet {
  readonly circular: string;
  readonly forms: Readonly<Partial<Record<FormName, OfficialForm>>>;
}

const form = (number: string, title: string): OfficialForm => ({ number, title });

const shared = {
  receipt: form('01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'),
  supplement: form('02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'),
  refusal: form('03', 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ'),
} as const;

const controlTitle = 'Phiếu kiểm soát quá trình giải quyết hồ sơ';
const registerTitle = 'Sổ theo dõi hồ sơ';

/** Six forms, for dossiers received until 30/06/2025. */
const formsOf2018: FormSet = {
  circular: 'Thông tư 01/2018/TT-VPCP',
  forms: {
    ...shared,
    apology: form('04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'),
    control: form('05', controlTitle),
    register: form('06', registerTitle),
  },
};

/** Seven forms, for dossiers received from 01/07/2025 on. */
const formsOf2025: FormSet = {
  circular: 'Thông tư 03/2025/TT-VPCP',
  forms: {
    ...shared,
    apology: form('04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'),
    stop: form('05', 'Thông báo dừng giải quyết hồ sơ'),
    control: form('06', controlTitle),
    register: form('07', registerTitle),
  },
};

/** First day of receipt on which the forms of 2025 are used (domain.md 1.2). */
const since2025 = '2025-07-01';

/** The forms by which a dossier received on a date (`YYYY-MM-DD`, legal) is written for life. */
export function formSetOn(receivedOn: string): FormSet {
  return receivedOn < since2025 ? formsOf2018 : formsOf2025;
}
