import type { DrawnPoint } from '@cryobridge/plan';
import styles from './explore.module.css';

const stepMm = 0.5;
const ways = [
  { name: 'left', turn: 180, xMm: -stepMm, yMm: 0 },
  { name: 'right', turn: 0, xMm: stepMm, yMm: 0 },
  { name: 'towards the skin', turn: -90, xMm: 0, yMm: -stepMm },
  { name: 'deeper', turn: 90, xMm: 0, yMm: stepMm },
] as const;

interface Props {
  /** What is moved, in words. */
  readonly name: string;
  readonly onStep: (by: DrawnPoint) => void;
  readonly onReset: () => void;
}

/** Moves the probe without dragging and without a keyboard. */
export function StepButtons({ name, onStep, onReset }: Props) {
  return (
    <div className={styles['steps']} role="group" aria-label={`Move ${name} by ${stepMm} mm`}>
      {ways.map(({ name: way, turn, ...by }) => (
        <button
          key={way}
          type="button"
          className={styles['step']}
          aria-label={`${stepMm} mm ${way}`}
          onClick={() => onStep(by)}
        >
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            <path d="M-7 0H7M1 -6L7 0L1 6" transform={`rotate(${turn})`} className={styles['arrow']} />
          </svg>
        </button>
      ))}
      <button type="button" className={styles['step']} onClick={onReset}>
        Put back
      </button>
    </div>
  );
}
