import type { Finding, Trouble } from './finding';
import { fingerprintOf } from './fingerprint';

/** A trouble as a detector may report it. */
export function trouble(over: Partial<Trouble> & { readonly code?: string } = {}): Trouble {
  const { code = 'H55.19-200302-0001', ...rest } = over;
  const kind = rest.kind ?? 'B';
  const text = rest.fingerprintText ?? 'connect refused';
  return {
    id: `${kind}:${code}`,
    kind,
    subject: { type: 'dossier', code },
    unit: '164',
    tier: 'thanh-pho',
    procedure: '2.001396',
    cause: { vi: 'hỏng', en: 'broken' },
    since: '2026-01-05T00:00:00.000Z',
    evidence: { attempt: 3 },
    nextTry: null,
    suggested: 'retry-activity',
    fingerprint: fingerprintOf(kind, text),
    fingerprintText: text,
    ...rest,
  };
}

/** The same on record. */
export function finding(over: Partial<Finding> & { readonly code?: string } = {}): Finding {
  const { firstSeen = '2026-01-05T00:00:00.000Z', lastSeen = firstSeen, curedAt = null } = over;
  return { ...trouble(over), firstSeen, lastSeen, curedAt };
}
