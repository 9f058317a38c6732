import { Flex } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ItemPreview, OperationItem } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { EvidenceFacts } from '../evidence-facts';
import { Facts } from '../facts';
import { showReal } from '../real-time';
import { InstanceLink } from '../subject-name';
import { runTexts } from './run.texts';
import { ItemTag } from './standing-tag';

/** One dossier of an act, in full. */
export function ItemDetails({ item }: { readonly item: OperationItem }): ReactElement {
  const say = useTexts(runTexts);
  const pick = useBilingual();
  const unitName = useUnitName();
  const { code, status, preview, baseline, outcome, appliedAt } = item;
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" wrap align="center">
        <InstanceLink code={code} />
        <ItemTag of={status} />
      </Flex>
      {outcome === null ? null : (
        <section>
          <h3 style={{ fontSize: 15, margin: '0 0 6px' }}>{say('itemState')}</h3>
          <p className="told">{pick(outcome.told)}</p>
          <EvidenceFacts evidence={outcome.evidence} />
        </section>
      )}
      {preview === null ? null : <PreviewFacts preview={preview} />}
      <Facts
        of={[
          [say('appliedAt'), appliedAt === null ? null : showReal(appliedAt)],
          [say('endedItem'), outcome === null ? null : showReal(outcome.at)],
          [say('units'), baseline?.unit == null ? null : unitName(baseline.unit)],
          [say('run'), baseline === null ? null : <span className="code-text">{baseline.runId}</span>],
          [say('seq'), baseline?.seq],
          [say('historyLength'), baseline?.historyLength],
        ]}
      />
    </Flex>
  );
}

function PreviewFacts({ preview }: { readonly preview: ItemPreview }): ReactElement {
  const say = useTexts(runTexts);
  const pick = useBilingual();
  const { reapplied, repeated, clock, shadowReplay, notes, unableBecause } = preview;
  const lines = (texts: readonly string[]): ReactNode =>
    texts.length === 0 ? say('nothing') : texts.map((text) => <div key={text}>{text}</div>);
  const effects = repeated.map(({ effect, keys, doubled }) => (
    <div key={effect}>
      {say('keys', { effect, count: keys.length, doubled })}
      <div className="code-text">{keys.join(' ')}</div>
    </div>
  ));
  const shadow =
    shadowReplay === null
      ? say('shadowNone')
      : shadowReplay.ok
        ? say('shadowOk', { build: shadowReplay.buildId })
        : say('shadowBad', { build: shadowReplay.buildId, failure: shadowReplay.failure ?? '' });
  return (
    <section>
      <h3 style={{ fontSize: 15, margin: '0 0 6px' }}>{say('preview')}</h3>
      <Facts
        of={[
          [say('unable'), unableBecause === null ? null : pick(unableBecause)],
          [say('reapplied'), lines(reapplied)],
          [say('repeated'), effects.length === 0 ? say('nothing') : effects],
          [say('clock'), pick(clock)],
          [say('shadow'), shadow],
          [say('notes'), notes.length === 0 ? null : lines(notes.map(pick))],
        ]}
      />
    </section>
  );
}
