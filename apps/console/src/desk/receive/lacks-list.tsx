import type { ReactElement } from 'react';
import type { MissingPaper, Paper } from '@lienthong/domain';
import { useBilingual, useTexts } from '../../text/texts';
import { receiveTexts } from './receive.texts';
import { usePaperCounts } from './use-paper-counts';

interface LacksListProps {
  readonly lacks: readonly MissingPaper[];
  readonly papers: readonly Paper[];
}

/** What lacks, in words: the same that the API would refuse by. */
export function LacksList({ lacks, papers }: LacksListProps): ReactElement {
  const say = useTexts(receiveTexts);
  const pick = useBilingual();
  const countsText = usePaperCounts();
  const nameOf = (code: string): string => {
    const paper = papers.find((one) => one.code === code);
    return paper === undefined ? code : pick(paper.name);
  };
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {lacks.map((lack) => (
        <li key={lack.paper}>
          {lack.oneOf === undefined ? pick(lack.name) : say('lackOneOf', { papers: lack.oneOf.map(nameOf).join('; ') })}{' '}
          ({countsText(lack)})
        </li>
      ))}
    </ul>
  );
}
