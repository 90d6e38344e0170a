import type { DrawnPoint } from '@cryobridge/plan';
import { memo } from 'react';
import styles from './explore.module.css';
import { withUnit } from '../format/number.js';
import { exploreWords } from './explore-words.js';

const stepMm = 0.5;
const step = withUnit(stepMm, 'mm', 1);
const ways = [
  { way: 'left', turn: 180, xMm: -stepMm, yMm: 0 },
  { way: 'right', turn: 0, xMm: stepMm, yMm: 0 },
  { way: 'shallower', turn: -90, xMm: 0, yMm: -stepMm },
  { way: 'deeper', turn: 90, xMm: 0, yMm: stepMm },
] as const;

interface Props {
  /** What is moved, in words. */
  readonly name: string;
  readonly onStep: (by: DrawnPoint) => void;
  readonly onReset: () => void;
}

/** Moves the probe without dragging and without a keyboard. */
export const StepButtons = memo(function StepButtons({ name, onStep, onReset }: Props) {
  return (
    <div className={styles['steps']} role="group" aria-label={exploreWords.stepButtons.moveBy(name, step)}>
      {ways.map(({ way, turn, ...by }) => (
        <button
          key={way}
          type="button"
          className={styles['step']}
          aria-label={exploreWords.stepButtons.step[way](step)}
          onClick={() => onStep(by)}
        >
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            <path d="M-7 0H7M1 -6L7 0L1 6" transform={`rotate(${turn})`} className={styles['arrow']} />
          </svg>
        </button>
      ))}
      <button type="button" className={styles['step']} onClick={onReset}>
        {exploreWords.stepButtons.putBack}
      </button>
    </div>
  );
});
