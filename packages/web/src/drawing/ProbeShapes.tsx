import type { Placement } from '@cryobridge/plan';
import type { ProbeSize } from '@cryobridge/plan/drawing';
import styles from './drawing.module.css';
import { mmTransform, type Frame } from './frame.js';

interface Props {
  readonly frame: Frame;
  readonly placements: readonly Placement[];
  /** Index of the pass that runs. Passes before it are drawn as left, passes after it not yet. */
  readonly pass: number;
  readonly size: ProbeSize;
}

/** Probes in the drawn plane: the running one solid, earlier ones as pale traces. */
export function ProbeShapes({ frame, placements, pass, size }: Props) {
  return (
    <g transform={mmTransform(frame)}>
      {placements.slice(0, pass + 1).map((placement, index) => (
        <g
          key={placement.order}
          transform={`translate(${placement.xMm} ${placement.yMm}) rotate(${placement.angleDegrees})`}
          className={index === pass ? styles['running'] : styles['withdrawn']}
        >
          <rect
            x={-200}
            y={-size.outerDiameterMm / 2}
            width={200 - size.activeLengthMm / 2}
            height={size.outerDiameterMm}
            className={styles['shaft']}
          />
          <rect
            x={-size.activeLengthMm / 2}
            y={-size.outerDiameterMm / 2}
            width={size.activeLengthMm}
            height={size.outerDiameterMm}
            rx={size.outerDiameterMm / 2}
            className={styles['active']}
          />
        </g>
      ))}
    </g>
  );
}
