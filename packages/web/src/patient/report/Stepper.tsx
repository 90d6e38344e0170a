import { useLanguage } from '../language/language-context.js';

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const most = 999;

/** A count between two large keys; halves and quarters are typed. */
export function Stepper({ label, unit, value, onChange }: Props) {
  const { page } = useLanguage();
  const set = (next: number) => onChange(Number.isFinite(next) ? Math.min(most, Math.max(0, next)) : 0);
  return (
    <span className="stepper" role="group" aria-label={label}>
      <button
        type="button"
        aria-label={page.report.fewer}
        disabled={value === 0}
        onClick={() => set(value - 1)}
      >
        −
      </button>
      <input
        type="number"
        inputMode="decimal"
        step="any"
        min={0}
        max={most}
        aria-label={`${label}, ${unit}`}
        value={value}
        onChange={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <span className="quiet" aria-hidden="true">
        {unit}
      </span>
      <button type="button" aria-label={page.report.more} onClick={() => set(value + 1)}>
        +
      </button>
    </span>
  );
}
