import type { NerveSiteId } from '@cryobridge/knowledge';
import type { ClaimReader, FactValue, Target, TargetDose } from '@cryobridge/plan';
import type { Deviation, NerveFrozen } from '../course.js';
import type { FoundDeviation, NerveComparison } from './done-comparison.js';
import { doneRule } from './done-rules.js';

type What = FoundDeviation['what'];
type Facts = Readonly<Record<string, FactValue>>;

/** What the operator wrote down, and where tolerances are read. */
export interface Told {
  readonly read: ClaimReader;
  readonly recorded: readonly Deviation[];
}

interface Of {
  readonly dose: TargetDose | null;
  readonly frozen: NerveFrozen;
  readonly told: Told;
  /** Whether there is a plan at all. */
  readonly isPlanned: boolean;
}

/** By what the operator may have called the same. */
const recordedAs: Readonly<Record<What, readonly Deviation['what'][]>> = {
  'not-frozen': ['not-done'],
  'not-planned': ['other', 'other-place'],
  'never-target': [],
  'fewer-cycles': ['fewer-cycles', 'gas-ran-out', 'pain-stopped-it'],
  'more-cycles': ['other'],
  'shorter-freeze': ['shorter-freeze', 'gas-ran-out', 'pain-stopped-it'],
  'longer-freeze': ['longer-freeze'],
  'shorter-thaw': ['other'],
  'fewer-placements': ['not-done', 'gas-ran-out', 'pain-stopped-it', 'other'],
  'more-placements': ['other', 'other-place'],
  'other-place': ['other-place'],
  'other-probe': ['other-probe'],
  'other-section': ['other'],
  'ice-differs': ['ice-not-seen', 'other'],
};

export function notFrozenDeviation({ nerveSite, label, status }: Target, told: Told): FoundDeviation {
  return found('not-frozen', { nerveSite, told }, { label, optional: status !== 'target' });
}

/** Where what was done differs from what was planned by more than the tolerances. */
export function nerveDeviations(
  nerve: Pick<NerveComparison, 'nerveSite' | 'label' | 'standing' | 'ice'>,
  { dose, frozen, told, isPlanned }: Of,
): readonly FoundDeviation[] {
  const { label, nerveSite, standing, ice } = nerve;
  const of = { nerveSite, told };
  const iceDiffers =
    ice.agreement === 'less-seen' || ice.agreement === 'more-seen'
      ? [found('ice-differs', of, { label, seen: ice.agreement })]
      : [];
  if (standing === 'never') return [found('never-target', of, { label }), ...iceDiffers];
  if (dose === null) {
    const unplanned = isPlanned && standing === 'not-planned';
    return [...(unplanned ? [found('not-planned', of, { label })] : []), ...iceDiffers];
  }
  return [
    ...(dose.dose.probe === frozen.probe
      ? []
      : [found('other-probe', of, { label, planned: dose.dose.probe, done: frozen.probe })]),
    ...cycleDeviations(label, { dose, frozen, told }),
    ...placeDeviations(label, { dose, frozen, told }),
    ...sectionDeviation(label, { dose, frozen, told }),
    ...iceDiffers,
  ];
}

interface Differing extends Omit<Of, 'isPlanned'> {
  readonly dose: TargetDose;
}

function cycleDeviations(label: string, { dose, frozen, told }: Differing): readonly FoundDeviation[] {
  const tolerance = told.read.for(doneRule).number('claim:done.seconds-tolerance');
  const planned = dose.dose;
  const of = { nerveSite: dose.nerveSite, told };
  const counts = frozen.placements.map(({ cycles }) => cycles.length);
  const cycles = frozen.placements.flatMap((each) => each.cycles);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const freezes = cycles.map(({ freezeSeconds }) => freezeSeconds);
  const thaws = cycles.map(({ thawSeconds }) => thawSeconds);
  const facts = (done: number, of_: number): Facts => ({ label, planned: of_, done });
  return [
    ...(fewest < planned.cycles ? [found('fewer-cycles', of, facts(fewest, planned.cycles))] : []),
    ...(most > planned.cycles ? [found('more-cycles', of, facts(most, planned.cycles))] : []),
    ...(Math.min(...freezes) < planned.freezeSeconds - tolerance
      ? [found('shorter-freeze', of, facts(Math.min(...freezes), planned.freezeSeconds))]
      : []),
    ...(Math.max(...freezes) > planned.freezeSeconds + tolerance
      ? [found('longer-freeze', of, facts(Math.max(...freezes), planned.freezeSeconds))]
      : []),
    ...(Math.min(...thaws) < planned.thawSeconds - tolerance
      ? [found('shorter-thaw', of, facts(Math.min(...thaws), planned.thawSeconds))]
      : []),
  ];
}

function placeDeviations(label: string, { dose, frozen, told }: Differing): readonly FoundDeviation[] {
  const reader = told.read.for(doneRule);
  const toleranceMm = reader.number('claim:done.place-tolerance-mm');
  const toleranceDegrees = reader.number('claim:done.angle-tolerance');
  const planned = dose.dose.placements;
  const done = frozen.placements;
  const of = { nerveSite: dose.nerveSite, told };
  const counts = { label, planned: planned.length, done: done.length };
  const away = done.map((place, n) => {
    const meant = planned[n];
    if (meant === undefined) return { mm: 0, degrees: 0 };
    return {
      mm: Math.hypot(place.xMm - meant.xMm, place.yMm - meant.yMm, place.alongMm - meant.alongMm),
      degrees: angleBetween(place.angleDegrees, meant.angleDegrees),
    };
  });
  const furthestMm = Math.max(...away.map(({ mm }) => mm));
  const furthestDegrees = Math.max(...away.map(({ degrees }) => degrees));
  return [
    ...(done.length < planned.length ? [found('fewer-placements', of, counts)] : []),
    ...(done.length > planned.length ? [found('more-placements', of, counts)] : []),
    ...(furthestMm > toleranceMm || furthestDegrees > toleranceDegrees
      ? [
          found('other-place', of, {
            label,
            awayMm: Math.round(furthestMm * 10) / 10,
            turnedDegrees: Math.round(furthestDegrees),
          }),
        ]
      : []),
  ];
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}

function sectionDeviation(label: string, { dose, frozen, told }: Differing): readonly FoundDeviation[] {
  const { section } = frozen;
  if (section === null) return [];
  const reader = told.read.for(doneRule);
  const share = reader.number('claim:done.section-tolerance');
  const depthToleranceMm = reader.number('claim:done.depth-tolerance-mm');
  const planned = dose.section;
  const ratio = (section.widthMm * section.heightMm) / (planned.widthMm * planned.heightMm);
  const deeperMm = Math.abs(section.depthMm - planned.depthMm);
  if (ratio <= 1 + share && ratio >= 1 / (1 + share) && deeperMm <= depthToleranceMm) return [];
  return [
    found(
      'other-section',
      { nerveSite: dose.nerveSite, told },
      {
        label,
        areaRatio: Math.round(ratio * 100) / 100,
        plannedDepthMm: planned.depthMm,
        doneDepthMm: section.depthMm,
      },
    ),
  ];
}

function found(
  what: What,
  { nerveSite, told }: { readonly nerveSite: NerveSiteId; readonly told: Told },
  facts: Facts,
): FoundDeviation {
  return {
    what,
    nerveSite,
    isRecorded: told.recorded.some(
      (each) =>
        recordedAs[what].includes(each.what) && (each.nerveSite === null || each.nerveSite === nerveSite),
    ),
    says: { id: `say:done.deviation.${what}`, facts, claims: [] },
  };
}
