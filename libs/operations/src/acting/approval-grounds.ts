import type { ActRequest, ApprovalGround, OperationItem } from './operation';

/** A second person must approve above so many dossiers. */
export const approvalAbove = 20;

/** Why a second person must approve this: many dossiers, more than one unit, or an act that can't be undone. */
export function approvalGrounds(
  items: readonly Pick<OperationItem, 'preview' | 'baseline'>[],
  request: ActRequest,
  above: number = approvalAbove,
): ApprovalGround[] {
  const able = items.filter((item) => item.preview?.able === true);
  const grounds: ApprovalGround[] = [];
  if (able.length > above) grounds.push('many-dossiers');
  if (unitsOf(able).length > 1) grounds.push('across-units');
  if (request.act === 'terminate') grounds.push('terminate');
  return grounds;
}

/** Units whose dossiers are acted on, sorted. */
export function unitsOf(items: readonly Pick<OperationItem, 'preview' | 'baseline'>[]): string[] {
  const able = items.filter((item) => item.preview?.able === true);
  return [...new Set(able.flatMap(({ baseline }) => (baseline?.unit == null ? [] : [baseline.unit])))].sort();
}
