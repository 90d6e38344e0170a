import type { FreezeEngine } from '@cryobridge/freeze';
import type { Knowledge, NerveSiteId, ProbeId } from '@cryobridge/knowledge';
import { risingCoverCounts, geometrySamples, type GeometrySample } from '../dose/cover-chance.js';
import { doseFields, type DoseFields } from '../dose/dose-fields.js';
import { freezeFieldRule } from '../dose/dose-rules.js';
import { probeSize, readDoseSettings, type DoseSettings } from '../dose/dose-settings.js';
import { inputSpace, type InputSpace } from '../dose/freeze-inputs.js';
import type { ProbeSize } from '../dose/freeze-problem.js';
import { layoutsUpTo, type Layout } from '../dose/layout.js';
import { planNerve, type PlannedNerve } from '../dose/nerve-section.js';
import { standOff } from '../dose/search-dose.js';
import { ClaimError, claimReader, type ClaimReader } from '../read.js';

/** Blood flow about the nerve: spread as its claim says, or held near the ends of that spread. */
export type PerfusionLevel = 'spread' | 'low' | 'high';
export const perfusionLevels: readonly PerfusionLevel[] = ['spread', 'low', 'high'];
const heldShare = { low: 0.1, high: 0.9 } as const;

/** How likely one protocol covers one typical nerve. Plain data, so that it can be sent to another thread. */
export interface ChanceQuestion {
  readonly nerveSite: NerveSiteId;
  readonly probe: ProbeId;
  readonly cycles: number;
  /** Rising. */
  readonly freezeSeconds: readonly number[];
  readonly perfusion: PerfusionLevel;
  /** States of tissue and probe. */
  readonly stateCount: number;
  readonly seed: number;
  /** See `DoseFieldsRequest.repeats`. */
  readonly repeats: 'central' | 'own';
}

/** What a chance is worked out from. */
export interface SweepWorld {
  readonly knowledge: Knowledge;
  readonly engine: FreezeEngine;
}

/** How many of `count` pairs (state, geometry) are covered: by layout, then by duration. Whole numbers add up alike in any order. */
export interface CoveredCounts {
  readonly count: number;
  readonly covered: readonly (readonly number[])[];
}

export interface DoseChances {
  readonly question: ChanceQuestion;
  /** By layout, fewest placements first. */
  readonly layouts: readonly {
    readonly layout: string;
    readonly placements: number;
    /** Chance of full coverage at the lethal temperature, by duration. */
    readonly chance: readonly number[];
  }[];
}

/**
 * The chance of full coverage of a typical nerve against freeze seconds and placements. Reproducible from its
 * seed: `countCovered` over any division of the states, added up by `chancesFrom`, gives the same bytes.
 *
 * One run per state gives its first freeze at every duration. With `central` repeats, what the second cycle adds
 * comes from one run per duration at the claims' own values; with `own`, each state is run again for each
 * duration. Checked by: dose-chances.test.ts (divisions; central against own).
 *
 * @throws {ClaimError} for a nerve site or probe that knowledge does not hold.
 */
export function doseChances(world: SweepWorld, question: ChanceQuestion): DoseChances {
  return chancesFrom(world, question, [countCovered(world, question, { from: 0, to: question.stateCount })]);
}

/** The share of the work that states `from` up to, not with, `to` are. */
export function countCovered(
  world: SweepWorld,
  question: ChanceQuestion,
  states: { readonly from: number; readonly to: number },
): CoveredCounts {
  const { nerve, settings, space, size } = chanceInputs(world, question);
  const fields = doseFields({
    engine: world.engine,
    space,
    size,
    cooldownSeconds: settings.cooldownSeconds,
    thawSeconds: settings.thawSeconds,
    freezeSecondsChoices: question.freezeSeconds,
    cyclesChoices: Array.from({ length: question.cycles }, (_, n) => n + 1),
    sampleCount: question.stateCount,
    seed: question.seed,
    repeats: question.repeats,
    states,
  });
  const layouts = layoutsUpTo(settings.mostPlacements);
  const samples = layouts.map((layout) => geometryOf({ nerve, settings, fields, layout }));
  const byDuration = question.freezeSeconds.map((freezeSeconds) =>
    fields.profiles({ cycles: question.cycles, freezeSeconds }, settings.lethalC),
  );
  return {
    count: (states.to - states.from) * (samples[0]?.length ?? 0),
    covered: samples.map((each) => risingCoverCounts(each, byDuration)),
  };
}

/** Adds up parts that together are all states, in whatever order they come. */
export function chancesFrom(
  { knowledge }: Pick<SweepWorld, 'knowledge'>,
  question: ChanceQuestion,
  parts: readonly CoveredCounts[],
): DoseChances {
  const { mostPlacements } = readDoseSettings({ read: claimReader(knowledge) });
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return {
    question,
    layouts: layoutsUpTo(mostPlacements).map(({ id, passes }, l) => ({
      layout: id,
      placements: passes.length,
      chance: question.freezeSeconds.map(
        (_, t) => parts.reduce((sum, { covered }) => sum + (covered[l]?.[t] ?? 0), 0) / total,
      ),
    })),
  };
}

interface ChanceInputs {
  readonly nerve: PlannedNerve;
  readonly settings: DoseSettings;
  readonly space: InputSpace;
  readonly size: ProbeSize;
  /** Read all that the answer depends on. */
  readonly read: ClaimReader;
}

/** Everything of knowledge that a question is answered from. */
export function chanceInputs(
  { knowledge }: Pick<SweepWorld, 'knowledge'>,
  { nerveSite, probe: id, perfusion }: Pick<ChanceQuestion, 'nerveSite' | 'probe' | 'perfusion'>,
): ChanceInputs {
  const probe = knowledge.probes[id];
  if (probe === undefined) throw new ClaimError(`${id} is not in knowledge`);
  const read = claimReader(knowledge);
  const reader = read.for(freezeFieldRule);
  const nerve = planNerve({ knowledge, read, answers: [], case: { measurements: {} } }, nerveSite);
  const space = inputSpace(reader, nerve.site.tissue, probe);
  return {
    nerve,
    settings: readDoseSettings({ read }),
    space: perfusion === 'spread' ? space : space.holding('perfusion', heldShare[perfusion]),
    size: probeSize(reader, probe),
    read,
  };
}

function geometryOf({
  nerve,
  settings,
  fields,
  layout,
}: {
  readonly nerve: PlannedNerve;
  readonly settings: DoseSettings;
  readonly fields: DoseFields;
  readonly layout: Layout;
}): readonly GeometrySample[] {
  return geometrySamples({
    nerve,
    layout,
    probeRadiusMm: fields.size.radiusMm,
    neededLengthMm: settings.neededLengthMm,
    claims: settings.placement,
    standOffMm: standOff(fields, settings),
  });
}
