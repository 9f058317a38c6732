import { z } from 'zod';

/**
 * Free text from people: trimmed, brought to Unicode NFC (Vietnamese is typed in several forms that look the same),
 * free of control characters, and no longer than `max` letters.
 */
export function freeText(max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max * 4)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'control characters are not allowed'),
    );
}

/** A code from the catalogue. */
export const catalogueCode = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[A-Za-z0-9._-]+$/);

/** Dossier codes: `{agency}-{yyMMdd}-{serial}`. */
export const dossierCode = z
  .string()
  .max(80)
  .regex(/^[A-Z0-9.]{1,35}-\d{6}-\d{4,}$/, 'a dossier code is {agency}-{yyMMdd}-{serial}');
