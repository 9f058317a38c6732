import type { Role } from '@lienthong/domain';

/** What can be asked of the services. Which unit's dossiers it may be asked of is decided elsewhere. */
export const operations = [
  'me.read',
  'dossier.receive',
  'dossier.command',
  'dossier.pay',
  'dossier.read',
  'queue.read',
  'counts.read',
  'stream.read',
  'slip.print',
  'absence.keep',
  'operations.read',
  'operations.act',
  'reports.read',
] as const;
export type Operation = (typeof operations)[number];

const reading = [
  'me.read',
  'dossier.read',
  'queue.read',
  'counts.read',
  'stream.read',
] as const satisfies readonly Operation[];
const working = [...reading, 'dossier.command'] as const satisfies readonly Operation[];

/**
 * Role → operations, as data: a plain typed table, since no ability here depends on more than the role.
 * Whose turn it is at a step is the domain's rule, not this table's.
 */
export const abilities = {
  'desk-officer': [...working, 'dossier.receive', 'slip.print'],
  specialist: working,
  leader: [...working, 'reports.read', 'absence.keep'],
  clerk: working,
  portal: ['me.read', 'dossier.receive', 'dossier.command', 'dossier.pay', 'dossier.read'],
  operator: [...working, 'reports.read', 'operations.read', 'operations.act'],
  manager: [...reading, 'reports.read', 'operations.read'],
} as const satisfies Record<Role, readonly Operation[]>;

/** Whether a role may ask for an operation at all. */
export function isAble(role: Role, operation: Operation): boolean {
  return (abilities[role] as readonly Operation[]).includes(operation);
}
