import { reportSearchOf } from './report-search';

interface Passing {
  readonly search: object;
  readonly next: (search: never) => object;
}

const within = /^\/dieu-hanh(\/|$)/;

/**
 * The menu leads from one page of reports to another without naming the filter: it is kept. From elsewhere nothing is
 * taken, since other pages mean other things by the same names. What is to go is named with no value.
 */
export function keepFilter({ search, next }: Passing): never {
  const kept = within.test(location.pathname) ? reportSearchOf({ ...search }) : {};
  return { ...kept, ...next(search as never) } as never;
}
