import type { ReactElement } from 'react';
import type { DossierAct } from '@lienthong/contracts';
import type { TurnName } from '@lienthong/domain';
import type { DossierNames } from '../names-of';
import type { ActDrafts } from './act-drafts';
import type { DraftForm } from './act-field';

/** What the fields of an act are shown from. */
export interface ActFieldsProps<N extends TurnName> {
  readonly code: string;
  readonly act: DossierAct;
  readonly names: DossierNames;
  readonly form: DraftForm<ActDrafts[N]>;
}

export type ActFields<N extends TurnName> = (props: ActFieldsProps<N>) => ReactElement;
