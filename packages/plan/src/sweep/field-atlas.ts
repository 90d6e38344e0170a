import {
  sampledShares,
  type DoseCell,
  type DoseFields,
  type DoseFieldsRequest,
  type MadeProfiles,
} from '../dose/dose-fields.js';
import { hashOf } from '../hash.js';
import { packProfiles, unpackProfiles } from './profile-code.js';

/** Changes when the same inputs give other profiles. */
const fieldsVersion = '1';

/** Profiles made before, by what they were made from. Holds points only: nothing between them is interpolated. */
export interface FieldAtlas {
  find(key: string): PackedFields | null;
}

/** What `doseFields` says for every dose at the temperatures a plan reads, as text. */
export interface PackedFields {
  readonly stateCount: number;
  readonly freezeSecondsCount: number;
  readonly cyclesCount: number;
  readonly thresholdsC: readonly number[];
  readonly nominalThresholdsC: readonly number[];
  /** By threshold, duration, cycles, state. */
  readonly sampled: string;
  /** By threshold, duration, cycles. */
  readonly nominal: string;
}

/** Names the profiles by everything they are made from: engine, sizes, protocol, and each state's own numbers. */
export function fieldsKey(request: DoseFieldsRequest): string {
  const { engine, space, size } = request;
  const { cooldownSeconds, thawSeconds, freezeSecondsChoices, cyclesChoices } = request;
  const shares = sampledShares(request);
  return hashOf({
    fieldsVersion,
    engine: `${engine.name} ${engine.version}`,
    size,
    protocol: { cooldownSeconds, thawSeconds, freezeSecondsChoices, cyclesChoices },
    nominal: space.nominal,
    states: shares.map((share) => space.at(share)),
  });
}

export function packFields(
  fields: DoseFields,
  thresholds: Pick<PackedFields, 'thresholdsC' | 'nominalThresholdsC'>,
): PackedFields {
  const { freezeSecondsChoices, cyclesChoices } = fields;
  const doses = freezeSecondsChoices.flatMap((freezeSeconds) =>
    cyclesChoices.map((cycles) => ({ cycles, freezeSeconds })),
  );
  return {
    ...thresholds,
    stateCount: fields.shares.length,
    freezeSecondsCount: freezeSecondsChoices.length,
    cyclesCount: cyclesChoices.length,
    sampled: packProfiles(
      thresholds.thresholdsC.flatMap((each) => doses.flatMap((dose) => fields.profiles(dose, each))),
    ),
    nominal: packProfiles(
      thresholds.nominalThresholdsC.flatMap((each) => doses.map((dose) => fields.nominal(dose, each))),
    ),
  };
}

/** Unpacks on the first question; the same profiles to the last bit. */
export function madeProfiles(packed: PackedFields): MadeProfiles {
  const { stateCount, cyclesCount, thresholdsC, nominalThresholdsC } = packed;
  const doseCount = packed.freezeSecondsCount * cyclesCount;
  const sampled = once(() => unpackProfiles(packed.sampled, thresholdsC.length * doseCount * stateCount));
  const nominal = once(() => unpackProfiles(packed.nominal, nominalThresholdsC.length * doseCount));
  const slot = (threshold: number, { t, c }: DoseCell) => threshold * doseCount + t * cyclesCount + c;
  return {
    sampled(cell, thresholdC) {
      const threshold = thresholdsC.indexOf(thresholdC);
      if (threshold < 0) return null;
      const from = slot(threshold, cell) * stateCount;
      return sampled().slice(from, from + stateCount);
    },
    nominal(cell, thresholdC) {
      const threshold = nominalThresholdsC.indexOf(thresholdC);
      return threshold < 0 ? null : (nominal()[slot(threshold, cell)] ?? null);
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
