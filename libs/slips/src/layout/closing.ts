import type { Content } from 'pdfmake';

/** Where a citizen looks the dossier up. */
export interface LookUp {
  /** Address with code and check value; nothing of it is personal. */
  readonly url: string;
  /** The check value alone, for those who type. */
  readonly check: string;
}

/** Who signs: title in capitals, and the name where it is known. */
export interface Signature {
  readonly title: string;
  readonly name: string;
}

/** What the QR code says: the look-up's address and, behind `#`, which no server gets to see, the head of the chain. */
export function qrText({ url }: LookUp, head: string): string {
  return `${url}#${head}`;
}

/** Dots of two points (0.7 mm) for up to 57 dots a side: large enough for a telephone, with addresses of 200 letters. */
const qrPoints = 114;

/** Widths of two signatures and of one alone, beside the code on an A5 page; fixed, so that none pushes another off. */
const signingPoints = { two: 117, alone: 150 };

function signature({ title, name }: Signature, width: number): SigningColumn {
  return {
    width,
    stack: [
      { text: title, bold: true },
      { text: '(Ký và ghi rõ họ tên)', italics: true },
      { text: name, bold: true, margin: [0, 34, 0, 0] },
    ],
    alignment: 'center',
    fontSize: 9,
  };
}

type SigningColumn = Content & { readonly width: number | '*' };

/** Two stand side by side, one alone on the right. */
function signing(signers: readonly Signature[]): SigningColumn[] {
  const [first, ...more] = signers;
  if (first === undefined) return [];
  if (more.length > 0) return signers.map((one) => signature(one, signingPoints.two));
  return [{ text: '', width: '*' }, signature(first, signingPoints.alone)];
}

/** The foot of a slip, kept on one page: QR code, signatures, and the same as the code says in letters. */
export function closing(signers: readonly Signature[], lookUp: LookUp, code: string, head: string): Content {
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      {
        columns: [{ width: 'auto', qr: qrText(lookUp, head), fit: qrPoints, eccLevel: 'L' }, ...signing(signers)],
        columnGap: 8,
      },
      {
        text: [
          'Tra cứu hồ sơ: quét mã QR, hoặc dùng mã hồ sơ ',
          { text: code, bold: true },
          ' và mã tra cứu ',
          { text: lookUp.check, bold: true },
        ],
        fontSize: 8,
        margin: [0, 4, 0, 0],
      },
      { text: `Mã băm của lịch sử hồ sơ khi lập phiếu này: ${head}`, fontSize: 7 },
    ],
  };
}
