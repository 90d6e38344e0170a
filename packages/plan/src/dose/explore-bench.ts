import type { Basis, Claim, ClaimId } from '@cryobridge/knowledge';
import type { IceShape, NerveSection, Plan, TargetDose } from '../plan.js';
import { claimReader, ClaimError, type RuleReader } from '../read.js';
import { freezeFieldRule, nerveSectionRule } from './dose-rules.js';
import { probeSize, readDoseSettings, type DoseSettings } from './dose-settings.js';
import type { ExploredRequest } from './explore-freeze.js';
import { inputSpace, type InputSpace, type ProbeClaims } from './freeze-inputs.js';
import type { ProbeSize } from './freeze-problem.js';
import type { NerveEllipse } from './nerve-outline.js';
import { ellipseSpread, type PlannedNerve } from './nerve-section.js';
import { medialSign } from './place-probes.js';

export const perfusionLevels = ['low', 'typical', 'high'] as const;
export type PerfusionLevel = (typeof perfusionLevels)[number];

/** What may be tried out besides the place of the probe. */
export interface ExploredChoice {
  readonly freezeSeconds: number;
  readonly cycles: number;
  readonly perfusion: PerfusionLevel;
}

/** Everything that trying out a dose of a plan needs, read from the plan alone. */
export interface ExploreBench {
  readonly section: NerveSection;
  readonly ellipse: NerveEllipse;
  /** +1 where the drawn x runs towards the midline, else −1. */
  readonly mirror: 1 | -1;
  readonly size: ProbeSize;
  readonly settings: DoseSettings;
  request(choice: ExploredChoice): ExploredRequest;
  /** What may be uncertain about tissue and probe; a chosen blood flow is certain. */
  spaceAt(perfusion: PerfusionLevel): InputSpace;
  /** The nerve at a share of its possible sizes and shapes, both 0–1. */
  readonly ellipseAt: PlannedNerve['ellipseAt'];
  /** What size, shape and placement rest on. */
  readonly bases: { readonly size: Basis; readonly shape: Basis; readonly placement: Basis };
}

/** All of a plan that a bench is made from. Plain data. */
export interface ExploredPlan extends Pick<Plan, 'claims' | 'targets'> {
  readonly iceShapes: readonly Pick<IceShape, 'id' | 'tissue'>[];
}

/** Shares of the perfusion's distribution: 9 of 10 lie between. Null: the claim's own value. */
const perfusionShare: Readonly<Record<PerfusionLevel, number | null>> = {
  low: 0.05,
  typical: null,
  high: 0.95,
};

/** @throws {ClaimError} when the plan does not hold a claim that a freeze needs, or the nerve has no placement. */
export function exploreBench(plan: ExploredPlan, dose: TargetDose): ExploreBench {
  const [first] = dose.dose.placements;
  const tissue = plan.iceShapes.find(({ id }) => id === dose.iceShape)?.tissue;
  if (first === undefined || (tissue !== 'muscle' && tissue !== 'fat'))
    throw new ClaimError(`${dose.nerveSite} has no placement or no ice`);
  const read = claimReader({ claims: byId(plan.claims) });
  const reader = read.for(freezeFieldRule);
  const probe = probeOf(plan, dose);
  const settings = readDoseSettings({ read });
  const space = inputSpace(reader, tissue, probe);
  const size = probeSize(reader, probe);
  const side = plan.targets.find(({ nerveSite }) => nerveSite === dose.nerveSite)?.side ?? 'right';
  const mirror = medialSign(side);
  const { widthMm, heightMm } = dose.section;
  const nerve = nerveClaims(read.for(nerveSectionRule), dose);
  const angleDegrees = mirror === 1 ? first.angleDegrees : 180 - first.angleDegrees;
  const spaceAt = (perfusion: PerfusionLevel) => {
    const share = perfusionShare[perfusion];
    return share === null ? space : space.holding('perfusion', share);
  };
  return {
    section: dose.section,
    ellipse: { widthMm, heightMm, angleDegrees },
    ellipseAt: spreadOf(nerve, dose, angleDegrees),
    bases: { size: nerve.size.basis, shape: nerve.shape.basis, placement: settings.placement.gap.basis },
    mirror,
    size,
    settings,
    spaceAt,
    request({ freezeSeconds, cycles, perfusion }) {
      return {
        probe: probe.id,
        tissue,
        inputs: spaceAt(perfusion).nominal,
        size,
        protocol: { cycles, freezeSeconds, thawSeconds: settings.thawSeconds },
        cooldownSeconds: settings.cooldownSeconds,
        thresholdsC: settings.thresholdsC,
        quality: 'standard',
        pictures: 'all',
      };
    },
  };
}

interface NerveClaims {
  readonly size: Claim;
  readonly shape: Claim;
}

function nerveClaims(reader: RuleReader, { nerveSite, section }: TargetDose): NerveClaims {
  const claimOf = (field: string) => reader.claim(`claim:${nerveSite.replace(':', '.')}.${field}`);
  return {
    size: section.from === 'person' ? reader.claim('claim:dose.measuredAreaFactor') : claimOf('areaMm2'),
    shape: claimOf('aspectRatio'),
  };
}

function spreadOf(
  { size, shape }: NerveClaims,
  { section }: TargetDose,
  angleDegrees: number,
): PlannedNerve['ellipseAt'] {
  return ellipseSpread({
    areaMm2: section.areaMm2,
    aspect: section.widthMm / section.heightMm,
    angleDegrees,
    sizeClaim: size,
    shapeClaim: section.shapeMeasured ? null : shape,
    areaMeasured: section.from === 'person',
  });
}

function byId(claims: readonly Claim[]): Readonly<Record<ClaimId, Claim>> {
  return Object.fromEntries(claims.map((claim) => [claim.id, claim]));
}

/** The claims about a probe that a plan holds are named after it. */
function probeOf({ claims }: Pick<Plan, 'claims'>, { dose }: TargetDose): ProbeClaims {
  const beginning = `claim:${dose.probe.replace(':', '.')}.`;
  const own = claims.filter(({ id }) => id.startsWith(beginning));
  return {
    id: dose.probe,
    claims: Object.fromEntries(own.map(({ id }) => [id.slice(beginning.length), id])),
  };
}
