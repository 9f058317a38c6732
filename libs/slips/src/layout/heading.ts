import type { Content } from 'pdfmake';
import { longDate } from '../text/dates';

/** What stands above the title of an official paper (Decree 30/2020/NĐ-CP, Appendix I). */
export interface Heading {
  /** The body above, or the unit of a desk. */
  readonly above: string;
  /** Who issues it. */
  readonly issuer: string;
  readonly number: string;
  /** Where it is issued; null: said without a place. */
  readonly place: string | null;
  readonly at: string;
  /** Which form it is, e.g. `Mẫu số 01, Thông tư 01/2018/TT-VPCP`. */
  readonly form: string;
  readonly title: string;
  readonly subtitle?: string;
}

const rule = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 1.5, x2: length, y2: 1.5, lineWidth: 0.6 }],
  alignment: 'center',
});

/** A title that needs two lines has two of about the same length. */
function balanced(title: string): string {
  if (title.length <= 45) return title;
  const words = title.split(' ');
  const middle = words.findIndex((_, index) => words.slice(0, index + 1).join(' ').length >= title.length * 0.55);
  return `${words.slice(0, middle + 1).join(' ')}\n${words.slice(middle + 1).join(' ')}`;
}

/** Agency on the left, the state's name and motto on the right, then the title. */
export function heading({ above, issuer, number, place, at, form, title, subtitle }: Heading): Content[] {
  const left: Content = {
    alignment: 'center',
    stack: [
      { text: above.toUpperCase() },
      { text: issuer.toUpperCase(), bold: true },
      rule(50),
      { text: `Số: ${number}`, margin: [0, 3, 0, 0] },
    ],
  };
  const right: Content = {
    alignment: 'center',
    stack: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true },
      { text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
      rule(90),
      { text: `${place === null ? 'N' : `${place}, n`}${longDate(at).slice(1)}`, italics: true, margin: [0, 3, 0, 0] },
    ],
  };
  return [
    { text: form, italics: true, alignment: 'right', fontSize: 8, margin: [0, 0, 0, 3] },
    {
      columns: [
        { ...left, width: '44%' },
        { ...right, width: '56%' },
      ],
      columnGap: 6,
      fontSize: 8.5,
    },
    { text: balanced(title.toUpperCase()), bold: true, alignment: 'center', fontSize: 12.5, margin: [0, 10, 0, 0] },
    { text: subtitle ?? '', alignment: 'center', margin: [0, 1, 0, 6] },
  ];
}
