import type { DemoDossier } from '../plan/dossier-file.schema';

/** A piece of somebody's data, in one of the forms in which it could lie in bytes. */
export interface Needle {
  readonly what: string;
  readonly bytes: Buffer;
}

/** All that must be found nowhere: names, numbers, phones, addresses, as text, decomposed, escaped and in base64. */
export function personalNeedles(dossiers: readonly DemoDossier[]): Needle[] {
  return dossiers.flatMap(({ id, applicant }) =>
    Object.entries(applicant).flatMap(([field, text]) => {
      const forms = [text, text.normalize('NFD'), escaped(text), ...base64Forms(text)];
      return [...new Set(forms)].map((form) => ({ what: `${id}.applicant.${field}`, bytes: Buffer.from(form) }));
    }),
  );
}

/** As JSON writers that keep to ASCII would put it. */
function escaped(text: string): string {
  return [...text]
    .map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
    .join('');
}

/** Base64 of a text depends on where it begins in what is encoded: the letters that all three beginnings leave alone. */
function base64Forms(text: string): string[] {
  return [0, 1, 2].map((lead) => {
    const bytes = Buffer.concat([Buffer.alloc(lead), Buffer.from(text)]);
    const whole = bytes.length - (bytes.length % 3);
    return bytes
      .subarray(0, whole)
      .toString('base64')
      .slice(lead === 0 ? 0 : 4);
  });
}
