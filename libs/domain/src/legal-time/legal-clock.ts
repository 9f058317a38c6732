/**
 * Legal time: in production it is real time; a simulation lets `factor` legal milliseconds pass in one real one.
 * Both ends are epoch milliseconds, fixed in a dossier's input, so that the same answer comes out of every replay.
 */
export interface Simulation {
  readonly wallOrigin: number;
  readonly legalOrigin: number;
  readonly factor: number;
}

/** The legal instant (epoch ms) at a real one. */
export function legalMillis(wallMillis: number, simulation: Simulation | undefined): number {
  if (simulation === undefined) return wallMillis;
  return Math.round(simulation.legalOrigin + (wallMillis - simulation.wallOrigin) * simulation.factor);
}

/** The real instant (epoch ms) of a legal one: inverse of {@link legalMillis}. */
export function wallMillis(legal: number, simulation: Simulation | undefined): number {
  if (simulation === undefined) return legal;
  return Math.round(simulation.wallOrigin + (legal - simulation.legalOrigin) / simulation.factor);
}

/** How many real milliseconds remain until a legal instant (never negative). */
export function wallDelay(legalTarget: number, wallNow: number, simulation: Simulation | undefined): number {
  const legalLeft = legalTarget - legalMillis(wallNow, simulation);
  return Math.max(0, Math.ceil(legalLeft / (simulation?.factor ?? 1)));
}
