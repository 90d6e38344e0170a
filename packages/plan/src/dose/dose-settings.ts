import type { NerveSite, Probe } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import { ClaimError, type RuleReader } from '../read.js';
import type { PlacementClaims } from './cover-chance.js';
import { doseFields, type DoseFields } from './dose-fields.js';
import { doseSearchRule, freezeFieldRule, marginRule } from './dose-rules.js';
import { inputSpace, probeClaim, type InputSpace } from './freeze-inputs.js';
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
const sampleCount = { planned: 16, offered: 8 } as const;

/** Makes the fields of a probe in a tissue once and keeps them. */
export interface FieldStore {
  of(probe: Probe, tissue: NerveSite['tissue'], use: keyof typeof sampleCount): DoseFields;
  space(probe: Probe, tissue: NerveSite['tissue']): InputSpace;
  size(probe: Probe): ProbeSize;
}

export function fieldStore(context: PlanContext, settings: DoseSettings): FieldStore {
  const reader = context.read.for(freezeFieldRule);
  const known = new Map<string, DoseFields>();
  const space = (probe: Probe, tissue: NerveSite['tissue']) => inputSpace(reader, tissue, probe);
  return {
    space,
    size: (probe) => probeSize(reader, probe),
    of(probe, tissue, use) {
      const key = `${probe.id} ${tissue} ${use}`;
      const made =
        known.get(key) ??
        doseFields({
          engine: context.engine,
          space: space(probe, tissue),
          size: probeSize(reader, probe),
          cooldownSeconds: settings.cooldownSeconds,
          thawSeconds: settings.thawSeconds,
          freezeSecondsChoices:
            use === 'planned' ? settings.freezeSecondsChoices : everySecond(settings.freezeSecondsChoices),
          cyclesChoices: settings.cyclesChoices,
          sampleCount: sampleCount[use],
        });
      known.set(key, made);
      return made;
    },
  };
}

export function probeSize(reader: RuleReader, probe: Probe): ProbeSize {
  return {
    radiusMm: reader.number(probeClaim(probe, 'outerDiameterMm')) / 2,
    activeLengthMm: reader.number(probeClaim(probe, 'activeLengthMm')),
  };
}

/** The longest, and every second one before it. */
function everySecond(rising: readonly number[]): readonly number[] {
  return rising.filter((_, n) => (rising.length - 1 - n) % 2 === 0);
}
