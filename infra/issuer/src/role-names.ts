import type { Role, Unit } from '@lienthong/domain';

/** Roles as people read them. */
export const roleNames: Readonly<Record<Role, Unit['name']>> = {
  'desk-officer': { vi: 'Cán bộ một cửa', en: 'One-stop desk officer' },
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  clerk: { vi: 'Văn thư', en: 'Records clerk' },
  portal: { vi: 'Cổng dịch vụ công', en: 'Public service portal' },
  operator: { vi: 'Người vận hành', en: 'Operator' },
  manager: { vi: 'Người quản lý', en: 'Manager' },
};
