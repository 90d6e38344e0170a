import { useId } from 'react';
import { dayWords } from './day-words.js';
import styles from './day.module.css';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly step: number;
  /** Where the first tap begins. */
  readonly first: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number | null) => void;
}

/** A figure between two keys that a gloved finger finds. Empty is "not measured", and can be had back. */
export function NumberStepper({ label, value, step, first, least, most, onChange }: Props) {
  const id = useId();
  const by = (change: number) => {
    const next = value === null ? first : Math.round((value + change) * 10) / 10;
    onChange(Math.min(most, Math.max(least, next)));
  };
  return (
    <div className={styles['stepper']} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div className={styles['stepperRow']}>
        <button type="button" aria-label={dayWords.less(label)} onClick={() => by(-step)}>
          −
        </button>
        <output aria-live="polite" className={value === null ? styles['quiet'] : undefined}>
          {value === null ? dayWords.notMeasured : value.toFixed(1)}
        </output>
        <button type="button" aria-label={dayWords.more(label)} onClick={() => by(step)}>
          +
        </button>
        <button
          type="button"
          className={styles['clear']}
          aria-label={dayWords.clear(label)}
          disabled={value === null}
          onClick={() => onChange(null)}
        >
          ×
        </button>
      </div>
    </div>
  );
}
