/** Instants come with +07:00, so that their letters are the legal date and time. */
const parts = (at: string): { day: string; month: string; year: string; hour: string; minute: string } => ({
  year: at.slice(0, 4),
  month: at.slice(5, 7),
  day: at.slice(8, 10),
  hour: at.slice(11, 13),
  minute: at.slice(14, 16),
});

/** `ngày 02 tháng 3 năm 2020`: below 10 days have a zero, of the months only 1 and 2 (Decree 30/2020/NĐ-CP, App. I). */
export function longDate(at: string): string {
  const { day, month, year } = parts(at);
  return `ngày ${day} tháng ${month < '03' ? month : Number(month)} năm ${year}`;
}

/** `08 giờ 00 phút, ngày 02 tháng 3 năm 2020`. */
export function longMoment(at: string): string {
  const { hour, minute } = parts(at);
  return `${hour} giờ ${minute} phút, ${longDate(at)}`;
}

/** `08:00 02/03/2020`. */
export function shortMoment(at: string): string {
  const { day, month, year, hour, minute } = parts(at);
  return `${hour}:${minute} ${day}/${month}/${year}`;
}

/** `02/03/2020`. */
export function shortDate(at: string): string {
  const { day, month, year } = parts(at);
  return `${day}/${month}/${year}`;
}
