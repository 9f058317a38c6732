import { findUnit, tierRank, unitOfNextTier } from '../catalogue/find-unit';
import type { Hierarchy } from '../catalogue/find-unit';
import type { ProcedureCase } from '../catalogue/procedure';
import type { Route, RouteStep, UnitSelector } from '../catalogue/route';
import type { Unit } from '../catalogue/unit';
import { DomainError } from '../errors/domain-error';
import type { PinnedRoute, PinnedStep, PinnedUnit } from './pinned-route';

/** Codes of the unit whose desk received a dossier and of the one competent for the matter. */
export interface RouteUnits {
  readonly receiving: string;
  readonly competent: string;
  /** Unit whose desk gives out the result; the receiving one if left out. */
  readonly returning?: string;
}

/**
 * Turns the unit selectors of a route into the concrete units in force on a date.
 *
 * @throws DomainError `UNIT.UNKNOWN` for a unit that is not in force then, `UNIT.NOT_COMPETENT` for one that can't do
 * its step: no unit above it, no such office, or nobody there in the step's roles
 */
export function resolveRoute(route: Route, units: RouteUnits, catalogue: Hierarchy, date: string): PinnedStep[] {
  return route.steps.map((step) => {
    const { legs, ...rest } = step;
    const pinned = { ...rest, unit: pinUnit(step, units, catalogue, date) };
    if (legs === undefined) return pinned;
    const pinnedLegs = legs.map((leg) => ({
      ...leg,
      unit: pinUnit({ ...leg, id: `${step.id}/${leg.code}` }, units, catalogue, date),
    }));
    return { ...pinned, legs: pinnedLegs };
  });
}

type Placed = Pick<RouteStep, 'id' | 'unit' | 'office' | 'roles'>;

function pinUnit(place: Placed, units: RouteUnits, catalogue: Hierarchy, date: string): PinnedUnit {
  const unit = resolveUnit(place.unit, units, catalogue, date);
  checkAble(unit, place, date);
  const { code, tier, calendar } = unit;
  return { code, tier, tierRank: tierRank(catalogue, tier), calendar };
}

/**
 * Pins a case's route for one dossier, after checking that the receiving desk may receive it and the competent unit is
 * of the case's tier.
 *
 * @throws DomainError `UNIT.UNKNOWN`, `UNIT.NOT_COMPETENT`
 */
export function pinCase(
  procedureCase: ProcedureCase,
  units: RouteUnits,
  catalogue: Hierarchy,
  date: string,
): PinnedRoute {
  const receiving = findUnit(catalogue, units.receiving, date);
  if (!procedureCase.receivedAt.includes(receiving.tier)) {
    const tiers = procedureCase.receivedAt.join(', ');
    throw notCompetent(
      receiving,
      `case "${procedureCase.code}" is received at tier ${tiers}, not at "${receiving.tier}"`,
    );
  }
  const competent = findUnit(catalogue, units.competent, date);
  if (competent.tier !== procedureCase.competentTier) {
    const tier = procedureCase.competentTier;
    throw notCompetent(
      competent,
      `case "${procedureCase.code}" is decided at tier ${tier}, not at "${competent.tier}"`,
    );
  }
  const { code, start } = procedureCase.route;
  return { code, start, steps: resolveRoute(procedureCase.route, units, catalogue, date) };
}

function resolveUnit(selector: UnitSelector, units: RouteUnits, catalogue: Hierarchy, date: string): Unit {
  switch (selector.of) {
    case 'receiving':
      return findUnit(catalogue, units.receiving, date);
    case 'returning':
      return findUnit(catalogue, units.returning ?? units.receiving, date);
    case 'competent':
      return findUnit(catalogue, units.competent, date);
    case 'competent-parent':
      return unitOfNextTier(catalogue, units.competent, date);
    case 'unit':
      return findUnit(catalogue, selector.code, date);
  }
}

function checkAble(unit: Unit, step: Placed, date: string): void {
  if (!unit.offices.some((office) => office.code === step.office)) {
    throw notCompetent(unit, `step "${step.id}" needs office "${step.office}", which the unit has not on ${date}`);
  }
  const able = unit.officers.some((officer) => officer.office === step.office && step.roles.includes(officer.role));
  if (!able) {
    const roles = step.roles.join(' or ');
    throw notCompetent(unit, `step "${step.id}" needs a ${roles} in office "${step.office}", and nobody there is one`);
  }
}

function notCompetent(unit: Unit, why: string): DomainError {
  return new DomainError('UNIT.NOT_COMPETENT', `unit "${unit.code}": ${why}`, { unit: unit.code });
}
