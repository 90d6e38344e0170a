import { sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { Choices } from './Choices.js';

const keysUpTo = 5;

interface Props {
  readonly label: string;
  readonly most: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** The usual counts are keys; a higher one is typed. */
export function NumberStep({ label, most, value, onChange }: Props) {
  const { page, code } = useLanguage();
  return (
    <>
      <Choices
        look="grid"
        label={label}
        value={value === undefined ? undefined : String(value)}
        options={Array.from({ length: keysUpTo + 1 }, (_, count) => ({
          value: String(count),
          text: sayNumber(count, code),
        }))}
        onChange={(chosen) => onChange(chosen === undefined ? undefined : Number(chosen))}
        canBeUndone
      />
      <label className="field">
        {page.report.moreFalls}
        <input
          type="number"
          inputMode="numeric"
          min={keysUpTo + 1}
          max={most}
          step={1}
          value={value !== undefined && value > keysUpTo ? value : ''}
          onChange={({ currentTarget: { value: typed } }) => {
            const count = Number.parseInt(typed, 10);
            onChange(Number.isNaN(count) || count < 0 ? undefined : Math.min(count, most));
          }}
        />
      </label>
    </>
  );
}
