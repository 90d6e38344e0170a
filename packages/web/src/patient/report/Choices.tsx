import { useId } from 'react';
import { Icon } from '../shell/Icon.js';

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly detail?: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  /** `undefined`: the answer was taken back. */
  readonly onChange: (value: string | undefined) => void;
  /** A second tap, or its key, takes the answer back. */
  readonly canBeUndone?: boolean;
  readonly look?: 'rows' | 'grid';
}

/** A browser does nothing when a chosen radio button is pressed by keyboard. */
const undoKeys = [' ', 'Backspace', 'Delete'];

/** Radio buttons as large targets. Real ones, so that arrows, space and a screen reader work as everywhere. */
export function Choices({ label, options, value, onChange, canBeUndone = false, look = 'rows' }: Props) {
  const name = useId();
  return (
    <fieldset className={`choices ${look}`}>
      <legend className="unseen">{label}</legend>
      {options.map(({ value: each, text, detail }) => (
        <label key={each} className={each === value ? 'chosen' : ''}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => onChange(each)}
            onClick={() => {
              if (canBeUndone && each === value) onChange(undefined);
            }}
            onKeyDown={(event) => {
              if (!canBeUndone || each !== value || !undoKeys.includes(event.key)) return;
              event.preventDefault();
              onChange(undefined);
            }}
          />
          {look === 'rows' && (
            <span className="mark" aria-hidden="true">
              {each === value && <Icon name="check" />}
            </span>
          )}
          <span>
            {text}
            {detail !== undefined && detail !== text && (
              <span className={look === 'rows' ? 'quiet block' : 'unseen'}>{detail}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
