import type { TargetDose } from '@cryobridge/plan';
import { chance, number } from '../format/number.js';
import styles from './chart.module.css';
import { curvesOf, spreadLabels } from './dose-curves.js';
import { along, line, type Axis } from './scale.js';
import { planChartWords } from './plan-chart-words.js';

interface Props {
  readonly dose: TargetDose;
  readonly widthPx: number;
  readonly sentence: string;
}

const height = 184;
const topPx = 12;
const footPx = 34;
const labelPx = 74;
const leastApartPx = 15;

/** Chance of full cover against the length of each freeze, a line for each number of passes, with the goal. */
export function DoseChart({ dose, widthPx, sentence }: Props) {
  const curves = curvesOf(dose);
  const seconds = curves[0]?.points.map(({ freezeSeconds }) => freezeSeconds) ?? [];
  const [from = 0, to = 1] = [seconds[0], seconds.at(-1)];
  const x: Axis = { from, to: Math.max(to, from + 1), startPx: 40, endPx: widthPx - labelPx };
  const y: Axis = { from: 0, to: 1, startPx: height - footPx, endPx: topPx };
  const ends = spreadLabels(
    curves.map(({ points }) => along(y, points.at(-1)?.chance ?? 0)),
    { leastApartPx, fromPx: topPx, toPx: height - footPx },
  );
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${widthPx} ${height}`} role="img" aria-label={sentence}>
      <g className={styles['axes']}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <path d={`M${x.startPx} ${along(y, share)}H${x.endPx}`} />
            <text x={x.startPx - 8} y={along(y, share)} textAnchor="end">
              {number(share, 1)}
            </text>
          </g>
        ))}
        {seconds.map((each) => (
          <text key={each} x={along(x, each)} y={along(y, 0) + 16} textAnchor="middle">
            {each === to ? planChartWords.doseChart.seconds(each) : number(each)}
          </text>
        ))}
      </g>
      <path d={`M${x.startPx} ${along(y, dose.goalChance)}H${x.endPx}`} className={styles['goal']} />
      <text x={x.startPx + 4} y={along(y, dose.goalChance) + 9} className={styles['goalLabel']}>
        {planChartWords.doseChart.goal(chance(dose.goalChance))}
      </text>
      {curves.map(({ passes, points }, n) => {
        const path = points.map((one) => [along(x, one.freezeSeconds), along(y, one.chance)] as const);
        const chosen = passes === dose.dose.placements.length;
        const label = ends[n] ?? 0;
        const [endX = 0, endY = 0] = path.at(-1) ?? [];
        return (
          <g key={passes} className={chosen ? styles['chosen'] : styles['other']}>
            <path d={line(path)} />
            {path.map(([px, py]) => (
              <circle key={px} cx={px} cy={py} r={chosen ? 3 : 2} />
            ))}
            <path d={`M${endX + 4} ${endY}L${endX + 10} ${label}`} className={styles['lead']} />
            <text x={endX + 13} y={label}>
              {planChartWords.doseChart.passes(passes)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
