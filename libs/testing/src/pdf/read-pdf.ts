import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly { readonly str: string; readonly x: number; readonly y: number; readonly right: number }[];
}

/** What can be read in a PDF. */
export interface PdfText {
  readonly info: Readonly<Record<string, unknown>>;
  readonly pages: readonly PdfPage[];
}

/** Reads PDFs back, as any reader does. */
export function readPdfs(pdfs: readonly Buffer[]): PdfText[] {
  const input = JSON.stringify(pdfs.map((pdf) => pdf.toString('base64')));
  const output = execFileSync(process.execPath, [join(__dirname, 'pdf-text.mjs')], { input, maxBuffer: 100_000_000 });
  return JSON.parse(output.toString()) as PdfText[];
}

export function readPdf(pdf: Buffer): PdfText {
  const [text] = readPdfs([pdf]);
  if (text === undefined) throw new Error('nothing was read');
  return text;
}

/** Where lines break is the layout's business: texts are compared without blanks. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

export const pageText = ({ items }: PdfPage): string => squeezed(items.map(({ str }) => str).join(''));

export const wholeText = ({ pages }: PdfText): string => pages.map(pageText).join('');
