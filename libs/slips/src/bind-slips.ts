import { PDFDocument } from '@cantoo/pdf-lib';
import type { Slip } from './print-slip';

/** Several slips as one file, in their order, so that one press of a key prints them; each keeps its own pages. */
export async function bindSlips(slips: readonly Pick<Slip, 'pdf'>[]): Promise<Buffer> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  for (const { pdf } of slips) {
    const single = await PDFDocument.load(pdf, { updateMetadata: false });
    const pages = await bound.copyPages(single, single.getPageIndices());
    pages.forEach((page) => bound.addPage(page));
  }
  return Buffer.from(await bound.save());
}
