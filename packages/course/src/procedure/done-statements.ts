import type { ClaimReader, Coverage, FactValue, Plan, Statement } from '@cryobridge/plan';
import type { Deviation, NerveFrozen } from '../course.js';
import type { DoneComparison, NerveComparison } from './done-comparison.js';
import { doneIceRule, doneRule } from './done-rules.js';

type Compared = Pick<NerveComparison, 'label' | 'planned' | 'done' | 'ice'>;
type Facts = Readonly<Record<string, FactValue>>;

/** What to know of one nerve; the weightiest first. */
export function nerveStatements(
  read: ClaimReader,
  nerve: Compared,
  { iceSeen, placements }: NerveFrozen,
): readonly Statement[] {
  return [
    coverStatement(read, nerve),
    ...iceStatements(nerve, iceSeen),
    ...marginStatements(nerve),
    ...arteryStatements(nerve, placements),
  ];
}

function coverStatement(read: ClaimReader, { label, planned, done }: Compared): Statement {
  const tolerance = read.for(doneRule).number('claim:done.chance-tolerance');
  const [own] = done.coverage;
  const facts = { label, ...coverFacts(own), plannedChance: planned?.coverage[0]?.chance ?? null };
  if (facts.plannedChance === null) return say('covers', facts);
  const more = facts.chance - facts.plannedChance;
  const name = more < -tolerance ? 'covers-less' : more > tolerance ? 'covers-more' : 'covers-as-planned';
  return say(name, facts, ['claim:done.chance-tolerance']);
}

function coverFacts(coverage: Coverage | undefined) {
  return {
    chance: coverage?.chance ?? 0,
    fraction: coverage?.fraction ?? 0,
    thresholdC: coverage?.thresholdC ?? null,
  };
}

function iceStatements({ label, ice }: Compared, seen: NerveFrozen['iceSeen']): readonly Statement[] {
  const facts = {
    label,
    computedNearMm: ice.computed.nearMm,
    computedFarMm: ice.computed.farMm,
    seenNearMm: ice.seen.nearMm,
    seenFarMm: ice.seen.farMm,
  };
  const whole = seen.wholeNerve === false ? [say('nerve-not-in-ice', { label })] : [];
  return [say(`ice-${ice.agreement}`, facts, doneIceRule.claims), ...whole];
}

function marginStatements({ label, done }: Compared): readonly Statement[] {
  const { skinC, skinLimitC } = done.margins;
  return skinC < skinLimitC ? [say('skin-too-cold', { label, skinC, skinLimitC })] : [];
}

function arteryStatements(
  { label, done }: Compared,
  placements: NerveFrozen['placements'],
): readonly Statement[] {
  const artery = done.section.neighbours.find(({ kind }) => kind === 'artery');
  if (artery === undefined) return [];
  const { besideArtery } = done;
  if (besideArtery === null) {
    const unequal = new Set(
      placements.map(({ angleDegrees, cycles }) => JSON.stringify({ angleDegrees, cycles })),
    );
    const name = unequal.size > 1 ? 'artery-unequal' : 'artery-unknown';
    return [say(name, { label, artery: artery.name })];
  }
  const [own] = besideArtery.coverage;
  return [
    say('beside-artery', {
      label,
      artery: besideArtery.artery,
      fraction: own?.fraction ?? 0,
      thresholdC: own?.thresholdC ?? null,
      wallC: besideArtery.wallC,
    }),
  ];
}

/** About the whole of it. */
export function wholeStatements(
  { notFrozen, totalMinutes, nerves }: Pick<DoneComparison, 'notFrozen' | 'totalMinutes' | 'nerves'>,
  { plan, recorded }: { readonly plan: Plan | null; readonly recorded: readonly Deviation[] },
): readonly Statement[] {
  const missed = notFrozen.filter(({ isNeeded }) => isNeeded).map(({ label }) => label);
  return [
    ...(plan === null ? [say('no-plan')] : []),
    ...(nerves.length === 0 ? [say('nothing-frozen')] : []),
    ...(missed.length === 0 ? [] : [say('needed-not-frozen', { labels: missed.join(', ') })]),
    say('minutes', { done: totalMinutes.done, planned: totalMinutes.planned }),
    ...recorded.map(({ what, text }) => say('recorded', { what, text })),
    ...(nerves.length === 0 ? [] : [say('forecast-from-done')]),
  ];
}

function say(name: string, facts: Facts = {}, claims: Statement['claims'] = []): Statement {
  return { id: `say:done.${name}`, facts, claims };
}
