import type { NerveComparison, NerveFrozen } from '@cryobridge/course';
import type { Placement, Plan } from '@cryobridge/plan';
import { drawnBox, medialSign, probeSize, type Scene } from '@cryobridge/plan/drawing';
import { useId, useMemo } from 'react';
import { drawingWords } from '../../../drawing/drawing-words.js';
import type { Callout } from '../../../drawing/callouts.js';
import drawing from '../../../drawing/drawing.module.css';
import { frameFor, gutterPx, mmTransform, xPx, yPx } from '../../../drawing/frame.js';
import { Gutter } from '../../../drawing/Gutter.js';
import { NeighbourShapes } from '../../../drawing/NeighbourShapes.js';
import { NerveShape } from '../../../drawing/NerveShape.js';
import { ProbeShapes } from '../../../drawing/ProbeShapes.js';
import { DepthRuler, Foot } from '../../../drawing/Rulers.js';
import { TissueClip } from '../../../drawing/TissueClip.js';
import { TissueLayers } from '../../../drawing/TissueLayers.js';
import { comparisonWords } from './freeze-words.js';
import { term } from '../../../parts/sentence.js';
import styles from './freeze.module.css';

interface Props {
  readonly nerve: NerveComparison;
  readonly frozen: NerveFrozen;
  /** Null: it cannot be read; then only what was done is drawn. */
  readonly plan: Plan | null;
  readonly widthPx: number;
}

/** Places of the probe do not tell how cold it got: no ice is drawn here. */
const noIce: Scene = { ice: [], peak: [] };
const lethalC = 0;

/** The nerve on its short axis, to scale: the probe as it lay, solid, and as it was planned, dashed. */
export function PlacesPicture({ nerve, frozen, plan, widthPx }: Props) {
  const { section, probe } = nerve.done;
  const planned = plan?.doses.find(({ nerveSite }) => nerveSite === nerve.nerveSite)?.dose.placements ?? [];
  const done = useMemo(() => frozen.placements.map(asPlacement), [frozen]);
  const side = plan?.targets.find(({ nerveSite }) => nerveSite === nerve.nerveSite)?.side;
  const medial = medialSign(side ?? 'right');
  const box = drawnBox({ section, placements: [...done, ...planned], shape: null, medial });
  const frame = frameFor(box, widthPx, gutterPx(widthPx));
  const size = probeSize({ claims: plan?.claims ?? [] }, probe);
  const id = useId();
  const names = callouts({ done: done.at(-1), planned: planned.at(-1), widthMm: section.widthMm });
  return (
    <svg
      className={drawing['sheet']}
      viewBox={`0 0 ${frame.sheetWidth} ${frame.sheetHeight}`}
      role="img"
      aria-label={comparisonWords.pictureSentence(term(nerve.label), done.length, planned.length)}
    >
      <TissueClip id={id} frame={frame} />
      <g clipPath={`url(#${id})`}>
        <TissueLayers frame={frame} depthMm={section.depthMm} tissue="muscle" />
        <NeighbourShapes frame={frame} section={section} medial={medial} />
        <NerveShape
          frame={frame}
          widthMm={section.widthMm}
          heightMm={section.heightMm}
          scene={noIce}
          lethalC={lethalC}
        />
        {done.map((placement) => (
          <ProbeShapes key={placement.order} frame={frame} placements={[placement]} pass={0} size={size} />
        ))}
        <g transform={mmTransform(frame)} className={styles['planned']}>
          {planned.map((placement) => (
            <rect
              key={placement.order}
              transform={`translate(${placement.xMm} ${placement.yMm}) rotate(${placement.angleDegrees})`}
              x={-size.activeLengthMm / 2}
              y={-size.outerDiameterMm / 2}
              width={size.activeLengthMm}
              height={size.outerDiameterMm}
              rx={size.outerDiameterMm / 2}
            />
          ))}
        </g>
      </g>
      <DepthRuler frame={frame} depthMm={section.depthMm} />
      <Gutter
        frame={frame}
        callouts={names
          .map(({ xMm, yMm, ...name }): Callout => ({ ...name, x: xPx(frame, xMm), y: yPx(frame, yMm) }))
          .filter(({ y }) => y >= 0 && y <= frame.height)}
      />
      <Foot
        frame={frame}
        left={drawingWords.rulers[medial === 1 ? 'lateral' : 'medial']}
        right={drawingWords.rulers[medial === 1 ? 'medial' : 'lateral']}
      />
    </svg>
  );
}

interface Named {
  readonly done: Placement | undefined;
  readonly planned: Placement | undefined;
  readonly widthMm: number;
}

function callouts({ done, planned, widthMm }: Named) {
  const at = (text: string, place: Placement | undefined) =>
    place === undefined ? [] : [{ text, xMm: place.xMm, yMm: place.yMm }];
  return [
    { text: comparisonWords.nerve, xMm: widthMm * 0.35, yMm: 0, tone: 'strong' as const },
    ...at(comparisonWords.pictureDone, done),
    ...at(comparisonWords.picturePlanned, planned),
  ];
}

function asPlacement(place: NerveFrozen['placements'][number], order: number): Placement {
  const { xMm, yMm, angleDegrees, alongMm } = place;
  return { order, xMm, yMm, angleDegrees, alongMm, where: 'deep' };
}
