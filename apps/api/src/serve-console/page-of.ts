/** What an address that is no route of the API stands for. */
export type Served =
  | { readonly kind: 'asset'; readonly file: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'page'; readonly file: 'index.html' | 'public.html' }
  | { readonly kind: 'nothing' };

/** Addresses for programs: what is not there is told as a problem, never as a page. */
const forPrograms = /^\/(api|health|metrics|openapi\.json|assets)(\/|$)/;
const forCitizens = /^\/(tra-cuu|thu-tuc)(\/|$)/;
/** Files beside the pages. Codes of dossiers hold dots too, so only what ends like a file and stands at the top is one. */
const besidePages = /^\/[\w-]+\.(svg|ico|png|txt|webmanifest)$/;
const asset = /^\/assets\/[\w-][\w.-]*$/;

/** @param path of the address as it was asked, without its query */
export function pageOf(path: string): Served {
  if (asset.test(path)) return { kind: 'asset', file: path };
  if (forPrograms.test(path)) return { kind: 'nothing' };
  if (besidePages.test(path)) return { kind: 'file', file: path };
  return { kind: 'page', file: forCitizens.test(path) ? 'public.html' : 'index.html' };
}
