import type { Bridge, CoverForecast } from '@cryobridge/plan';
import styles from './chart.module.css';
import { along, line, weekTicks, type Axis } from './scale.js';
import { number, percent } from '../format/number.js';
import { planChartWords } from './plan-chart-words.js';

interface Props {
  readonly forecast: CoverForecast;
  readonly bridge: Bridge | null;
  /** Days from the freeze to surgery; null when not known. */
  readonly surgeryDay: number | null;
  readonly widthPx: number;
  readonly sentence: string;
}

const height = 196;
const topPx = 26;
const footPx = 34;

/** Chance that the nerves are still silent, by week after the freeze, with its interval, against TMR. */
export function CoverChart({ forecast, bridge, surgeryDay, widthPx, sentence }: Props) {
  const lastDay = shownDays(forecast, bridge);
  const x: Axis = { from: 0, to: lastDay, startPx: 44, endPx: widthPx - 12 };
  const y: Axis = { from: 0, to: 1, startPx: height - footPx, endPx: topPx };
  const curve = forecast.curve.filter((point) => point.day <= lastDay);
  const at = (day: number, share: number) => [along(x, day), along(y, share)] as const;
  const median = curve.map((point) => at(point.day, point.median));
  const band = [
    ...curve.map((point) => at(point.day, point.high)),
    ...curve.toReversed().map((point) => at(point.day, point.low)),
  ];
  const floor = along(y, 0);
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${widthPx} ${height}`} role="img" aria-label={sentence}>
      <TmrWindow bridge={bridge} x={x} y={y} />
      <path
        d={`${line(median)}L${along(x, curve.at(-1)?.day ?? 0)} ${floor}L${along(x, 0)} ${floor}Z`}
        className={styles['area']}
      />
      <path d={`${line(band)}Z`} className={styles['band']} />
      <path d={line(median)} className={styles['median']} />
      <Axes x={x} y={y} />
      <Amputation day={surgeryDay} x={x} y={y} />
      <CurveLabels forecast={forecast} x={x} y={y} lastDay={lastDay} />
    </svg>
  );
}

/** Long enough to see the curve end and TMR take over, without a long empty tail. */
function shownDays(forecast: CoverForecast, bridge: Bridge | null): number {
  const faded = forecast.curve.find((point) => point.high < 0.05)?.day ?? forecast.days.at(-1) ?? 7;
  const tmr = bridge?.takesOverDay?.high ?? 0;
  const last = forecast.curve.at(-1)?.day ?? 7;
  return Math.max(7, Math.min(last, Math.max(faded, tmr * 1.1)));
}

function Axes({ x, y }: { readonly x: Axis; readonly y: Axis }) {
  const floor = along(y, 0);
  return (
    <g className={styles['axes']}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path d={`M${x.startPx} ${along(y, share)}H${x.endPx}`} />
          <text x={x.startPx - 8} y={along(y, share)} textAnchor="end">
            {number(share, 1)}
          </text>
        </g>
      ))}
      {weekTicks(x, 76).map((week) => (
        <text
          key={week}
          x={along(x, week * 7)}
          y={floor + 16}
          textAnchor={week === 0 ? 'start' : along(x, week * 7) > x.endPx - 20 ? 'end' : 'middle'}
        >
          {week === 0 ? planChartWords.coverChart.freeze : planChartWords.coverChart.week(week)}
        </text>
      ))}
    </g>
  );
}

function TmrWindow({ bridge, x, y }: { readonly bridge: Bridge | null; readonly x: Axis; readonly y: Axis }) {
  const over = bridge?.takesOverDay;
  if (over === null || over === undefined || over.low >= x.to) return null;
  const [from, to] = [along(x, over.low), along(x, Math.min(over.high, x.to))];
  const room = x.endPx - from > 120;
  return (
    <g>
      <rect x={from} y={y.endPx} width={to - from} height={y.startPx - y.endPx} className={styles['tmr']} />
      {over.median < x.to && (
        <path d={`M${along(x, over.median)} ${y.startPx}V${y.endPx}`} className={styles['tmrMiddle']} />
      )}
      <text
        x={room ? from + 6 : to}
        y={y.endPx - 10}
        textAnchor={room ? 'start' : 'end'}
        className={styles['tmrLabel']}
      >
        {planChartWords.coverChart.tmrTakesOver}
      </text>
    </g>
  );
}

/** The day of surgery counted from the freeze. */
function Amputation({ day, x, y }: { readonly day: number | null; readonly x: Axis; readonly y: Axis }) {
  if (day === null || day < 0 || day > x.to) return null;
  const at = along(x, day);
  return (
    <g>
      <path d={`M${at} ${y.startPx}V${y.endPx - 4}`} className={styles['surgeryLine']} />
      <text x={at + 5} y={y.endPx - 10} className={styles['surgeryLabel']}>
        {planChartWords.coverChart.amputation}
      </text>
    </g>
  );
}

interface LabelProps {
  readonly forecast: CoverForecast;
  readonly x: Axis;
  readonly y: Axis;
  readonly lastDay: number;
}

function CurveLabels({ forecast, x, y, lastDay }: LabelProps) {
  const spot = forecast.curve.find((point) => point.high < 0.42 && point.day < lastDay * 0.75);
  if (spot === undefined) return null;
  return (
    <text x={along(x, spot.day) + 8} y={along(y, spot.high) - 4} className={styles['bandLabel']}>
      {planChartWords.coverChart.band(percent(forecast.intervalLevel))}
    </text>
  );
}
