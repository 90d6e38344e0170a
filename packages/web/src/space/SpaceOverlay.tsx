import { Gutter } from '../drawing/Gutter.js';
import type { Callout } from '../drawing/callouts.js';
import type { Frame } from '../drawing/frame.js';
import { barMm, onSheet, type Sheet } from './orbit.js';
import type { Anatomy, DrawnProbe } from './anatomy.js';
import { farthest } from './farthest.js';
import type { SpacePicture } from './space-picture.js';
import { spaceWords } from './space-words.js';
import styles from './space.module.css';

interface Props {
  readonly sheet: Sheet;
  readonly anatomy: Anatomy;
  readonly probes: readonly DrawnProbe[];
  readonly picture: SpacePicture | null;
  readonly lethalC: number;
  readonly gutterPx: number;
}

const rimPx = 10;
const halfTickPx = 5;

/** Names beside the picture and a scale bar on it. */
export function SpaceOverlay(props: Props) {
  const { sheet, gutterPx } = props;
  const { widthPx, heightPx } = sheet;
  const mm = barMm(sheet);
  const bar = `M${rimPx} ${heightPx - 18 - halfTickPx}v${2 * halfTickPx}m0 ${-halfTickPx}h${mm * sheet.pxPerMm}m0 ${-halfTickPx}v${2 * halfTickPx}`;
  return (
    <svg
      className={styles['over']}
      viewBox={`0 0 ${widthPx + gutterPx} ${heightPx}`}
      width="100%"
      height="100%"
      aria-hidden="true"
    >
      <path d={bar} className={styles['barHalo']} />
      <path d={bar} className={styles['bar']} />
      <text
        x={rimPx + mm * sheet.pxPerMm + 8}
        y={heightPx - 17}
        className={styles['barText']}
        data-space-scale={mm}
      >
        {spaceWords.scale(mm)}
      </text>
      <Gutter frame={frameOf(sheet)} callouts={calloutsFor(props)} />
    </svg>
  );
}

/** The canvas as the names' gutter sees it. */
function frameOf({ widthPx, heightPx, pxPerMm }: Sheet): Frame {
  const box = { left: 0, right: widthPx / pxPerMm, top: 0, bottom: heightPx / pxPerMm };
  return {
    box,
    pxPerMm,
    left: 0,
    width: widthPx,
    height: heightPx,
    sheetWidth: widthPx,
    sheetHeight: heightPx,
  };
}

function calloutsFor({ sheet, anatomy, probes, picture, lethalC }: Props): readonly Callout[] {
  const { room, nerve, skinY, neighbours } = anatomy;
  const half = room.high[2];
  const front = sheet.axes.toward[2] >= 0 ? half : -half;
  const at = (text: string, point: readonly [number, number, number], tone: Callout['tone'] = 'quiet') => ({
    text,
    tone,
    ...onSheet(sheet, point),
  });
  const { labels } = spaceWords;
  const running = probes.find((probe) => probe.running);
  const bodies = [
    { text: labels.ice, surface: picture?.ice, tone: 'quiet', way: 0.55 },
    { text: labels.lethal(lethalC), surface: picture?.lethal, tone: 'strong', way: -0.35 },
  ] as const;
  const all: readonly Callout[] = [
    at(labels.nerve, [nerve.widthMm * 0.3, 0, front * 0.85], 'strong'),
    ...(running === undefined ? [] : [at(labels.probe, alongShaft(running, -9))]),
    ...neighbours.map(({ name, x, y, radiusMm }) => at(name, [x + radiusMm * 0.4, y, front * 0.85])),
    ...(skinY === null ? [] : [at(labels.skin, [room.high[0] * 0.7, skinY, 0])]),
    ...bodies.flatMap(({ text, surface, tone, way }): Callout[] => {
      const point = surface === undefined ? null : farthest(surface, sheet.axes, way);
      return point === null ? [] : [at(text, point, tone)];
    }),
  ];
  return all.filter(({ x, y }) => x >= 0 && x <= sheet.widthPx && y >= 0 && y <= sheet.heightPx);
}

function alongShaft({ way, middle }: DrawnProbe, mm: number): readonly [number, number, number] {
  return [middle[0] + way[0] * mm, middle[1] + way[1] * mm, middle[2] + way[2] * mm];
}
