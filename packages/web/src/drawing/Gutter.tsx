import { placeCallouts, type Callout } from './callouts.js';
import styles from './drawing.module.css';
import type { Frame } from './frame.js';

const linePx = 16;

/** Labels beside the picture, each with a leader line to what it names. */
export function Gutter({
  frame,
  callouts,
}: {
  readonly frame: Frame;
  readonly callouts: readonly Callout[];
}) {
  const edge = frame.left + frame.width;
  return (
    <g>
      {placeCallouts(callouts, frame.height, linePx).map((one) => {
        const leader = `M${one.x} ${one.y}L${edge + 2} ${one.labelY}H${edge + 8}`;
        return (
          <g key={one.text}>
            <path d={leader} className={styles['leaderHalo']} />
            <path d={leader} className={styles['leader']} />
            <circle cx={one.x} cy={one.y} r={2} className={styles['leaderDot']} />
            {one.lines.map((line, index) => (
              <text
                key={line}
                x={edge + 11}
                y={one.labelY + (index - (one.lines.length - 1) / 2) * (linePx - 2)}
                className={one.tone === 'strong' ? styles['labelStrong'] : styles['label']}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
