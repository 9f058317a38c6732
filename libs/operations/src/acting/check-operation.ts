import { DomainError } from '@lienthong/domain';
import type { Actor, ErrorCode } from '@lienthong/domain';
import { stuckKinds } from '../stuck/finding';
import type { Operation, PreviewBasis, Selection } from './operation';
import type { RequestedBody } from './operation-steps';

/** Whether someone oversees a unit; asked with null for a dossier whose unit nobody knows. */
export type Oversees = (actor: Actor, unit: string | null) => boolean;

const mostDossiers = 5_000;
const leastReason = 10;
const longestReason = 1_000;
export const defaultRate = 10;
const highestRate = 50;

/** @throws DomainError AUTH.ROLE_NOT_ALLOWED, REASON.MISSING, OPERATION.SELECTION_TOO_WIDE, OPERATION.TOO_MANY … */
export function checkRequest(actor: Actor, asked: RequestedBody, oversees: Oversees): void {
  checkRole(actor);
  const length = [...asked.reason.trim()].length;
  if (length < leastReason)
    throw new DomainError('REASON.MISSING', `the reason has ${length} characters; at least ${leastReason} are needed`);
  if (length > longestReason)
    throw new DomainError('REQUEST.INVALID', `the reason has ${length} characters; ${longestReason} at most`);
  if (!(asked.ratePerSecond > 0 && asked.ratePerSecond <= highestRate)) {
    const detail = `rate ${asked.ratePerSecond} a second: more than 0 and at most ${highestRate} are allowed`;
    throw new DomainError('REQUEST.INVALID', detail, { ratePerSecond: asked.ratePerSecond });
  }
  checkSelection(asked.selection);
  const unit = asked.selection.by === 'codes' ? undefined : asked.selection.unit;
  if (unit !== undefined) checkUnits(actor, [unit], oversees);
}

/** @throws DomainError OPERATION.SELECTION_TOO_WIDE, OPERATION.TOO_MANY */
function checkSelection(selection: Selection): void {
  if (namesNothing(selection)) {
    const detail = `a selection by ${selection.by} names the codes, the fingerprint or the kind; this one is empty`;
    throw new DomainError('OPERATION.SELECTION_TOO_WIDE', detail, { by: selection.by });
  }
  if (selection.by === 'codes') checkHowMany(new Set(selection.codes).size);
}

/** @throws DomainError OPERATION.TOO_MANY */
export function checkHowMany(dossiers: number): void {
  if (dossiers <= mostDossiers) return;
  const detail = `${dossiers} dossiers are selected; one operation takes ${mostDossiers} at most`;
  throw new DomainError('OPERATION.TOO_MANY', detail, { dossiers, most: mostDossiers });
}

/** @throws DomainError OPERATION.SELF_APPROVAL, OPERATION.OUT_OF_TURN, DOSSIER.NOT_YOUR_UNIT, AUTH.ROLE_NOT_ALLOWED */
export function checkApprove(actor: Actor, operation: Operation, oversees: Oversees): void {
  checkRole(actor);
  checkUnits(actor, operation.preview?.units ?? [], oversees);
  if (operation.status !== 'awaiting-approval') throw outOfTurn(operation, 'approved');
  if (actor.subject !== operation.requestedBy.subject) return;
  throw refusal(
    'OPERATION.SELF_APPROVAL',
    operation,
    `was requested by ${actor.subject}; another person must approve it`,
  );
}

/**
 * @param basis what the catalogue and the worker build are now
 * @throws DomainError OPERATION.APPROVAL_MISSING, OPERATION.PREVIEW_STALE, OPERATION.NOTHING_TO_DO,
 *   OPERATION.OUT_OF_TURN, DOSSIER.NOT_YOUR_UNIT, AUTH.ROLE_NOT_ALLOWED
 */
export function checkApply(actor: Actor, operation: Operation, basis: PreviewBasis, oversees: Oversees): void {
  checkRole(actor);
  const { status, preview } = operation;
  checkUnits(actor, preview?.units ?? [], oversees);
  if (status === 'awaiting-approval') {
    const grounds = preview?.approval.join(', ') ?? '';
    throw refusal('OPERATION.APPROVAL_MISSING', operation, `needs a second person's approval (${grounds})`);
  }
  if (status !== 'previewed' || preview === null) throw outOfTurn(operation, 'applied');
  if (preview.able === 0)
    throw refusal('OPERATION.NOTHING_TO_DO', operation, `can be done on none of its ${preview.items} dossiers`);
  const was = preview.basis;
  if (was.catalogue === basis.catalogue && was.buildId === basis.buildId) return;
  const detail = `was previewed against catalogue ${was.catalogue} and build ${was.buildId ?? 'none'}; now they are ${basis.catalogue} and ${basis.buildId ?? 'none'}: preview it again`;
  throw refusal('OPERATION.PREVIEW_STALE', operation, detail);
}

/** @throws DomainError OPERATION.OUT_OF_TURN, DOSSIER.NOT_YOUR_UNIT, AUTH.ROLE_NOT_ALLOWED */
export function checkStop(actor: Actor, operation: Operation, oversees: Oversees): void {
  checkRole(actor);
  const mine = actor.subject === operation.requestedBy.subject;
  if (!mine) checkUnits(actor, operation.preview?.units ?? [operation.requestedBy.unit], oversees);
  const running = ['previewing', 'previewed', 'awaiting-approval', 'applying'];
  if (!running.includes(operation.status)) throw outOfTurn(operation, 'stopped');
}

/** The refusal of what can't be done where an operation stands. */
export function outOfTurn(operation: Operation, wanted: string): DomainError {
  const applied =
    operation.appliedBy === null ? '' : `; ${operation.appliedBy.subject} applied it at ${operation.appliedAt ?? '?'}`;
  return refusal('OPERATION.OUT_OF_TURN', operation, `is ${operation.status} and can't be ${wanted} now${applied}`);
}

function refusal(code: ErrorCode, operation: Operation, detail: string): DomainError {
  return new DomainError(code, `operation ${operation.id} ${detail}`, {
    operation: operation.id,
    status: operation.status,
  });
}

function checkRole(actor: Actor): void {
  if (actor.role === 'operator') return;
  throw new DomainError('AUTH.ROLE_NOT_ALLOWED', `role "${actor.role}" may not act on stuck dossiers; operators may`, {
    role: actor.role,
  });
}

function checkUnits(actor: Actor, units: readonly string[], oversees: Oversees): void {
  const foreign = units.filter((unit) => !oversees(actor, unit));
  if (foreign.length === 0) return;
  const detail = `unit ${actor.unit} does not oversee unit ${foreign.slice(0, 5).join(', ')}`;
  throw new DomainError('DOSSIER.NOT_YOUR_UNIT', detail);
}

function namesNothing(selection: Selection): boolean {
  switch (selection.by) {
    case 'codes':
      return selection.codes.length === 0 || selection.codes.some((code) => code.trim() === '');
    case 'fingerprint':
      return selection.fingerprint.trim() === '';
    case 'kind':
      return !stuckKinds.includes(selection.kind);
  }
}
