import type { OwnReport } from '@cryobridge/contract';
import { sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { fill, sayDay, sayShortDay } from '../language/say.js';
import { painLines, type PainField, type PainLine } from './pain-lines.js';

const widthPx = 328;
const heightPx = 190;
const inset = { left: 26, right: 12, top: 14, bottom: 30 } as const;

/** Time runs from left to right in every language. The sentence says the same for those who do not see it. */
export function PainChart({ reports }: { readonly reports: readonly OwnReport[] }) {
  const { page, code } = useLanguage();
  const lines = painLines(reports);
  const days = lines.flatMap(({ points }) => points).sort((a, b) => a.dayIndex - b.dayIndex);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = Math.max(1, last.dayIndex - first.dayIndex);
  const x = (dayIndex: number) =>
    inset.left + ((dayIndex - first.dayIndex) / span) * (widthPx - inset.left - inset.right);
  const y = (worst: number) => inset.top + (1 - worst / 10) * (heightPx - inset.top - inset.bottom);
  const names: Readonly<Record<PainField, string>> = {
    limbToBeRemovedPain: page.history.limb,
    residualLimbPain: page.history.stump,
    phantomPain: page.history.phantom,
  };
  const newest = lines.flatMap(({ field, points }) =>
    points
      .filter(({ day }) => day === last.day)
      .map(({ worst }) => `${names[field]} ${sayNumber(worst, code)}`),
  );
  return (
    <figure className="chart">
      <figcaption>
        {page.history.chart}
        <span className="names">
          {lines.map(({ field }) => (
            <span key={field} className={`name ${field}`}>
              <svg viewBox="0 0 28 10" aria-hidden="true">
                <path d="M1 5h26" />
              </svg>
              {names[field]}
            </span>
          ))}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true" direction="ltr">
        {[0, 5, 10].map((worst) => (
          <g key={worst} className="rule">
            <path d={`M${inset.left} ${y(worst)}H${widthPx - inset.right}`} />
            <text x={inset.left - 8} y={y(worst) + 5} textAnchor="end">
              {sayNumber(worst, code)}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <Line key={line.field} line={line} x={x} y={y} />
        ))}
        <text x={inset.left} y={heightPx - 8} textAnchor="start">
          {sayShortDay(first.day, code)}
        </text>
        {last.day !== first.day && (
          <text x={widthPx - inset.right} y={heightPx - 8} textAnchor="end">
            {sayShortDay(last.day, code)}
          </text>
        )}
      </svg>
      <p>{fill(page.history.sentence, { day: sayDay(last.day, code), list: newest.join(', ') })}</p>
    </figure>
  );
}

interface LineProps {
  readonly line: PainLine;
  readonly x: (dayIndex: number) => number;
  readonly y: (worst: number) => number;
}

/** A missing day is a gap that is bridged, not a zero; every told day has its dot. */
function Line({ line: { field, points }, x, y }: LineProps) {
  return (
    <g className={`line ${field}`}>
      <path d={`M${points.map(({ dayIndex, worst }) => `${x(dayIndex)} ${y(worst)}`).join('L')}`} />
      {points.map(({ day, dayIndex, worst }) => (
        <circle key={day} cx={x(dayIndex)} cy={y(worst)} r={3.5} />
      ))}
    </g>
  );
}
