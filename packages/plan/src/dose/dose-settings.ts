import type { NerveSite, Probe } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import { ClaimError, type RuleReader } from '../read.js';
import { fieldsKey, madeProfiles } from '../sweep/field-atlas.js';
import type { PlacementClaims } from './cover-chance.js';
import { doseFields, type DoseFields, type DoseFieldsRequest } from './dose-fields.js';
import { doseSearchRule, freezeFieldRule, marginRule } from './dose-rules.js';
import {
  inputSpace,
  probeClaim,
  skinTissue,
  type InputSpace,
  type ProbeClaims,
  type SkinTissue,
} from './freeze-inputs.js';
import type { ProbeSize } from './freeze-problem.js';

/** Everything of knowledge that a dose is chosen by. Units as in the names. */
export interface DoseSettings {
  readonly lethalC: number;
  /** Lethal first, then the stricter ones. */
  readonly thresholdsC: readonly number[];
  readonly neededLengthMm: number;
  readonly goalChance: number;
  readonly freezeSecondsChoices: readonly number[];
  readonly cyclesChoices: readonly number[];
  readonly thawSeconds: number;
  readonly mostPlacements: number;
  readonly morePlacements: number;
  readonly repositionMinutes: number;
  readonly cooldownSeconds: number;
  readonly placement: PlacementClaims;
  readonly gapMm: number;
  readonly ceilingC: number;
  readonly skinLimitC: number;
  readonly dermisDepthMm: number;
  /** A nerve less deep puts the skin at risk, mm. */
  readonly skinDistanceMm: number;
}

export function readDoseSettings(context: Pick<PlanContext, 'read'>): DoseSettings {
  const search = context.read.for(doseSearchRule);
  const field = context.read.for(freezeFieldRule);
  const margin = context.read.for(marginRule);
  const lethalC = search.number('claim:dose.lethalC');
  return {
    lethalC,
    thresholdsC: [lethalC, search.number('claim:dose.strictC'), search.number('claim:dose.strictestC')],
    neededLengthMm: search.number('claim:dose.neededLengthMm'),
    goalChance: search.number('claim:dose.goalChance'),
    freezeSecondsChoices: risingNumbers(field, 'claim:dose.freezeSecondsChoices'),
    cyclesChoices: risingNumbers(field, 'claim:dose.cyclesChoices'),
    thawSeconds: field.number('claim:dose.thawSeconds'),
    mostPlacements: search.number('claim:dose.mostPlacements'),
    morePlacements: search.number('claim:dose.morePlacements'),
    repositionMinutes: search.number('claim:dose.repositionMinutes'),
    cooldownSeconds: field.number('claim:device.cooldownSeconds'),
    placement: {
      gap: search.claim('claim:dose.contactGapMm'),
      axial: search.claim('claim:dose.axialErrorMm'),
      spacing: search.claim('claim:dose.spacingErrorMm'),
    },
    gapMm: search.number('claim:dose.contactGapMm'),
    ceilingC: margin.number('claim:dose.ceilingC'),
    skinLimitC: margin.number('claim:dose.skinLimitC'),
    dermisDepthMm: margin.number('claim:dose.dermisDepthMm'),
    skinDistanceMm: margin.number('claim:dose.skinDistanceMm'),
  };
}

function risingNumbers(reader: RuleReader, id: `claim:${string}`): readonly number[] {
  return reader
    .list(id)
    .map((value) => {
      if (typeof value !== 'number') throw new ClaimError(`${id} holds no list of numbers`);
      return value;
    })
    .toSorted((a, b) => a - b);
}

/** Sampled states for the probe planned for, and for probes that are only offered. */
export const plannedStates = 16;
const sampleCount = { planned: plannedStates, offered: 8 } as const;

/** One set of fields that a plan may ask for. */
export interface FieldsWanted {
  readonly probe: Probe;
  readonly tissue: NerveSite['tissue'];
  readonly use: FieldUse;
}

export type FieldUse = keyof typeof sampleCount;
export const fieldUses: readonly FieldUse[] = ['planned', 'offered'];

/** Makes the fields of a probe in a tissue once and keeps them. */
export interface FieldStore {
  of(probe: Probe, tissue: NerveSite['tissue'], use: FieldUse): DoseFields;
  space(probe: Probe, tissue: NerveSite['tissue']): InputSpace;
  size(probe: Probe): ProbeSize;
  /** Skin, frozen as muscle. */
  skin(probe: Probe): SkinTissue;
}

export function fieldStore(context: FieldContext, settings: DoseSettings): FieldStore {
  const reader = context.read.for(freezeFieldRule);
  const known = new Map<string, DoseFields>();
  return {
    space: (probe, tissue) => inputSpace(reader, tissue, probe),
    size: (probe) => probeSize(reader, probe),
    skin: (probe) => skinTissue(reader, inputSpace(reader, 'muscle', probe).nominal),
    of(probe, tissue, use) {
      const key = `${probe.id} ${tissue} ${use}`;
      const made = known.get(key) ?? makeFields(context, settings, { probe, tissue, use });
      known.set(key, made);
      return made;
    },
  };
}

export type FieldContext = Pick<PlanContext, 'read' | 'engine' | 'atlas'>;

function makeFields(context: FieldContext, settings: DoseSettings, wanted: FieldsWanted): DoseFields {
  const request = fieldsRequest(context, settings, wanted);
  const packed = context.atlas?.find(fieldsKey(request)) ?? null;
  return doseFields(packed === null ? request : { ...request, made: madeProfiles(packed) });
}

export function fieldsRequest(
  { read, engine }: Pick<PlanContext, 'read' | 'engine'>,
  settings: DoseSettings,
  { probe, tissue, use }: FieldsWanted,
): DoseFieldsRequest {
  const reader = read.for(freezeFieldRule);
  const { freezeSecondsChoices, cyclesChoices, cooldownSeconds, thawSeconds } = settings;
  return {
    engine,
    space: inputSpace(reader, tissue, probe),
    size: probeSize(reader, probe),
    cooldownSeconds,
    thawSeconds,
    freezeSecondsChoices: use === 'planned' ? freezeSecondsChoices : everySecond(freezeSecondsChoices),
    cyclesChoices,
    sampleCount: sampleCount[use],
  };
}

export function probeSize(reader: RuleReader, probe: ProbeClaims): ProbeSize {
  return {
    radiusMm: reader.number(probeClaim(probe, 'outerDiameterMm')) / 2,
    activeLengthMm: reader.number(probeClaim(probe, 'activeLengthMm')),
  };
}

/** The longest, and every second one before it. */
function everySecond(rising: readonly number[]): readonly number[] {
  return rising.filter((_, n) => (rising.length - 1 - n) % 2 === 0);
}
