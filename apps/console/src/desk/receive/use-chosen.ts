import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { PublicCase, PublicProcedure } from '@lienthong/contracts';
import type { Channel } from '@lienthong/domain';
import { useMe } from '../../session/use-me';
import { unitsQuery } from '../../ui/catalogue';
import { mustNameCompetent } from './reception';
import type { Choice } from './reception';
import { useProcedure } from './reception-queries';

/** What a choice stands for in the catalogue. */
export interface Chosen {
  readonly procedure: UseQueryResult<PublicProcedure>;
  /** Cases that this desk receives. */
  readonly cases: readonly PublicCase[];
  /** Null until procedure and case are chosen. */
  readonly case: PublicCase | null;
  /** The choice with what follows from it filled in, as the API takes it; null while something is to be chosen. */
  readonly settled: Choice | null;
  readonly needsCompetent: boolean;
}

export function useChosen(choice: Choice): Chosen {
  const me = useMe();
  const procedure = useProcedure(choice.procedure);
  const { data: units } = useQuery(unitsQuery);
  const data = choice.procedure === '' ? undefined : procedure.data;
  const cases = (data?.cases ?? []).filter((one) => one.receivedAt.includes(me.unit.tier));
  const found = cases.find((one) => one.code === choice.case) ?? (cases.length === 1 ? (cases[0] ?? null) : null);
  const needsCompetent = found !== null && mustNameCompetent(found, me.unit.tier, units?.tiers ?? []);
  const isSettled = found !== null && !(needsCompetent && choice.competentUnit === null);
  return {
    procedure,
    cases,
    case: found,
    needsCompetent,
    settled: isSettled ? { ...choice, case: found.code, channel: channelOf(found, choice.channel) } : null,
  };
}

/** Channels that a case offers. */
export function channelsOf({ allotted }: PublicCase): readonly Channel[] {
  return (['desk', 'online', 'public-post'] as const).filter((channel) => allotted[channel] !== undefined);
}

function channelOf(found: PublicCase, wished: Channel): Channel {
  const offered = channelsOf(found);
  return offered.includes(wished) ? wished : (offered[0] ?? wished);
}
