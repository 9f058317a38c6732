import type { DossierState } from './dossier-state';

/** The ten statuses that the national portal knows (domain.md 2.4); being at another level is none of them. */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Derived from the dimensions, never stored as truth. */
export function nationalStatus(state: Pick<DossierState, 'business'>): NationalStatus {
  switch (state.business.kind) {
    case 'new':
      return 1;
    case 'received':
      return 2;
    case 'processing':
      return 4;
    case 'awaiting-supplement':
      return 5;
    case 'awaiting-payment':
      return 6;
    case 'withdrawn':
      return 7;
    case 'stopped':
      return 8;
    case 'result-ready':
      return 9;
    case 'returned':
      return 10;
    case 'refused':
      // 3 is "not received"; a refusal after work began is "stopped" on the portal.
      return state.business.stage === 'processing' ? 8 : 3;
  }
}
