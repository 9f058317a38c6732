import { Button, Flex } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../text/texts';
import { workTexts } from './work.texts';

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  /** What can be done with all that are selected. */
  readonly children: ReactNode;
}

export function SelectionBar({ count, onClear, children }: SelectionBarProps): ReactElement | null {
  const say = useTexts(workTexts);
  if (count === 0) return null;
  return (
    <Flex
      gap="small"
      wrap
      align="center"
      style={{ background: '#eaf5f1', borderRadius: 8, padding: '8px 12px', marginBottom: 12 }}
    >
      <span role="status">{say('selected', { count })}</span>
      {children}
      <Button type="text" onClick={onClear}>
        {say('clearSelection')}
      </Button>
    </Flex>
  );
}
