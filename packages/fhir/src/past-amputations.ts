import type {
  AmputationLevel,
  FactOrigin,
  IsoDate,
  PartialDate,
  PastAmputation,
  Side,
} from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import { isEarlier, parseFhirDate } from './fhir-date.js';
import type { LimbEvent } from './limb-events.js';
import { readLimb, type LimbReading } from './limb-reading.js';
import { conditionStatus, recordedOn } from './read-conditions.js';
import { readConcept } from './codes.js';
import type { References } from './references.js';
import { areCompatible, combineSigns, type Sign } from './signs.js';
import type { Warning } from './warning.js';

/** One resource's word that a limb, or a part of one, is gone. */
interface Loss {
  readonly levels: readonly Sign<AmputationLevel>[];
  readonly sides: readonly Sign<Side>[];
  /** The day of the operation or injury; null when only the absence is told. */
  readonly date: PartialDate | null;
  /** A day by which it had happened. */
  readonly knownBy: PartialDate | null;
  readonly isOperation: boolean;
  readonly from: FactOrigin;
}

export interface Past {
  readonly past: readonly PastAmputation[];
  readonly texts: readonly { readonly text: string; readonly from: FactOrigin }[];
  readonly warnings: readonly Warning[];
}

/**
 * Amputations that have happened. An operation and the absences that follow from it are one; absences told
 * again and again are one; operations on different days are several. What only words tell is a question.
 */
export function pastAmputations(
  entries: readonly Entry[],
  events: readonly LimbEvent[],
  { references, now }: { readonly references: References; readonly now: IsoDate },
): Past {
  const warnings: Warning[] = [];
  const asked: LimbReading[] = [];
  const losses = [...operations(events, asked), ...absences(entries, { references, now, asked, warnings })];
  const groups = groupLosses(losses);
  const texts = asked.filter(({ sort }) => sort !== 'care' || groups.length === 0);
  return {
    past: groups.map(amputationOf),
    texts: texts.map(({ words, from }) => ({ text: words, from })),
    warnings,
  };
}

/** A request or booking marked as done counts only where no procedure on that limb is recorded. */
function operations(events: readonly LimbEvent[], asked: LimbReading[]): readonly Loss[] {
  const isProcedure = ({ entry }: LimbEvent) => entry.type === 'Procedure';
  const done = lossesOf(events.filter(isProcedure), asked);
  const told = lossesOf(
    events.filter((event) => !isProcedure(event)),
    asked,
  );
  return [...done, ...told.filter((loss) => !done.some((operation) => isSameLimb(loss, [operation])))];
}

function lossesOf(events: readonly LimbEvent[], asked: LimbReading[]): readonly Loss[] {
  return events.flatMap(({ phase, readings, when, from }) => {
    if (phase === 'planned' || phase === 'cancelled') return [];
    const day = when?.day ?? null;
    return readings.flatMap((reading) => {
      if (reading.sort === 'coded' && phase === 'done') {
        return oneOrBoth(reading, { date: day, knownBy: day, isOperation: reading.kind !== 'status', from });
      }
      asked.push(reading);
      return [];
    });
  });
}

interface Absences {
  readonly references: References;
  readonly now: IsoDate;
  readonly asked: LimbReading[];
  readonly warnings: Warning[];
}

function absences(
  entries: readonly Entry[],
  { references, now, asked, warnings }: Absences,
): readonly Loss[] {
  return entries.flatMap((entry) => {
    const { resource } = entry;
    const reading =
      entry.type === 'Condition'
        ? readLimb(entry, resource, { concept: resource.child('code'), thing: 'other' })
        : null;
    if (reading === null || isRuledOut(entry)) return [];
    const onset = resource.text('onsetDateTime') ?? resource.child('onsetPeriod')?.text('start') ?? null;
    const date = onset === null ? null : (parseFhirDate(onset)?.day ?? null);
    if (date !== null && isEarlier(now, date)) {
      warnings.push({
        path: resource.path,
        message: `${reading.words} begins on ${date}, after the day of asking`,
      });
      return [];
    }
    if (reading.sort === 'doubt') asked.push(reading);
    if (reading.sort !== 'coded' && reading.sort !== 'doubt') {
      asked.push(reading);
      return [];
    }
    return oneOrBoth(reading, {
      date,
      knownBy: date ?? recordedOn(resource, references),
      isOperation: false,
      from: reading.from,
    });
  });
}

function isRuledOut({ resource }: Entry): boolean {
  const concept = readConcept(resource.child('code'), 'other');
  const verification = resource.child('verificationStatus')?.children('coding')[0]?.text('code') ?? null;
  if (verification === 'entered-in-error' || concept === null) return true;
  return conditionStatus(resource, concept) === 'refuted';
}

/** A code for both sides tells of two. A code with a second meaning leaves the level open. */
function oneOrBoth(reading: LimbReading, rest: Omit<Loss, 'levels' | 'sides'>): readonly Loss[] {
  const levels = reading.sort === 'doubt' ? [] : reading.levels;
  if (!reading.isBilateral) return [{ ...rest, levels, sides: reading.sides }];
  const [any] = reading.sides;
  const of = (side: Side): readonly Sign<Side>[] => (any === undefined ? [] : [{ ...any, values: [side] }]);
  return [
    { ...rest, levels, sides: of('left') },
    { ...rest, levels, sides: of('right') },
  ];
}

function groupLosses(losses: readonly Loss[]): readonly (readonly Loss[])[] {
  const groups: Loss[][] = [];
  const ordered = [
    ...losses.filter(({ isOperation }) => isOperation),
    ...losses.filter(({ isOperation }) => !isOperation),
  ];
  for (const loss of ordered) {
    const group = groups.find((found) => belongs(loss, found));
    if (group === undefined) groups.push([loss]);
    else group.push(loss);
  }
  return groups;
}

/**
 * Same limb as far as told; and for two operations the same day, for an absence a day not before the
 * operation.
 */
function belongs(loss: Loss, group: readonly Loss[]): boolean {
  if (!isSameLimb(loss, group)) return false;
  const date = group.map((other) => other.date).find((day) => day !== null) ?? null;
  if (loss.isOperation) return loss.date === null || date === null || loss.date === date;
  const isOperated = group.some(({ isOperation }) => isOperation);
  return !isOperated || loss.knownBy === null || date === null || !isEarlier(loss.knownBy, date);
}

function isSameLimb(loss: Loss, group: readonly Loss[]): boolean {
  const levels = group.flatMap((other) => other.levels);
  const sides = group.flatMap((other) => other.sides);
  return areCompatible(loss.levels, levels) && areCompatible(loss.sides, sides);
}

function amputationOf(group: readonly Loss[]): PastAmputation {
  const [first] = group;
  const seen = group.flatMap(({ levels }) => levels);
  const level = combineSigns(seen);
  const from = first?.from ?? { kind: 'record', path: 'Bundle', resource: 'Bundle' };
  return {
    level:
      level.state === 'unknown' && level.from.length === 0
        ? { state: 'unknown', why: 'unreadable', from: [from] }
        : level,
    side: combineSigns(group.flatMap(({ sides }) => sides)),
    date: group.map(({ date }) => date).find((day) => day !== null) ?? null,
    from,
  };
}
