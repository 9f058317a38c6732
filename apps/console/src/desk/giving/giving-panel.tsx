import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { detailQuery } from '../../dossier/dossier-queries';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { DossierLink } from '../../work/dossier-link';
import { useActs } from '../../work/use-acts';
import { DeskPart } from '../desk-part';
import { DossierBrief } from '../turns/dossier-brief';
import { ApplicantCheck } from './applicant-check';
import { GivingActs } from './giving-acts';
import { givingTexts } from './giving.texts';

interface GivingPanelProps {
  readonly code: string;
  /** Told with what was done, in words. */
  readonly onDone: (text: string) => void;
  readonly onLeave: () => void;
}

/** The dossier of the citizen who stands at the desk. */
export function GivingPanel({ code, onDone, onLeave }: GivingPanelProps): ReactElement {
  const say = useTexts(givingTexts);
  const detail = useQuery(detailQuery(code));
  const acts = useActs(code);
  const error = detail.error ?? acts.error;
  const again = (): void => {
    void detail.refetch();
    void acts.refetch();
  };
  return (
    <DeskPart title={say('dossier', { code })}>
      {error === null ? null : <ProblemAlert error={error} onRetry={again} />}
      {detail.data === undefined || acts.data === undefined ? (
        error === null ? (
          <Skeleton active paragraph={{ rows: 5 }} />
        ) : null
      ) : (
        <div className="desk-columns">
          <div>
            <DossierBrief code={code} />
            <ApplicantCheck code={code} />
          </div>
          <GivingActs dossier={detail.data} acts={acts.data} onDone={onDone} />
        </div>
      )}
      <Flex gap="middle" align="center" style={{ marginTop: 16 }}>
        <Button onClick={onLeave}>{say('another')}</Button>
        <DossierLink code={code} />
      </Flex>
    </DeskPart>
  );
}
