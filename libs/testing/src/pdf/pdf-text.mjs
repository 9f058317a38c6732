// Reads PDFs (a JSON array of base64 texts on stdin) and writes what stands on their pages as JSON. A process of its
// own: pdf.js is an ES module, which jest's sandbox can't load.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

async function pageOf(document, number) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.map(({ str, transform: [, , , , x, y], width: wide }) => ({ str, x, y, right: x + wide }));
  return { width, height, items: texts.filter(({ str }) => str !== '') };
}

async function textOf(base64) {
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  const { info } = await document.getMetadata();
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return { info, pages: await Promise.all(numbers.map((number) => pageOf(document, number))) };
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const texts = [];
for (const pdf of JSON.parse(Buffer.concat(chunks).toString())) texts.push(await textOf(pdf));
process.stdout.write(JSON.stringify(texts));
