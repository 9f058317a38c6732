import { BaseEdge, EdgeLabelRenderer, Handle, Position, ReactFlow, getSmoothStepPath } from '@xyflow/react';
import type { Edge, EdgeProps, Node, NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../text/texts';
import { unitsQuery, useTierName } from '../../ui/catalogue';
import type { DossierNames } from '../names-of';
import type { Stop, StopState } from './journey';
import { laneHead, laneWidth, layoutOf } from './layout';
import type { Layout } from './layout';
import './route.css';
import { stateIcons } from './route-list';
import { routeTexts } from './route.texts';
import { useStopWords } from './stop-words';
import type { HandoffWords, StopWords } from './stop-words';

type StopNode = Node<{ readonly words: StopWords; readonly state: StopState; readonly stateText: string }, 'stop'>;
type LaneNode = Node<{ readonly name: string }, 'lane'>;
type WayEdge = Edge<{ readonly handoffs: readonly HandoffWords[] }, 'way'>;

const nodeTypes = { stop: StopBox, lane: LaneBox };
const edgeTypes = { way: WayLine };

interface RouteDrawingProps {
  readonly stops: readonly Stop[];
  readonly names: DossierNames;
}

/** Levels stand side by side and time runs downwards. It is a picture: the list beside it says the same in words. */
export function RouteDrawing({ stops, names }: RouteDrawingProps): ReactElement {
  const say = useTexts(routeTexts);
  const tierName = useTierName();
  const { data: units } = useQuery(unitsQuery);
  const words = useStopWords(names);
  const layout = useMemo(() => {
    const tiers = units?.tiers ?? [];
    return layoutOf(stops, (code) => tiers.find((tier) => tier.code === code)?.rank ?? 0);
  }, [stops, units]);
  const nodes: (StopNode | LaneNode)[] = [
    ...laneNodes(layout, tierName),
    ...layout.stops.map(({ stop, x, y, width, height }): StopNode => {
      const data = { words: words(stop), state: stop.state, stateText: say(stop.state) };
      return { id: stop.key, type: 'stop', position: { x, y }, width, height, data, zIndex: 1 };
    }),
  ];
  return (
    <div className="route" style={{ overflowX: 'auto' }} aria-hidden>
      <div style={{ width: layout.width, height: layout.height }}>
        <ReactFlow
          nodes={nodes}
          edges={edgesOf(layout, words)}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          defaultViewport={{ x: 0, y: 0, zoom: 1 }}
          minZoom={1}
          maxZoom={1}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          panOnDrag={false}
          zoomOnScroll={false}
          zoomOnPinch={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          proOptions={{ hideAttribution: true }}
        />
      </div>
    </div>
  );
}

function laneNodes({ lanes, height }: Layout, tierName: (code: string) => string): LaneNode[] {
  return lanes.map((lane, index) => ({
    id: `lane-${lane}`,
    type: 'lane',
    position: { x: index * laneWidth, y: 0 },
    width: laneWidth,
    height,
    data: { name: tierName(lane) },
    zIndex: 0,
  }));
}

function edgesOf({ stops }: Layout, words: (stop: Stop) => StopWords): WayEdge[] {
  return stops.slice(1).map(({ stop }, index) => ({
    id: `to-${stop.key}`,
    type: 'way',
    source: stops[index]?.stop.key ?? '',
    target: stop.key,
    className: `way-${stop.state}`,
    data: { handoffs: words(stop).handoffs },
    zIndex: 2,
  }));
}

function LaneBox({ data, height }: NodeProps<LaneNode>): ReactElement {
  return (
    <div className="lane" style={{ width: laneWidth, height }}>
      <div style={{ height: laneHead, lineHeight: `${laneHead}px` }}>{data.name}</div>
    </div>
  );
}

function StopBox({ data, height }: NodeProps<StopNode>): ReactElement {
  const { state, stateText } = data;
  const { step, unit, held } = data.words;
  return (
    <div className={`stop stop-${state}`} style={{ height }}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <div className="stop-name">
        {stateIcons[state]} <strong title={step}>{step}</strong>
      </div>
      {state === 'now' || state === 'offered' ? <div className="stop-state">{stateText}</div> : null}
      <div className="stop-line" title={unit}>
        {unit}
      </div>
      {held === '' ? null : (
        <div className="stop-held" title={held}>
          {held}
        </div>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

function WayLine({ id, data, style, ...ends }: EdgeProps<WayEdge>): ReactElement {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = ends;
  const [path, x, y] = getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition });
  const handoffs = data?.handoffs ?? [];
  return (
    <>
      <BaseEdge id={id} path={path} {...(style === undefined ? {} : { style })} />
      {handoffs.length === 0 ? null : (
        <EdgeLabelRenderer>
          <div className="way-label" style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
            {handoffs.map(({ key, offered, ended, kind }) => (
              <div key={key} className={`way-${kind}`}>
                {offered}
                {ended === null ? null : ` → ${ended}`}
              </div>
            ))}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
