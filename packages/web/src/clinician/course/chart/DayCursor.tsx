import { along } from '../../../chart/scale.js';
import type { DayFacts } from './day-facts.js';
import type { Geometry, LaneName } from './geometry.js';
import styles from './chart.module.css';

interface Props {
  readonly geometry: Geometry;
  readonly facts: DayFacts;
}

/** The chosen day through all lanes, with what it reads marked. */
export function DayCursor({ geometry, facts }: Props) {
  const { x, lanes, heightPx } = geometry;
  if (facts.day < x.from || facts.day > x.to) return null;
  const at = along(x, facts.day);
  const marks = lanes.flatMap(({ name, topPx, endPx }) => {
    const share = shareOf(name, facts);
    return share === null ? [] : [{ name, y: endPx - share * (endPx - topPx) }];
  });
  return (
    <g className={styles['cursor']}>
      <path d={`M${at.toFixed(1)} 16V${heightPx - 22}`} />
      {marks.map(({ name, y }) => (
        <circle key={name} cx={at} cy={y} r={4.5} className={styles[`mark-${name}`]} />
      ))}
    </g>
  );
}

/** Where the day's value stands in its lane, 0 below to 1 above. */
function shareOf(name: LaneName, facts: DayFacts): number | null {
  const of = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value / 10;
  switch (name) {
    case 'residual':
      return of(facts.residual?.worst ?? facts.toBeRemoved?.worst);
    case 'phantom':
      return of(facts.phantom?.worst);
    case 'sensation':
      return of(facts.sensation?.worst);
    case 'cover':
      return facts.cover?.median ?? null;
    default:
      return null;
  }
}
