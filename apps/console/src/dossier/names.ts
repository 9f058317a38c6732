import { useQuery } from '@tanstack/react-query';
import type { DossierDetail } from '@lienthong/contracts';
import { isAble, useMe } from '../session/use-me';
import { useBilingual } from '../text/texts';
import { officersQuery } from '../work/use-officers';
import { procedureOnQuery, unitsOnQuery } from './dossier-queries';
import { namesOf } from './names-of';
import type { DossierNames } from './names-of';

/** Names for one dossier, by the catalogue of the day it was received. */
export function useDossierNames(detail: DossierDetail | undefined): DossierNames {
  const pick = useBilingual();
  const on = detail?.receivedAt.slice(0, 10) ?? '';
  const known = detail !== undefined;
  const { data: procedure } = useQuery({ ...procedureOnQuery(detail?.procedure ?? '', on), enabled: known });
  const { data: units } = useQuery({ ...unitsOnQuery(on), enabled: known });
  const me = useMe();
  const { data: officers } = useQuery({ ...officersQuery(me.unit.code), enabled: isAble(me, 'dossier.command') });
  return namesOf({ procedure, caseCode: detail?.case ?? '', units, officers: officers?.items ?? [], pick });
}
