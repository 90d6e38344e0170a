import { type IsoDate, daysBetween } from '@cryobridge/plan';
import { dayIn } from '../report/day.js';
import { type NeedKind, type StandingNeed, needKinds } from './standing-need.js';

export interface NeedNow extends Omit<StandingNeed, 'from' | 'masked'> {
  /** 0 presses most: an emergency; 1 today or overdue; 2 soon; 3 whenever. */
  readonly rank: 0 | 1 | 2 | 3;
}

export interface Seeing {
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly isMasked: boolean;
  /** Whether what people report is theirs to read, and what was found in it. */
  readonly seesReports: boolean;
}

/** A due day so near counts as soon. An arrangement of the list, nothing clinical. */
const soonDays = 7;

/** What needs somebody today, the most pressing first, as far as its reader may know. */
export function needsNow(needs: readonly StandingNeed[], seeing: Seeing): readonly NeedNow[] {
  return needs
    .filter(({ from }) => from === null || from <= seeing.today)
    .filter(({ urgency }) => urgency === null || seeing.seesReports)
    .flatMap((need) => shownTo(need, seeing))
    .map((need) => ({ ...need, rank: rankOf(need, seeing) }))
    .toSorted(byPressure);
}

type Shown = Omit<NeedNow, 'rank'>;

function shownTo({ from: _from, masked, ...need }: StandingNeed, { isMasked }: Seeing): readonly Shown[] {
  if (!isMasked) return [need];
  return masked === null ? [] : [{ ...need, ...masked }];
}

function rankOf({ urgency, due }: Shown, { today, timeZone }: Seeing): NeedNow['rank'] {
  if (urgency === 'emergency') return 0;
  const left = due === null ? null : daysBetween(today, due.length > 10 ? dayIn(timeZone, due) : due);
  if (urgency === 'today' || (left !== null && left <= 0)) return 1;
  return urgency === 'soon' || (left !== null && left <= soonDays) ? 2 : 3;
}

const orderOf = (kind: NeedKind) => needKinds.indexOf(kind);
/** After every date. */
const never = '~';

export function byPressure(a: NeedNow, b: NeedNow): number {
  return (
    a.rank - b.rank ||
    orderOf(a.kind) - orderOf(b.kind) ||
    compare(a.due, b.due) ||
    compare(a.since, b.since) ||
    compare(a.about, b.about)
  );
}

function compare(a: string | null, b: string | null): number {
  const [first, second] = [a ?? never, b ?? never];
  return first < second ? -1 : first > second ? 1 : 0;
}
