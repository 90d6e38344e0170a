import type { NerveSection } from '@cryobridge/plan';
import { drawnDisc, type MedialSign, neighbourName } from '@cryobridge/plan/drawing';
import { memo } from 'react';
import { labelLines } from './callouts.js';
import { term } from '../parts/sentence.js';
import styles from './drawing.module.css';
import { mmTransform, xPx, yPx, type Frame } from './frame.js';

interface Props {
  readonly frame: Frame;
  readonly section: NerveSection;
  readonly medial: MedialSign;
}

/** Arteries red, other nerves pale yellow; dashed where size or distance is not known. */
export const NeighbourShapes = memo(function NeighbourShapes({ frame, section, medial }: Props) {
  return (
    <g transform={mmTransform(frame)}>
      {section.neighbours.map((neighbour) => {
        const disc = drawnDisc(frame.box, section, { neighbour, medial });
        const look = neighbour.kind === 'artery' ? styles['artery'] : styles['neighbour'];
        return (
          <circle
            key={neighbour.name}
            cx={disc.x}
            cy={disc.y}
            r={disc.radius}
            className={`${look} ${disc.sizeKnown ? '' : styles['unsized']}`}
          />
        );
      })}
    </g>
  );
});

const linePx = 14;
const longestFarLine = 22;

/**
 * What lies on the far side from the gutter is named in the lower corner there, so that no line crosses the
 * nerve.
 */
export const FarNames = memo(function FarNames({ frame, section, medial }: Props) {
  const far = section.neighbours
    .map((neighbour) => ({ neighbour, disc: drawnDisc(frame.box, section, { neighbour, medial }) }))
    .filter(({ disc }) => disc.x < 0)
    .toReversed();
  const lines = far.map(({ neighbour }) =>
    labelLines(neighbourName({ ...neighbour, name: term(neighbour.name) }), longestFarLine),
  );
  return far.map(({ neighbour, disc }, index) => {
    const below = lines.slice(0, index).reduce((sum, some) => sum + some.length * linePx + 6, 0);
    const own = lines[index] ?? [];
    const top = frame.height - 12 - below - (own.length - 1) * linePx;
    const from = Math.max(frame.left + 8, xPx(frame, disc.x + disc.radius * 0.3));
    const leader = `M${from} ${yPx(frame, disc.y)}L${frame.left + 12} ${top - 10}`;
    return (
      <g key={neighbour.name}>
        <path d={leader} className={styles['leaderHalo']} />
        <path d={leader} className={styles['leader']} />
        <circle cx={from} cy={yPx(frame, disc.y)} r={2} className={styles['leaderDot']} />
        {own.map((line, row) => (
          <text key={line} x={frame.left + 8} y={top + row * linePx} className={styles['onTissue']}>
            {line}
          </text>
        ))}
      </g>
    );
  });
});
