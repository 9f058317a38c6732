/** `in`: offered to us; `out`: given by us and not accepted; `held`: accepted, and with us now. */
export const handoffTabs = ['in', 'out', 'held'] as const;
export type HandoffTab = (typeof handoffTabs)[number];

export interface HandoffSearch {
  readonly tab?: HandoffTab;
}

export function handoffSearchOf({ tab }: Readonly<Record<string, unknown>>): HandoffSearch {
  const found = handoffTabs.find((one) => one === tab);
  return found === undefined || found === 'in' ? {} : { tab: found };
}
