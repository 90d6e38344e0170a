import type { Bridge, CoverForecast, Plan } from '@cryobridge/plan';
import { chance, number } from '../../format/number.js';
import parts from '../../parts/parts.module.css';
import { term } from '../../parts/sentence.js';
import { planWords } from './plan-words.js';

interface Props {
  readonly forecast: CoverForecast;
  readonly bridge: Bridge | null;
  readonly plan: Plan;
}

/** The curve, the gap by week and the end of cover by nerve in numbers. */
export function CoverTable({ forecast, bridge, plan }: Props) {
  const label = (site: string) =>
    term(plan.targets.find((target) => target.nerveSite === site)?.label ?? site);
  const weeks = forecast.curve.filter((point) => point.day % 7 === 0 && point.day % 28 === 0);
  const gap = (week: number) => bridge?.gapByWeek.find((one) => one.week === week)?.chance;
  return (
    <div
      className={parts['scroll']}
      tabIndex={0}
      role="group"
      aria-label={planWords.coverTable.coverInNumbers}
    >
      <table className={parts['table']}>
        <caption>{planWords.coverTable.chanceThatTheNerves}</caption>
        <thead>
          <tr>
            <th scope="col">{planWords.coverTable.week}</th>
            <th scope="col">{planWords.coverTable.low}</th>
            <th scope="col">{planWords.coverTable.median}</th>
            <th scope="col">{planWords.coverTable.high}</th>
            <th scope="col">{planWords.coverTable.gap}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((point) => (
            <tr key={point.day}>
              <th scope="row">{number(point.day / 7)}</th>
              <td>{chance(point.low)}</td>
              <td>{chance(point.median)}</td>
              <td>{chance(point.high)}</td>
              <td>{gapCell(gap(point.day / 7))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={parts['table']}>
        <caption>{planWords.coverTable.byNerveMedianAnd}</caption>
        <thead>
          <tr>
            <th scope="col">{planWords.coverTable.nerve}</th>
            <th scope="col">{planWords.coverTable.distanceMm}</th>
            <th scope="col">{planWords.coverTable.backOnDay}</th>
          </tr>
        </thead>
        <tbody>
          {forecast.perNerve.map(({ nerveSite, distanceMm, coverEndsDay }) => (
            <tr key={nerveSite}>
              <td style={{ whiteSpace: 'normal' }}>{label(nerveSite)}</td>
              <td>{`${number(distanceMm.median)} (${number(distanceMm.low)}–${number(distanceMm.high)})`}</td>
              <td>{`${number(coverEndsDay.median)} (${number(coverEndsDay.low)}–${number(coverEndsDay.high)})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function gapCell(value: number | undefined): string {
  return value === undefined ? '–' : chance(value);
}
