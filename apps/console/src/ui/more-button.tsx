import { Button } from 'antd';
import type { CSSProperties, ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { uiTexts } from './ui.texts';

interface MoreButtonProps {
  /** What a query tells of its further pages. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly label?: string;
  readonly style?: CSSProperties;
}

/** Asks for the next page of a list; nothing on the last. */
export function MoreButton({ pages, label, style }: MoreButtonProps): ReactElement | null {
  const say = useTexts(uiTexts);
  if (!pages.hasNextPage) return null;
  return (
    <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage} style={style}>
      {label ?? say('more')}
    </Button>
  );
}
