import type { NerveSection, Placement } from '@cryobridge/plan';
import {
  type Box,
  drawnDisc,
  type MedialSign,
  neighbourName,
  type ProbeSize,
  type Scene,
} from '@cryobridge/plan/drawing';
import { useId, useMemo, type ReactNode } from 'react';
import type { Callout } from './callouts.js';
import { term } from '../parts/sentence.js';
import { drawingWords } from './drawing-words.js';
import styles from './drawing.module.css';
import { frameFor, gutterPx, xPx, yPx, type Frame } from './frame.js';
import { Gutter } from './Gutter.js';
import { IceFill, IceLines, IceShadow } from './IceLayers.js';
import { layerCallouts, zoneCallouts } from './name-parts.js';
import { FarNames, NeighbourShapes } from './NeighbourShapes.js';
import { NerveShape } from './NerveShape.js';
import { ProbeShapes } from './ProbeShapes.js';
import { DepthRuler, Foot } from './Rulers.js';
import { TissueClip } from './TissueClip.js';
import { TissueLayers } from './TissueLayers.js';

export interface SectionPicture {
  readonly section: NerveSection;
  readonly placements: readonly Placement[];
  readonly pass: number;
  readonly probe: ProbeSize;
  readonly scene: Scene;
  readonly box: Box;
  readonly tissue: 'muscle' | 'fat';
  readonly medial: MedialSign;
  readonly lethalC: number;
  /** Width of the sheet, px. */
  readonly widthPx: number;
  /** One sentence that says what is seen. */
  readonly sentence: string;
  /** False: without names beside the tissue, where they stand in another picture. True unless told. */
  readonly named?: boolean;
  /** Lies over tissue and ice, under the names. */
  readonly cover?: (frame: Frame) => ReactNode;
}

const barePx = 8;

/** The nerve on its short axis, to scale: tissue, nerve, probe, ice and the lethal zone. */
export function CrossSection(picture: SectionPicture) {
  const { section, scene, lethalC, placements, pass, probe, widthPx } = picture;
  const { box, named = true } = picture;
  const frame = useMemo(
    () => frameFor(box, widthPx, named ? gutterPx(widthPx) : barePx),
    [box, widthPx, named],
  );
  const id = useId();
  return (
    <svg
      className={styles['sheet']}
      viewBox={`0 0 ${frame.sheetWidth} ${frame.sheetHeight}`}
      role="img"
      aria-label={picture.sentence}
    >
      <TissueClip id={id} frame={frame} />
      <g clipPath={`url(#${id})`}>
        <TissueLayers frame={frame} depthMm={section.depthMm} tissue={picture.tissue} />
        <NeighbourShapes frame={frame} section={section} medial={picture.medial} />
        <IceShadow frame={frame} scene={scene} />
        <IceFill frame={frame} scene={scene} lethalC={lethalC} />
        <ProbeShapes frame={frame} placements={placements} pass={pass} size={probe} />
        <NerveShape
          frame={frame}
          widthMm={section.widthMm}
          heightMm={section.heightMm}
          scene={scene}
          lethalC={lethalC}
        />
        <IceLines frame={frame} scene={scene} lethalC={lethalC} />
        {picture.cover?.(frame)}
        {named && <FarNames frame={frame} section={section} medial={picture.medial} />}
      </g>
      <DepthRuler frame={frame} depthMm={section.depthMm} />
      {named && <Gutter frame={frame} callouts={calloutsFor(picture, frame)} />}
      <Foot
        frame={frame}
        left={drawingWords.rulers[picture.medial === 1 ? 'lateral' : 'medial']}
        right={drawingWords.rulers[picture.medial === 1 ? 'medial' : 'lateral']}
      />
    </svg>
  );
}

function calloutsFor(picture: SectionPicture, frame: Frame): readonly Callout[] {
  const { section, scene, lethalC, tissue, medial } = picture;
  const neighbours = section.neighbours.flatMap((neighbour): Callout[] => {
    const disc = drawnDisc(picture.box, section, { neighbour, medial });
    if (disc.x < 0) return [];
    const inward = neighbour.gapMm === null ? disc.radius * 0.5 : 0;
    const x = Math.min(picture.box.right - 0.5, disc.x + disc.radius * 0.5);
    const y = Math.max(picture.box.top + inward, Math.min(picture.box.bottom - inward, disc.y));
    return [
      {
        text: neighbourName({ ...neighbour, name: term(neighbour.name) }),
        x: xPx(frame, x),
        y: yPx(frame, y),
      },
    ];
  });
  const nerve: Callout = {
    text: drawingWords.nameParts.nerve,
    x: xPx(frame, section.widthMm * 0.4),
    y: yPx(frame, 0),
    tone: 'strong',
  };
  return [
    ...layerCallouts(frame, section.depthMm, tissue),
    nerve,
    ...neighbours,
    ...zoneCallouts(frame, scene, lethalC),
  ].filter((one) => one.y >= 0 && one.y <= frame.height);
}
