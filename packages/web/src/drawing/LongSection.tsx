import type { Placement } from '@cryobridge/plan';
import type { Box, ProbeSize, Scene } from '@cryobridge/plan/drawing';
import { useId } from 'react';
import styles from './drawing.module.css';
import { frameFor, gutterPx, mmTransform, xPx, yPx } from './frame.js';
import { Gutter } from './Gutter.js';
import { IceFill, IceLines } from './IceLayers.js';
import { TissueClip } from './TissueClip.js';
import { zoneCallouts } from './name-parts.js';
import { drawingWords } from './drawing-words.js';

interface Props {
  readonly tissue: 'muscle' | 'fat';
  readonly heightMm: number;
  readonly neededLengthMm: number;
  readonly placements: readonly Placement[];
  readonly pass: number;
  readonly probe: ProbeSize;
  readonly scene: Scene;
  readonly box: Box;
  readonly lethalC: number;
  readonly widthPx: number;
  readonly sentence: string;
}

/** The same moment cut along the nerve, so that the treated length can be seen against the needed one. */
export function LongSection(props: Props) {
  const { tissue, heightMm, neededLengthMm, placements, pass, probe, scene, lethalC, widthPx } = props;
  const frame = frameFor(props.box, widthPx, gutterPx(widthPx));
  const middle = treatedMiddleMm(scene, lethalC);
  const [from, to] = [xPx(frame, middle - neededLengthMm / 2), xPx(frame, middle + neededLengthMm / 2)];
  const barY = yPx(frame, props.box.top) + 14;
  const planeX = xPx(frame, placements[pass]?.alongMm ?? 0);
  const callouts = zoneCallouts(frame, scene, lethalC).filter((one) => one.tone === 'strong');
  const id = useId();
  return (
    <svg
      className={styles['sheet']}
      viewBox={`0 0 ${frame.sheetWidth} ${frame.sheetHeight}`}
      role="img"
      aria-label={props.sentence}
    >
      <TissueClip id={id} frame={frame} />
      <g clipPath={`url(#${id})`}>
        <rect x={frame.left} y={0} width={frame.width} height={frame.height} className={styles[tissue]} />
        <g transform={mmTransform(frame)}>
          <rect x={-200} y={-heightMm / 2} width={400} height={heightMm} className={styles['nerve']} />
        </g>
        <IceFill frame={frame} scene={scene} lethalC={lethalC} />
        <g transform={mmTransform(frame)}>
          {[-0.3, -0.1, 0.1, 0.3].map((share) => (
            <path key={share} d={`M-200 ${share * heightMm}H200`} className={styles['strand']} />
          ))}
          <path d={`M-200 ${-heightMm / 2}H200M-200 ${heightMm / 2}H200`} className={styles['nerveRim']} />
          {placements.slice(0, pass + 1).map((placement) => (
            <circle
              key={placement.order}
              cx={placement.alongMm}
              cy={placement.yMm - placement.xMm * Math.tan((placement.angleDegrees * Math.PI) / 180)}
              r={probe.outerDiameterMm / 2}
              className={styles['active']}
            />
          ))}
        </g>
        <IceLines frame={frame} scene={scene} lethalC={lethalC} />
        <path d={`M${planeX} 0V${frame.height}`} className={styles['plane']} />
        <path
          d={`M${from} ${barY - 5}v10M${to} ${barY - 5}v10M${from} ${barY}H${to}`}
          className={styles['needed']}
        />
      </g>
      <Gutter
        frame={frame}
        callouts={[
          ...callouts,
          { text: drawingWords.longSection.needed(neededLengthMm), x: to, y: barY, tone: 'strong' },
        ]}
      />
      <text x={frame.left} y={frame.height + 14} className={styles['caption']}>
        {drawingWords.longSection.cutAlongTheNerve}
      </text>
    </svg>
  );
}

function treatedMiddleMm(scene: Scene, lethalC: number): number {
  const xs = scene.peak
    .filter((zone) => zone.temperatureC === lethalC)
    .flatMap((zone) => zone.loops.flat().map(([x]) => x));
  return xs.length === 0 ? 0 : (Math.min(...xs) + Math.max(...xs)) / 2;
}
