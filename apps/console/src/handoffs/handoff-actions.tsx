import { Button, Flex, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { isAllowed, useActs } from '../work/use-acts';
import { handoffTexts } from './handoffs.texts';

/** What can be done with a hand-off, and whose dialog or command it is. */
const handoffActs = {
  'accept-handoff': { text: 'accept', label: 'acceptOf', type: 'primary' },
  'refuse-handoff': { text: 'refuse', label: 'refuseOf', type: 'default' },
  'recall-handoff': { text: 'recall', label: 'recallOf', type: 'default' },
  'offer-handoff': { text: 'offer', label: 'offerOf', type: 'primary' },
  'dispute-paper': { text: 'dispute', label: 'disputeOf', type: 'default' },
  'settle-dispute': { text: 'settle', label: 'settleOf', type: 'primary' },
} as const;
export type HandoffAct = keyof typeof handoffActs;

interface HandoffActionsProps {
  readonly code: string;
  /** Those that belong on this list, in their order. */
  readonly of: readonly HandoffAct[];
  readonly busy: boolean;
  readonly onAct: (act: HandoffAct, code: string) => void;
}

/** Only what the API would take now from who is signed in. */
export function HandoffActions({ code, of, busy, onAct }: HandoffActionsProps): ReactElement {
  const say = useTexts(handoffTexts);
  const { data, isPending } = useActs(code);
  if (isPending) return <Skeleton.Button size="small" active />;
  return (
    <Flex gap={4} wrap>
      {of
        .filter((act) => isAllowed(data, act))
        .map((act) => {
          const { text, label, type } = handoffActs[act];
          return (
            <Button
              key={act}
              size="small"
              type={type}
              disabled={busy}
              aria-label={say(label, { code })}
              onClick={() => onAct(act, code)}
            >
              {say(text)}
            </Button>
          );
        })}
    </Flex>
  );
}
