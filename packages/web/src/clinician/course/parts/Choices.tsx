import { useId } from 'react';
import styles from './choices.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly error?: string | null;
  /** Null only when an answer is taken back. */
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight: native radio buttons, so that arrows and letters work as everywhere. */
export function Choices<T extends string>({ label, help, options, value, error, onChange }: Props<T>) {
  const id = useId();
  return (
    <fieldset className={styles['choices']} aria-describedby={error || help ? `${id}help` : undefined}>
      <legend>{label}</legend>
      <div className={styles['row']}>
        {options.map((option) => (
          <label key={option.value} className={styles['choice']}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {(error || help) && (
        <p id={`${id}help`} className={error ? styles['error'] : styles['help']}>
          {error ?? help}
        </p>
      )}
    </fieldset>
  );
}
