import type { Claim, ClaimId } from '@cryobridge/knowledge';
import type { NerveSection, Plan, TargetDose } from '../plan.js';
import { claimReader, ClaimError } from '../read.js';
import { freezeFieldRule } from './dose-rules.js';
import { probeSize, readDoseSettings, type DoseSettings } from './dose-settings.js';
import type { ExploredRequest } from './explore-freeze.js';
import { inputSpace, type ProbeClaims } from './freeze-inputs.js';
import type { ProbeSize } from './freeze-problem.js';
import type { NerveEllipse } from './nerve-outline.js';
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
}

/** Shares of the perfusion's distribution: 9 of 10 lie between. Null: the claim's own value. */
const perfusionShare: Readonly<Record<PerfusionLevel, number | null>> = {
  low: 0.05,
  typical: null,
  high: 0.95,
};

/** @throws {ClaimError} when the plan does not hold a claim that a freeze needs, or the nerve has no placement. */
export function exploreBench(
  plan: Pick<Plan, 'claims' | 'targets' | 'iceShapes'>,
  dose: TargetDose,
): ExploreBench {
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
  return {
    section: dose.section,
    ellipse: {
      widthMm,
      heightMm,
      angleDegrees: mirror === 1 ? first.angleDegrees : 180 - first.angleDegrees,
    },
    mirror,
    size,
    settings,
    request({ freezeSeconds, cycles, perfusion }) {
      const share = perfusionShare[perfusion];
      return {
        probe: probe.id,
        tissue,
        inputs: (share === null ? space : space.holding('perfusion', share)).nominal,
        size,
        protocol: { cycles, freezeSeconds, thawSeconds: settings.thawSeconds },
        cooldownSeconds: settings.cooldownSeconds,
        thresholdsC: settings.thresholdsC,
        quality: 'standard',
      };
    },
  };
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
