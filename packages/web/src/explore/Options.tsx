import { memo, useId } from 'react';
import styles from './explore.module.css';

interface Props<Value extends string | number> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Radios<Value extends string | number>({ legend, options, value, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['set']}>
      <legend>{legend}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few, by radio buttons. */
export const Options = memo(Radios) as typeof Radios;
