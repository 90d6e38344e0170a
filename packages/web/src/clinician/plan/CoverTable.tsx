import type { Bridge, CoverForecast, Plan } from '@cryobridge/plan';
import { chance, number } from '../../format/number.js';
import parts from '../../parts/parts.module.css';

interface Props {
  readonly forecast: CoverForecast;
  readonly bridge: Bridge | null;
  readonly plan: Plan;
}

/** The curve, the gap by week and the end of cover by nerve in numbers. */
export function CoverTable({ forecast, bridge, plan }: Props) {
  const label = (site: string) => plan.targets.find((target) => target.nerveSite === site)?.label ?? site;
  const weeks = forecast.curve.filter((point) => point.day % 7 === 0 && point.day % 28 === 0);
  const gap = (week: number) => bridge?.gapByWeek.find((one) => one.week === week)?.chance;
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label="Cover in numbers">
      <table className={parts['table']}>
        <caption>Chance that the nerves are still silent, and of a gap</caption>
        <thead>
          <tr>
            <th scope="col">week</th>
            <th scope="col">low</th>
            <th scope="col">median</th>
            <th scope="col">high</th>
            <th scope="col">gap</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((point) => (
            <tr key={point.day}>
              <th scope="row">{point.day / 7}</th>
              <td>{chance(point.low)}</td>
              <td>{chance(point.median)}</td>
              <td>{chance(point.high)}</td>
              <td>{gapCell(gap(point.day / 7))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={parts['table']}>
        <caption>By nerve, median and interval</caption>
        <thead>
          <tr>
            <th scope="col">nerve</th>
            <th scope="col">distance, mm</th>
            <th scope="col">back on day</th>
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
