import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake';

/** A document to be set: what differs from one slip to another. */
export interface PdfSheet {
  readonly size: 'A4' | 'A5';
  readonly orientation: 'portrait' | 'landscape';
  readonly title: string;
  readonly content: Content[];
  /** Said at the foot of every page, beside its number. */
  readonly footer: string;
  readonly fontSize: number;
  /** The instant it is of; the same sheet at the same instant is the same file, byte by byte. */
  readonly at: string;
}

const fontFolder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const font = (name: string): string => join(fontFolder, name, `Tinos_${name}.ttf`);
// Full fonts with the metric of Times; the subsets of other packages lack letters of Vietnamese (style.md 2.2).
const tinos = {
  normal: font('400Regular'),
  bold: font('700Bold'),
  italics: font('400Regular_Italic'),
  bolditalics: font('700Bold_Italic'),
};
const fontFiles: ReadonlySet<string> = new Set(Object.values(tinos));

let prepared = false;

/** Whatever a text says, nothing but our fonts is read, from the disk or from elsewhere. */
function prepare(): void {
  if (prepared) return;
  pdfmake.setFonts({ Tinos: tinos });
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));
  pdfmake.setUrlAccessPolicy(() => false);
  prepared = true;
}

const margins = { A4: [34, 34, 34, 40], A5: [28, 24, 28, 32] } as const;

/** Sets a sheet as PDF. */
export async function renderPdf(sheet: PdfSheet): Promise<Buffer> {
  prepare();
  const [left, top, right, bottom] = margins[sheet.size];
  return pdfmake
    .createPdf({
      pageSize: sheet.size,
      pageOrientation: sheet.orientation,
      pageMargins: [left, top, right, bottom],
      info: { title: sheet.title, creator: 'Liên Thông', producer: 'Liên Thông', creationDate: new Date(sheet.at) },
      language: 'vi',
      defaultStyle: { font: 'Tinos', fontSize: sheet.fontSize, lineHeight: 1.12 },
      content: sheet.content,
      footer: (page, pages) => ({
        columns: [
          { text: sheet.footer, width: '*' },
          { text: `Trang ${page}/${pages}`, width: 60, alignment: 'right' },
        ],
        fontSize: 7.5,
        color: '#444444',
        margin: [left, 8, right, 0],
      }),
    })
    .getBuffer();
}
