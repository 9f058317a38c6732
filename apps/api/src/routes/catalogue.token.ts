/** Injects the catalogue (`Catalogue` of the domain) that was loaded at start. */
export const CATALOGUE = Symbol('CATALOGUE');
