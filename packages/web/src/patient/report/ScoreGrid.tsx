import { sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { Choices } from './Choices.js';

interface Props {
  readonly label: string;
  readonly ends: { readonly low: string; readonly high: string };
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** 0 to 10 as a grid of large keys, with what both ends mean above and below. */
export function ScoreGrid({ label, ends, value, onChange }: Props) {
  const { code } = useLanguage();
  const end = (score: number) => (score === 0 ? ends.low : score === 10 ? ends.high : undefined);
  return (
    <div className="scores">
      <p className="end" aria-hidden="true">
        <b>{sayNumber(0, code)}</b> {ends.low}
      </p>
      <Choices
        look="grid"
        label={label}
        value={value === undefined ? undefined : String(value)}
        options={Array.from({ length: 11 }, (_, score) => {
          const detail = end(score);
          return {
            value: String(score),
            text: sayNumber(score, code),
            ...(detail === undefined ? {} : { detail: `: ${detail}` }),
          };
        })}
        onChange={(chosen) => onChange(chosen === undefined ? undefined : Number(chosen))}
        canBeUndone
      />
      <p className="end high" aria-hidden="true">
        <b>{sayNumber(10, code)}</b> {ends.high}
      </p>
    </div>
  );
}
