import { useAsked } from './use-asked';

interface Tier {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}

/** Levels of administration, lowest first; none until they were answered. */
export function useTiers(): readonly Tier[] {
  const asked = useAsked<{ readonly tiers: readonly Tier[] }>('/units');
  return asked.state === 'had' ? asked.data.tiers : [];
}
