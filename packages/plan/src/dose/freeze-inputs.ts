import type { Perfusion, Tissue } from '@cryobridge/freeze';
import type { Basis, Claim, ClaimId, NerveSite, Probe } from '@cryobridge/knowledge';
import { claimQuantile } from '../forecast/claim-quantile.js';
import { ClaimError, type RuleReader } from '../read.js';
import { roundTo } from '../round.js';

/** One possible state of tissue and probe. */
export interface FreezeInputs {
  readonly tissue: Tissue;
  readonly perfusion: Perfusion;
  readonly bodyC: number;
  readonly wallC: number;
}

export type UncertainInput =
  | 'wallTemperature'
  | 'leanShare'
  | 'frozenConductivity'
  | 'latentHeat'
  | 'unfrozenConductivity'
  | 'perfusion';

/** What is uncertain about tissue and probe, in the order of the sampling dimensions. */
export interface InputSpace {
  readonly inputs: readonly { readonly input: UncertainInput; readonly basis: Basis }[];
  /** At a share of each input's distribution, 0–1. */
  at(shares: ArrayLike<number>): FreezeInputs;
  /** At each claim's own value. */
  readonly nominal: FreezeInputs;
  /** The same space with one input held at a share of its distribution. */
  holding(input: UncertainInput, share: number): InputSpace;
}

/** What of a probe the freeze is computed from. */
export type ProbeClaims = Pick<Probe, 'id' | 'claims'>;

type TissueKind = NerveSite['tissue'];
type Choose = (claim: Claim, input: UncertainInput | null) => number;

/**
 * Reads tissue and probe. About a nerve in fat the properties are a mixture by volume of fat and watery
 * tissue; conductivity mixes straight, which is the upper of the two classical bounds.
 */
export function inputSpace(reader: RuleReader, kind: TissueKind, probe: ProbeClaims): InputSpace {
  const wallClaim = reader.claim(probeClaim(probe, 'wallC'));
  const claims: Readonly<Record<UncertainInput, Claim | null>> = {
    wallTemperature: wallClaim,
    leanShare: kind === 'fat' ? reader.claim('claim:tissue.fat.leanShare') : null,
    frozenConductivity: reader.claim('claim:tissue.muscle.frozenConductivityWPerMK'),
    latentHeat: reader.claim('claim:tissue.muscle.latentHeatJPerKg'),
    unfrozenConductivity: reader.claim('claim:tissue.muscle.unfrozenConductivityWPerMK'),
    perfusion: reader.claim('claim:tissue.muscle.perfusionWPerM3K'),
  };
  const inputs = Object.entries(claims).flatMap(([input, claim]) =>
    claim === null ? [] : [{ input: input as UncertainInput, basis: claim.basis }],
  );
  const make = (pick: Choose): FreezeInputs => ({
    ...mixed(
      reader,
      kind === 'muscle' ? null : pick(reader.claim('claim:tissue.fat.leanShare'), 'leanShare'),
      pick,
    ),
    bodyC: reader.number('claim:tissue.bodyC'),
    wallC: roundTo(Math.max(pick(wallClaim, 'wallTemperature'), floorOf(reader, probe)), 0.1),
  });
  const spaceWith = (held: Partial<Record<UncertainInput, number>>): InputSpace => {
    const heldShare = (input: UncertainInput | null) => (input === null ? undefined : held[input]);
    return {
      inputs,
      nominal: make((claim, input) => {
        const share = heldShare(input);
        return share === undefined ? numberIn(claim) : claimQuantile(claim, share);
      }),
      at: (shares) =>
        make((claim, input) => {
          const n = inputs.findIndex((each) => each.input === input);
          return n < 0 ? numberIn(claim) : claimQuantile(claim, heldShare(input) ?? shares[n] ?? 0.5);
        }),
      holding: (input, share) => spaceWith({ ...held, [input]: share }),
    };
  };
  return spaceWith({});
}

export function probeClaim(probe: ProbeClaims, field: string): ClaimId {
  const id = probe.claims[field];
  if (id === undefined) throw new ClaimError(`${probe.id} has no ${field}`);
  return id;
}

function floorOf(reader: RuleReader, probe: ProbeClaims): number {
  const { value } = reader.claim(probeClaim(probe, 'floorC'));
  return typeof value === 'number' ? value : -Infinity;
}

function numberIn(claim: Claim): number {
  if (typeof claim.value !== 'number') throw new ClaimError(`${claim.id} holds no number`);
  return claim.value;
}

/** @param leanShare share of muscle properties by volume; null: muscle alone. */
function mixed(reader: RuleReader, leanShare: number | null, pick: Choose): MixedTissue {
  const of = (kind: TissueKind, field: string, input: UncertainInput | null = null) =>
    pick(reader.claim(`claim:tissue.${kind}.${field}`), input);
  const share = leanShare ?? 1;
  const blend = (field: string, input: UncertainInput | null = null) =>
    share * of('muscle', field, input) + (share < 1 ? (1 - share) * of('fat', field, input) : 0);
  const density = blend('densityKgPerM3');
  const leanMass = (share * of('muscle', 'densityKgPerM3')) / density;
  const perMass = (field: string, input: UncertainInput | null = null) =>
    leanMass * of('muscle', field, input) + (share < 1 ? (1 - leanMass) * of('fat', field, input) : 0);
  return {
    tissue: {
      densityKgPerM3: roundTo(density, 0.1),
      solidusC: roundTo(blend('solidusC'), 0.01),
      liquidusC: roundTo(blend('liquidusC'), 0.01),
      frozenHeatCapacityJPerKgK: roundTo(perMass('frozenHeatCapacityJPerKgK'), 1),
      unfrozenHeatCapacityJPerKgK: roundTo(perMass('unfrozenHeatCapacityJPerKgK'), 1),
      latentHeatJPerKg: roundTo(perMass('latentHeatJPerKg', 'latentHeat'), 100),
      frozenConductivityWPerMK: roundTo(blend('frozenConductivityWPerMK', 'frozenConductivity'), 0.001),
      unfrozenConductivityWPerMK: roundTo(blend('unfrozenConductivityWPerMK', 'unfrozenConductivity'), 0.001),
    },
    perfusion: {
      perfusionWPerM3K: roundTo(blend('perfusionWPerM3K', 'perfusion'), 1),
      bloodC: reader.number('claim:tissue.bodyC'),
      metabolicWPerM3: roundTo(blend('metabolicWPerM3'), 1),
      returnsOnThaw: reader.claim('claim:tissue.flowReturnsOnThaw').value === true,
    },
  };
}

type MixedTissue = Omit<FreezeInputs, 'bodyC' | 'wallC'>;

export type SkinTissue = Pick<FreezeInputs, 'tissue' | 'perfusion'>;

/** What skin is made of. Frozen it is taken as muscle: no figure was found. */
export function skinTissue(reader: RuleReader, muscle: SkinTissue): SkinTissue {
  const of = (field: string) => reader.number(`claim:tissue.skin.${field}`);
  return {
    tissue: {
      ...muscle.tissue,
      densityKgPerM3: of('densityKgPerM3'),
      unfrozenHeatCapacityJPerKgK: of('unfrozenHeatCapacityJPerKgK'),
      unfrozenConductivityWPerMK: of('unfrozenConductivityWPerMK'),
    },
    perfusion: { ...muscle.perfusion, perfusionWPerM3K: of('perfusionWPerM3K') },
  };
}
