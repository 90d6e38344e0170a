import type { CaseMedication, DosageStep, IsoDate, MedicationOrder, PartialDate } from '../case.js';
import { addDays, partialDateBounds } from '../time/days.js';
import { refuse, type Refusal } from './statement.js';

/** Days between which something begins or ends; both the same when the order is exact. */
interface Span {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

interface DatedStep {
  readonly step: DosageStep;
  /** `open`: with the order itself; null: not told. */
  readonly start: Span | 'open' | null;
  /** Null: open, or not told. */
  readonly end: Span | null;
  /** A step of a later number follows, and nothing tells when. */
  readonly endUntold: boolean;
}

/**
 * The order as it stands on one day: the steps that hold then, run together. Without any date on its steps
 * it is given back as it is. Null: its steps are dated and none holds.
 */
export function orderOn(
  { order, started }: Pick<CaseMedication, 'order' | 'started'>,
  day: IsoDate,
): MedicationOrder | Refusal | null {
  if (!order.steps.some(isDated)) return order;
  const dated = datedSteps(order.steps, started);
  const overlap = dated.find((one) => dated.some(({ step, start }) => overlaps(one, { step, start }, day)));
  if (overlap !== undefined) return refuse('steps-overlap', { day });
  const standing = dated.map((each) => ({ step: each.step, holds: holdsOn(each, day) }));
  if (standing.some(({ holds }) => holds === 'cannot-tell')) return refuse('step-day-unknown', { day });
  const steps = standing.filter(({ holds }) => holds === 'yes').map(({ step }) => ({ ...step, sequence: 1 }));
  if (steps.length === 0) return null;
  return steps.length === order.steps.length ? { ...order, steps } : { ...order, steps, quantity: null };
}

function isDated({ from, until, lastsDays }: DosageStep): boolean {
  return from !== undefined || until !== undefined || lastsDays !== undefined;
}

/** Steps with their days. One that names no first day begins when the number before it has ended. */
function datedSteps(steps: readonly DosageStep[], started: PartialDate | null): DatedStep[] {
  const numbers = [...new Set(steps.map(({ sequence }) => sequence))].sort((a, b) => a - b);
  let begins: Span | 'open' | null = started === null ? 'open' : spanOf(started);
  return numbers.flatMap((number, i) => {
    const group = steps.filter(({ sequence }) => sequence === number);
    const next = steps.filter(({ sequence }) => sequence === numbers[i + 1]);
    const dated = group.map((step) =>
      withDays(step, { begins: i === 0 ? 'open' : begins, first: begins, next }),
    );
    begins = dayAfter(dated.map(({ end }) => end));
    return dated;
  });
}

interface Around {
  readonly begins: Span | 'open' | null;
  /** From which a length in days is counted. */
  readonly first: Span | 'open' | null;
  readonly next: readonly DosageStep[];
}

function withDays(step: DosageStep, { begins, first, next }: Around): DatedStep {
  const start = step.from === undefined ? begins : spanOf(step.from);
  const counted = step.from === undefined ? first : start;
  const own = ownEnd(step, counted);
  const follows = next.flatMap(({ from }) => (from === undefined ? [] : [partialDateBounds(from)]));
  const [soonest] = follows.sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
  const cut =
    soonest === undefined
      ? null
      : { earliest: addDays(soonest.earliest, -1), latest: addDays(soonest.latest, -1) };
  const end = own === null ? cut : cut === null ? own : earlier(own, cut);
  return { step, start, end, endUntold: end === null && next.length > 0 };
}

function ownEnd({ until, lastsDays }: DosageStep, start: Span | 'open' | null): Span | null {
  if (until !== undefined) return spanOf(until);
  if (lastsDays === undefined || start === null || start === 'open') return null;
  return {
    earliest: addDays(start.earliest, lastsDays.low - 1),
    latest: addDays(start.latest, lastsDays.high - 1),
  };
}

/** A step that ends on the day on which the next begins gives way to it. */
function earlier(one: Span, other: Span): Span {
  return {
    earliest: one.earliest < other.earliest ? one.earliest : other.earliest,
    latest: one.latest < other.latest ? one.latest : other.latest,
  };
}

function dayAfter(ends: readonly (Span | null)[]): Span | null {
  const known = ends.filter((end) => end !== null);
  const [first, ...rest] = known;
  if (first === undefined || known.length < ends.length) return null;
  const last = rest.reduce((a, b) => (b.latest > a.latest ? b : a), first);
  return { earliest: addDays(last.earliest, 1), latest: addDays(last.latest, 1) };
}

function spanOf(date: PartialDate): Span {
  return partialDateBounds(date);
}

function holdsOn({ start, end, endUntold }: DatedStep, day: IsoDate): 'yes' | 'no' | 'cannot-tell' {
  const begun = begunOn(start, day);
  if (begun === 'no') return 'no';
  if (end !== null && day > end.latest) return 'no';
  const isOver = end === null ? endUntold : day > end.earliest;
  return begun === 'yes' && !isOver ? 'yes' : 'cannot-tell';
}

function begunOn(start: DatedStep['start'], day: IsoDate): 'yes' | 'no' | 'cannot-tell' {
  if (start === 'open') return 'yes';
  if (start === null) return 'cannot-tell';
  if (day < start.earliest) return 'no';
  return day >= start.latest ? 'yes' : 'cannot-tell';
}

/** Both steps say of themselves that they hold on the day, and more than their border day is shared. */
function overlaps(one: DatedStep, { step, start }: Pick<DatedStep, 'step' | 'start'>, day: IsoDate): boolean {
  const { until } = one.step;
  if (step.sequence <= one.step.sequence || until === undefined || step.from === undefined) return false;
  if (start === null || start === 'open') return false;
  const ends = partialDateBounds(until).latest;
  const hasBegun = begunOn(one.start, day) !== 'no';
  const stillOther = step.until === undefined || day <= partialDateBounds(step.until).latest;
  return start.latest < ends && day >= start.latest && day <= ends && hasBegun && stillOther;
}
