export const pageTabs = ['route', 'papers', 'opinions', 'time', 'history'] as const;
export type PageTab = (typeof pageTabs)[number];

/** Search part of the page's address. */
export interface PageSearch {
  readonly tab?: PageTab;
}

/** Reads an address that anyone may have typed: what is not understood is left out. */
export function pageSearchOf({ tab }: Readonly<Record<string, unknown>>): PageSearch {
  const known = pageTabs.find((one) => one === tab);
  return known === undefined ? {} : { tab: known };
}
