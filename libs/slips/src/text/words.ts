import type { Allotment, Channel, TimeUnit, Timeliness } from '@lienthong/domain';

const units: Readonly<Record<TimeUnit, string>> = {
  'working-hours': 'giờ làm việc',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
};

/** `20 ngày làm việc`. */
export function allotmentText({ amount, unit }: Pick<Allotment, 'amount' | 'unit'>): string {
  return `${amount} ${units[unit]}`;
}

/** `12.500 đồng`. */
export function dong(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;
}

export const channelText: Readonly<Record<Channel, string>> = {
  desk: 'Trực tiếp',
  online: 'Trực tuyến',
  'public-post': 'Bưu chính công ích',
};

export const timelinessText: Readonly<Record<Timeliness, string>> = {
  early: 'Trước hạn',
  'on-time': 'Đúng hạn',
  late: 'Quá hạn',
};
