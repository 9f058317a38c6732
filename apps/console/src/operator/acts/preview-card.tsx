import { Card, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { Operation, OperationItem, PreviewSummary } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { Facts } from '../facts';
import { showReal } from '../real-time';
import { sumOf } from './items-sum';
import type { ItemsSum } from './items-sum';
import { runTexts } from './run.texts';

interface PreviewCardProps {
  readonly operation: Operation;
  /** Dossiers that are loaded; null while none is. */
  readonly items: readonly OperationItem[] | null;
}

/** Exactly what would be done: how many, what again, which effects, what of the clock. */
export function PreviewCard({ operation, items }: PreviewCardProps): ReactElement | null {
  const say = useTexts(runTexts);
  const { preview, status } = operation;
  if (preview === null && status !== 'previewing') return null;
  return (
    <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('preview')}</h2>}>
      {preview === null ? (
        <>
          <p role="status">{say('previewWait')}</p>
          <Skeleton active />
        </>
      ) : (
        <Flex vertical gap="middle">
          <PreviewFigures preview={preview} />
          <PreviewFacts preview={preview} sum={items === null ? null : sumOf(items)} />
        </Flex>
      )}
    </Card>
  );
}

function PreviewFigures({ preview }: { readonly preview: PreviewSummary }): ReactElement {
  const say = useTexts(runTexts);
  const figure = (name: string, value: number): ReactElement => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <dl className="figures">
      {figure(say('items'), preview.items)}
      {figure(say('able'), preview.able)}
      {figure(say('unable'), preview.items - preview.able)}
    </dl>
  );
}

function PreviewFacts({
  preview,
  sum,
}: {
  readonly preview: PreviewSummary;
  readonly sum: ItemsSum | null;
}): ReactElement {
  const say = useTexts(runTexts);
  const unitName = useUnitName();
  const { basis, digest, units, at, items } = preview;
  const partial = sum !== null && sum.items < items;
  return (
    <>
      {sum === null ? null : <SumFacts sum={sum} />}
      {partial ? <Typography.Text type="secondary">{say('ofShown', { count: sum.items })}</Typography.Text> : null}
      <Facts
        of={[
          [say('units'), units.map(unitName).join(', ')],
          [
            say('digest'),
            <>
              <Typography.Text copyable={{ text: digest }} className="code-text">
                {digest.slice(0, 16)}…
              </Typography.Text>{' '}
              <Typography.Text type="secondary">{say('digestHelp')}</Typography.Text>
            </>,
          ],
          [say('basis'), say('basisText', { catalogue: basis.catalogue.slice(0, 12), build: basis.buildId ?? '–' })],
          [say('madeAt'), showReal(at)],
        ]}
      />
    </>
  );
}

function SumFacts({ sum }: { readonly sum: ItemsSum }): ReactElement {
  const say = useTexts(runTexts);
  const pick = useBilingual();
  const { shadow, repeated, doubled, clocks } = sum;
  const lines = (texts: readonly string[]): ReactNode => texts.map((text) => <div key={text}>{text}</div>);
  return (
    <Facts
      of={[
        [say('reapplied'), sum.reapplied === 0 ? say('nothing') : sum.reapplied],
        [say('repeated'), repeated.length === 0 ? say('nothing') : lines(repeated.map((one) => say('keys', one)))],
        [
          say('doubled'),
          doubled === 0 ? (
            repeated.length === 0 ? (
              0
            ) : (
              say('doubledNone')
            )
          ) : (
            <Typography.Text type="danger">{doubled}</Typography.Text>
          ),
        ],
        [
          say('shadow'),
          shadow.ok + shadow.bad === 0 ? (
            say('shadowNone')
          ) : shadow.bad === 0 ? (
            say('shadowCounts', shadow)
          ) : (
            <Typography.Text type="danger">{say('shadowCounts', shadow)}</Typography.Text>
          ),
        ],
        [
          say('clock'),
          lines(clocks.map((clock) => (clocks.length === 1 ? pick(clock) : `${pick(clock)} (${clock.count})`))),
        ],
      ]}
    />
  );
}
