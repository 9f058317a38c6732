import { useQuery } from '@tanstack/react-query';
import { Grid } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { TimeNode } from '@lienthong/contracts';
import { useBilingual, useLanguage, useTexts } from '../../text/texts';
import { unitsQuery, useTierName } from '../../ui/catalogue';
import { showShare } from '../numbers';
import { allottedShare, boxWidth, heatLayout, heatOf, heatSteps, laneWidth } from './route-heat';
import type { HeatBy, PlacedHeat } from './route-heat';
import { timeTexts } from './time.texts';
import { useWorkTime } from './use-work-time';

interface HeatDrawingProps {
  readonly nodes: readonly TimeNode[];
  readonly by: HeatBy;
}

const classOf = (node: TimeNode | null, by: HeatBy): string => {
  const heat = node === null ? null : heatOf(node, by);
  return heat === null ? '' : `heat-${heat}`;
};

/** The way of a procedure over the tiers; figures stand in each box, so that no colour has to be seen. */
export function HeatDrawing({ nodes, by }: HeatDrawingProps): ReactElement {
  const say = useTexts(timeTexts);
  const tierName = useTierName();
  const { data: units } = useQuery(unitsQuery);
  const inOne = Grid.useBreakpoint().md !== true;
  const layout = useMemo(
    () => heatLayout(heatSteps(nodes), (code) => units?.tiers.find((tier) => tier.code === code)?.rank ?? 0, inOne),
    [nodes, units, inOne],
  );
  const { lanes, steps, width, height } = layout;
  return (
    <div className="heat-scroll" role="region" aria-label={say('picture')} tabIndex={0}>
      <div className="heat" style={{ width, height }}>
        {lanes.map((lane, index) => (
          <div key={lane} className="heat-lane" style={{ left: index * laneWidth, width: laneWidth }}>
            <span>{tierName(lane)}</span>
          </div>
        ))}
        <svg width={width} height={height} aria-hidden>
          <defs>
            <marker id="mui-ten" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0L8 4L0 8z" fill="#5b6573" />
            </marker>
          </defs>
          {steps.slice(1).map((step, index) => (
            <path
              key={step.key}
              d={lineTo(steps[index], step)}
              fill="none"
              stroke="#5b6573"
              strokeWidth="1.5"
              markerEnd="url(#mui-ten)"
            />
          ))}
        </svg>
        <ol>
          {steps.map((step) => (
            <li key={step.key}>
              <Handoff step={step} by={by} />
              <Box step={step} by={by} tier={inOne ? tierName(step.tier) : null} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function lineTo(from: PlacedHeat | undefined, to: PlacedHeat): string {
  if (from === undefined) return '';
  const [x1, y1] = [from.x + boxWidth / 2, from.boxY + from.height];
  const [x2, y2] = [to.x + boxWidth / 2, to.y - 1];
  const middle = (y1 + y2) / 2;
  return x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}V${middle}H${x2}V${y2}`;
}

interface BoxProps {
  readonly step: PlacedHeat;
  readonly by: HeatBy;
}

function Handoff({ step: { accepting, x, y }, by }: BoxProps): ReactElement | null {
  const say = useTexts(timeTexts);
  const language = useLanguage();
  const time = useWorkTime();
  if (accepting === null) return null;
  const { medianMinutes, share } = accepting;
  const text = `${say('handoff', { median: time(medianMinutes) })} · ${showShare(share, language)}`;
  return (
    <div
      className={`heat-handoff ${classOf(accepting, by)}`}
      style={{ left: x + 16, top: y, width: boxWidth - 32, height: 34 }}
      title={text}
    >
      {text}
    </div>
  );
}

function Box({ step, by, tier }: BoxProps & { readonly tier: string | null }): ReactElement {
  const say = useTexts(timeTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const time = useWorkTime();
  const { main, beside, accepting, order, x, boxY, height } = step;
  const any = main ?? accepting ?? beside[0];
  const name = any === undefined ? step.step : pick(any.stepName);
  const number = order === 0 ? say('notOnRoute') : say('stepNumber', { order });
  return (
    <div className={`heat-box ${classOf(main, by)}`} style={{ left: x, top: boxY, width: boxWidth, height }}>
      <b title={name}>{`${tier === null ? '' : `${tier} · `}${number}. ${name}`}</b>
      {main === null ? null : <Figures node={main} />}
      {beside.map((node) => (
        <span key={node.use} className="is-beside">
          {`${say(node.use)}: ${time(node.medianMinutes)} · ${showShare(node.share, language)}`}
        </span>
      ))}
    </div>
  );
}

function Figures({ node }: { readonly node: TimeNode }): ReactElement {
  const say = useTexts(timeTexts);
  const language = useLanguage();
  const time = useWorkTime();
  const { dossiers, medianMinutes, p90Minutes, allottedMinutes, over, share } = node;
  const given =
    allottedMinutes === null
      ? say('noMark')
      : say('boxGiven', { share: showShare(allottedShare(node), language), given: time(allottedMinutes) });
  const overText = over === null || over === 0 ? [] : [say('boxOver', { over, dossiers })];
  return (
    <>
      <div>
        {[say('boxDossiers', { count: dossiers }), say('boxShare', { share: showShare(share, language) })].join(' · ')}
      </div>
      <div>{`${say('median')} ${time(medianMinutes)} · 90%: ${time(p90Minutes)}`}</div>
      <div>
        <strong>{[given, ...overText].join(' · ')}</strong>
      </div>
    </>
  );
}
