import type { NerveSection } from '@cryobridge/plan';
import { labelLines } from './callouts.js';
import styles from './drawing.module.css';
import { mmTransform, xPx, yPx, type Frame } from './frame.js';
import { drawnDisc, neighbourName, type MedialSign } from './neighbours.js';

interface Props {
  readonly frame: Frame;
  readonly section: NerveSection;
  readonly medial: MedialSign;
}

/** Arteries red, other nerves pale yellow; dashed where size or distance is not known. */
export function NeighbourShapes({ frame, section, medial }: Props) {
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
}

/** What lies on the far side from the gutter is named where it lies, so that no line crosses the nerve. */
export function FarNames({ frame, section, medial }: Props) {
  return section.neighbours.map((neighbour) => {
    const disc = drawnDisc(frame.box, section, { neighbour, medial });
    if (disc.x >= 0) return null;
    const x = Math.max(frame.left + 6, xPx(frame, disc.x - disc.radius));
    const y = yPx(frame, disc.y + disc.radius) + 12;
    return labelLines(neighbourName(neighbour)).map((line, index) => (
      <text key={neighbour.name + line} x={x} y={y + index * 14} className={styles['onTissue']}>
        {line}
      </text>
    ));
  });
}
