import type { CourseBridge } from '@cryobridge/course';
import { shortDate } from '../../../format/date.js';
import { bridgeWords } from './bridge-words.js';

export interface BridgeRow {
  readonly key: string;
  readonly kind: 'event' | 'cover-ends' | 'takes-over' | 'first-prosthesis';
  readonly text: string;
  readonly from: string;
  readonly median: string;
  readonly to: string;
  readonly isPlanned: boolean;
  /** The same in words, with dates. */
  readonly says: string;
}

/** One row for each event and each expected stretch, in the order of their days. */
export function bridgeRows({ timeline }: CourseBridge): readonly BridgeRow[] {
  const events = timeline.events.map(({ kind, on, state, repair, id }, n): BridgeRow => {
    const what = repair === undefined ? bridgeWords.events[kind] : repair.toUpperCase();
    const text = state === 'planned' ? bridgeWords.planned(what) : what;
    return {
      key: id ?? `${kind}${n}`,
      kind: 'event',
      text,
      from: on,
      median: on,
      to: on,
      isPlanned: state === 'planned',
      says: `${text}: ${shortDate(on)}`,
    };
  });
  const spans = timeline.spans.map(({ kind, from, median, to, level }): BridgeRow => {
    const sure = level === null ? bridgeWords.seenRange : bridgeWords.level(level);
    const says = bridgeWords.spanOf(
      bridgeWords.spans[kind],
      shortDate(median),
      shortDate(from),
      shortDate(to),
    );
    return {
      key: kind,
      kind,
      text: bridgeWords.spans[kind],
      from,
      median,
      to,
      isPlanned: false,
      says: `${says}, ${sure}`,
    };
  });
  return [...events, ...spans].toSorted((a, b) => a.median.localeCompare(b.median));
}
