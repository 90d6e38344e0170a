import { sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { fill, sayMidDay, sayTimeLeft } from '../language/say.js';

/** An estimate for the reader, not a measurement. */
const secondsPerStep = 6;

interface Props {
  readonly index: number;
  readonly total: number;
  readonly forDate: string;
}

/** Which day it is about, how far, and how long it still takes. */
export function Progress({ index, total, forDate }: Props) {
  const { page, code } = useLanguage();
  const isLast = index === total - 1;
  return (
    <div className="progress">
      <p className="quiet">
        <span>{sayMidDay(forDate, code)}</span>
        <span>
          {fill(page.report.progress, { number: sayNumber(index + 1, code), total: sayNumber(total, code) })}
          {!isLast &&
            ` · ${fill(page.report.left, { time: sayTimeLeft((total - 1 - index) * secondsPerStep, code) })}`}
        </span>
      </p>
      <div className="bar" aria-hidden="true">
        <i style={{ inlineSize: `${((index + 1) / total) * 100}%` }} />
      </div>
    </div>
  );
}
