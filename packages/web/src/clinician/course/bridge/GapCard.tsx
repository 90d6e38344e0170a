import type { CourseBridge } from '@cryobridge/course';
import { along, line, weekTicks, type Axis } from '../../../chart/scale.js';
import { shortDate } from '../../../format/date.js';
import { chance, number } from '../../../format/number.js';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { Sized } from '../../../parts/Sized.js';
import { bridgeWords } from './bridge-words.js';
import styles from './bridge.module.css';

/** The chance of a gap by week with its interval, as a picture, a sentence and a table. */
export function GapCard({ bridge }: { readonly bridge: CourseBridge }) {
  const { gapByWeek, chanceOfGap, reviewOn } = bridge;
  const most = gapByWeek.toSorted((a, b) => b.chance - a.chance)[0];
  if (most === undefined)
    return (
      <Card title={bridgeWords.gap}>
        <p className={parts['quiet']}>{bridgeWords.gapNone}</p>
      </Card>
    );
  const sentence = bridgeWords.gapSentence(chance(most.chance), most.week);
  return (
    <Card title={bridgeWords.gap}>
      <Sized guess={720}>
        {(widthPx) => <GapChart gapByWeek={gapByWeek} widthPx={widthPx} sentence={sentence} />}
      </Sized>
      <p>{sentence}</p>
      <p>
        {chanceOfGap !== null && <strong>{bridgeWords.chanceOfGap(chance(chanceOfGap))}</strong>}{' '}
        {reviewOn !== null && bridgeWords.review(shortDate(reviewOn))}
      </p>
      <details className={parts['details']}>
        <summary>{bridgeWords.gapTable}</summary>
        <div className={parts['scroll']} tabIndex={0} role="group" aria-label={bridgeWords.gapTable}>
          <table className={parts['table']}>
            <thead>
              <tr>
                {Object.values(bridgeWords.gapColumns).map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {gapByWeek.map((one) => (
                <tr key={one.week}>
                  <th scope="row">{number(one.week)}</th>
                  <td>{chance(one.low)}</td>
                  <td>{chance(one.chance)}</td>
                  <td>{chance(one.high)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  );
}

interface ChartProps {
  readonly gapByWeek: CourseBridge['gapByWeek'];
  readonly widthPx: number;
  readonly sentence: string;
}

const height = 170;

function GapChart({ gapByWeek, widthPx, sentence }: ChartProps) {
  const weeks = gapByWeek.map(({ week }) => week);
  const x: Axis = { from: 0, to: Math.max(...weeks, 1) * 7, startPx: 40, endPx: widthPx - 12 };
  const y: Axis = { from: 0, to: 1, startPx: height - 28, endPx: 12 };
  const edge = (key: 'low' | 'chance' | 'high') =>
    gapByWeek.map((one) => [along(x, one.week * 7), along(y, one[key])] as const);
  return (
    <svg
      className={styles['line']}
      viewBox={`0 0 ${widthPx} ${height}`}
      width={widthPx}
      height={height}
      role="img"
      aria-label={sentence}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path d={`M${x.startPx} ${along(y, share)}H${x.endPx}`} className={styles['rule']} />
          <text x={x.startPx - 8} y={along(y, share)} textAnchor="end" className={styles['tick']}>
            {number(share, 1)}
          </text>
        </g>
      ))}
      {weekTicks(x, 76).map((week) => (
        <text
          key={week}
          x={along(x, week * 7)}
          y={height - 10}
          textAnchor={week === 0 ? 'start' : along(x, week * 7) > x.endPx - 20 ? 'end' : 'middle'}
          className={styles['tick']}
        >
          {week === 0 ? bridgeWords.events.freeze : bridgeWords.week(week)}
        </text>
      ))}
      <path d={`${line([...edge('high'), ...edge('low').toReversed()])}Z`} className={styles['gapBand']} />
      <path d={line(edge('chance'))} className={styles['gapLine']} />
    </svg>
  );
}
