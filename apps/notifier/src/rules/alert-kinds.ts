/** Kinds of alert; each has a text, and rules say who gets it. */
export const alertKinds = [
  'work-assigned',
  'sla-warned',
  'sla-breached',
  'sla-escalated',
  'handoff-offered',
  'handoff-lapsed',
  'handoff-refused',
  'opinion-requested',
  'leg-opened',
  'dossier-urged',
  'supplement-requested',
  'payment-requested',
  'dossier-refused',
  'dossier-stopped',
  'deadline-extended',
  'deadline-replanned',
  'apology-draft-ready',
  'apology-issued',
  'result-ready',
  'digest',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Ways to reach somebody. `sms` and `zalo` are ports: a rule that names them is refused until somebody builds them. */
export const channelNames = ['email', 'webhook', 'sms', 'zalo'] as const;
export type ChannelName = (typeof channelNames)[number];

/**
 * Whom a rule means, from where the matter lies: who works on it, the head of that office, the unit's leader, the leader
 * of the unit above, whoever the escalation has reached, who gave the dossier away, a desk, the applicant.
 */
export const audiences = [
  'officer',
  'head-of-office',
  'leader',
  'higher-tier',
  'escalation-target',
  'giver',
  'receiving-desk',
  'returning-desk',
  'citizen',
] as const;
export type Audience = (typeof audiences)[number] | `system:${string}`;
