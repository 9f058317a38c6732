import type { Operation, OperationItem } from './operator-acts';
import type { Finding } from './stuck';

/** `GET /operations/stuck/{code}`: a dossier's troubles, those that are over too, and what operators did about it. */
export interface StuckDossier {
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly operations: readonly (Omit<Operation, 'counts' | 'selection'> & { readonly item: OperationItem })[];
}
