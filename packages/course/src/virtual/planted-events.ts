import type { ForecastSeries } from '../forecast/report-model.js';
import type { Draws } from './draws.js';
import type { VirtualEventKind } from './virtual-truth.js';

/** An event before it is known when answers show it. */
export interface Planted {
  readonly kind: VirtualEventKind;
  readonly day: number;
  readonly untilDay: number | null;
}

/** Chance that a person has it in a year; inventions, so that each is met often enough to be judged. */
const chances: Readonly<Partial<Record<VirtualEventKind, number>>> = {
  breakthrough: 0.12,
  'neuroma-like': 0.1,
  'infection-like': 0.08,
  'opioid-escalation': 0.08,
  sedation: 0.06,
  'weakness-or-fall': 0.1,
  silence: 0.08,
  tmr: 0.5,
  admission: 0.06,
  withdrawal: 0.02,
  death: 0.03,
};

/** Days from–to in which it begins, and how many days it lasts; null: to the end. */
const spans: Readonly<
  Record<
    Exclude<VirtualEventKind, 'end-of-cover' | 'early-loss-of-cover'>,
    { readonly begins: readonly [number, number]; readonly lasts: readonly [number, number] | null }
  >
> = {
  breakthrough: { begins: [7, 60], lasts: [4, 12] },
  'neuroma-like': { begins: [45, 200], lasts: null },
  'infection-like': { begins: [4, 25], lasts: [6, 10] },
  'opioid-escalation': { begins: [20, 120], lasts: [30, 60] },
  sedation: { begins: [2, 40], lasts: [2, 4] },
  'weakness-or-fall': { begins: [2, 90], lasts: [1, 3] },
  silence: { begins: [5, 60], lasts: [8, 25] },
  tmr: { begins: [20, 120], lasts: [1, 1] },
  admission: { begins: [5, 150], lasts: [3, 10] },
  withdrawal: { begins: [20, 300], lasts: null },
  death: { begins: [20, 350], lasts: null },
};

export function plantedEvents(
  kinds: readonly VirtualEventKind[],
  draws: Draws,
  lastDay: number,
): readonly Planted[] {
  return kinds.flatMap((kind) => {
    if (kind === 'end-of-cover' || kind === 'early-loss-of-cover') return [];
    const { begins, lasts } = spans[kind];
    const day = draws.whole(begins[0], begins[1]);
    const untilDay = lasts === null ? null : day + draws.whole(lasts[0], lasts[1]) - 1;
    return day > lastDay ? [] : [{ kind, day, untilDay }];
  });
}

export function kindsByChance(draws: Draws): readonly VirtualEventKind[] {
  return (Object.entries(chances) as [VirtualEventKind, number][])
    .filter(([, chance]) => draws.happens(chance))
    .map(([kind]) => kind);
}

export function isOn({ day, untilDay }: Planted, onDay: number): boolean {
  return onDay >= day && (untilDay === null || onDay <= untilDay);
}

const neuromaGrowsDays = 14;

/** Points that an event adds to the worst pain of a day. */
export function addedPain(events: readonly Planted[], series: ForecastSeries, day: number): number {
  return events
    .filter((event) => isOn(event, day))
    .reduce((sum, event) => sum + addedBy(event, series, day), 0);
}

function addedBy({ kind, day: from }: Planted, series: ForecastSeries, day: number): number {
  const inStump = series === 'residual-limb-pain';
  switch (kind) {
    case 'breakthrough':
      return inStump ? 4 : 3;
    case 'neuroma-like':
      return inStump ? 4.5 * Math.min(1, (day - from + 1) / neuromaGrowsDays) : 0;
    case 'infection-like':
      return inStump ? 3 : 0;
    default:
      return 0;
  }
}

/** Days after its beginning on which an event is first to be seen in that day's answers; null: it never is. */
export function shownAfterDays(kind: VirtualEventKind): number | null {
  switch (kind) {
    case 'breakthrough':
    case 'infection-like':
    case 'sedation':
    case 'weakness-or-fall':
      return 0;
    case 'neuroma-like':
      return Math.ceil((2 / 4.5) * neuromaGrowsDays);
    case 'opioid-escalation':
      return 4;
    case 'silence':
    case 'end-of-cover':
    case 'early-loss-of-cover':
    case 'tmr':
    case 'admission':
    case 'withdrawal':
    case 'death':
      return null;
  }
}
