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
import { limbOf, mayBeSameLimb, type Limb, type LimbEvent } from './limb-events.js';
import { readLimb, type LimbReading } from './limb-reading.js';
import { conditionStatus, recordedOn } from './read-conditions.js';
import { readConcept } from './codes.js';
import type { References } from './references.js';
import { combineSigns, type Sign } from './signs.js';
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
  readonly limb: Limb;
  readonly from: FactOrigin;
}

/** Losses that are one amputation, and what is common to them. */
interface Group {
  readonly losses: Loss[];
  limb: Limb;
  date: PartialDate | null;
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
  return [
    ...done,
    ...told.filter((loss) => !done.some((operation) => mayBeSameLimb(loss.limb, operation.limb))),
  ];
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
function oneOrBoth(reading: LimbReading, rest: Omit<Loss, 'levels' | 'sides' | 'limb'>): readonly Loss[] {
  const levels = reading.sort === 'doubt' ? [] : reading.levels;
  const [any] = reading.sides;
  const choices: readonly (readonly Sign<Side>[])[] =
    reading.isBilateral && any !== undefined
      ? [[{ ...any, values: ['left'] }], [{ ...any, values: ['right'] }]]
      : [reading.sides];
  return choices.map((sides) => ({ ...rest, levels, sides, limb: limbOf([{ levels, sides }]) }));
}

function groupLosses(losses: readonly Loss[]): readonly Group[] {
  const groups: Group[] = [];
  const ordered = [...losses].sort((a, b) => Number(b.isOperation) - Number(a.isOperation));
  for (const loss of ordered) {
    const group = groups.find((found) => belongs(loss, found));
    if (group === undefined) groups.push({ losses: [loss], limb: loss.limb, date: loss.date });
    else join(group, loss);
  }
  return groups;
}

function join(group: Group, loss: Loss): void {
  group.losses.push(loss);
  group.date ??= loss.date;
  group.limb = {
    levels: narrowed(group.limb.levels, loss.limb.levels),
    sides: narrowed(group.limb.sides, loss.limb.sides),
  };
}

function narrowed<T>(known: readonly T[], more: readonly T[]): readonly T[] {
  if (known.length === 0 || more.length === 0) return known.length === 0 ? more : known;
  return known.filter((value) => more.includes(value));
}

/**
 * Same limb as far as told; and for two operations the same day, for an absence a day not before the
 * operation.
 */
function belongs(loss: Loss, { losses, limb, date }: Group): boolean {
  if (!mayBeSameLimb(loss.limb, limb)) return false;
  if (loss.isOperation) return loss.date === null || date === null || loss.date === date;
  const isOperated = losses[0]?.isOperation === true;
  return !isOperated || loss.knownBy === null || date === null || !isEarlier(loss.knownBy, date);
}

function amputationOf({ losses, date }: Group): PastAmputation {
  const from = losses[0]?.from ?? { kind: 'record', path: 'Bundle', resource: 'Bundle' };
  const level = combineSigns(losses.flatMap(({ levels }) => levels));
  return {
    level:
      level.state === 'unknown' && level.from.length === 0
        ? { ...level, why: 'unreadable', from: [from] }
        : level,
    side: combineSigns(losses.flatMap(({ sides }) => sides)),
    date,
    from,
  };
}
