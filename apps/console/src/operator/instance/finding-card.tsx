import { Card, Collapse, Flex } from 'antd';
import type { ReactElement } from 'react';
import type { Finding } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { SuggestedButton } from '../board/suggested-button';
import { EvidenceFacts } from '../evidence-facts';
import { Facts } from '../facts';
import { KindTag } from '../kind-tag';
import { operatorTexts } from '../operator.texts';
import { showReal } from '../real-time';
import { RunbookGuide } from '../runbook-guide';
import { useRealTime } from '../use-real-time';
import { instanceTexts } from './instance.texts';

/** One trouble of a dossier: what, why, since when, what to press. */
export function FindingCard({ finding, code }: { readonly finding: Finding; readonly code: string }): ReactElement {
  const say = useTexts(instanceTexts);
  const acts = useTexts(operatorTexts);
  const pick = useBilingual();
  const unitName = useUnitName();
  const { span, until } = useRealTime();
  const { kind, cause, since, firstSeen, lastSeen, nextTry, suggested, unit, evidence } = finding;
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <div>
          <KindTag kind={kind} />
        </div>
        <p style={{ margin: 0, fontSize: 15 }}>{pick(cause)}</p>
        <div className="two-columns">
          <section>
            <h3 style={{ fontSize: 14, margin: '4px 0' }}>{say('why')}</h3>
            <EvidenceFacts evidence={evidence} />
          </section>
          <Facts
            of={[
              [say('since'), `${showReal(since)} (${span(since)})`],
              [say('seen'), say('seenText', { first: showReal(firstSeen), last: showReal(lastSeen) })],
              [say('next'), nextTry === null ? say('noTry') : until(nextTry)],
              [say('where'), unit === null ? null : unitName(unit)],
              [say('suggested'), acts(suggested)],
            ]}
          />
        </div>
        <div>
          <SuggestedButton suggested={suggested} on={{ kind, codes: code }} />
        </div>
        <Collapse ghost items={[{ key: 'guide', label: say('guide'), children: <RunbookGuide kind={kind} /> }]} />
      </Flex>
    </Card>
  );
}
