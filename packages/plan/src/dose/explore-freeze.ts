import type { Field, FreezeEngine, FreezeQuality } from '@cryobridge/freeze';
import type { NerveSite, ProbeId } from '@cryobridge/knowledge';
import type { IceShape } from '../plan.js';
import { deliverFreeze } from './delivered-freeze.js';
import type { FreezeInputs } from './freeze-inputs.js';
import { freezeEndSeconds, type ProbeSize, type Protocol } from './freeze-problem.js';
import { iceShape } from './ice-shapes.js';
import { lethalProfile, type LethalProfile } from './lethal-profile.js';

/** A freeze that is tried out beside a plan. Plain data, so that it can be asked of another thread. */
export interface ExploredRequest {
  readonly probe: ProbeId;
  readonly tissue: NerveSite['tissue'];
  readonly inputs: FreezeInputs;
  readonly size: ProbeSize;
  readonly protocol: Protocol;
  readonly cooldownSeconds: number;
  readonly thresholdsC: readonly number[];
  /** `standard`, as a plan's own; `coarse` while a hand still moves a slider. */
  readonly quality: FreezeQuality;
  /** Pictures to make: of the end of the last freeze alone, or from the first freeze to the last thaw. */
  readonly pictures: 'end' | 'all';
}

/** What that freeze does about one probe, wherever the probe lies. Plain data. */
export interface ExploredFreeze {
  readonly quality: FreezeQuality;
  readonly protocol: Protocol;
  readonly liquidusC: number;
  /** As many frames as were asked for. */
  readonly shape: IceShape;
  readonly reached: readonly { readonly thresholdC: number; readonly profile: LethalProfile }[];
  /** Coldest over the whole run; z from the middle of the active zone. */
  readonly peakField: Field;
  /** At the end of the first freeze. */
  readonly firstEnd: Field | null;
}

/**
 * The same problem that a plan's chosen dose is, as finely computed: at the plan's own settings it gives the
 * plan's own numbers.
 *
 * Checked by: explored-figures.test.ts.
 */
export function exploreFreeze(engine: FreezeEngine, request: ExploredRequest): ExploredFreeze {
  const { protocol, thresholdsC, tissue } = request;
  const lastEnd = freezeEndSeconds(protocol, protocol.cycles);
  const alone = { momentsAtSeconds: [...new Set([protocol.freezeSeconds, lastEnd])] };
  const freeze = deliverFreeze({ ...request, engine, ...(request.pictures === 'all' ? {} : alone) });
  const at = (timeSeconds: number) => freeze.moments.filter((moment) => moment.timeSeconds === timeSeconds);
  const moments = request.pictures === 'all' ? freeze.moments : at(lastEnd);
  return {
    quality: request.quality,
    protocol,
    liquidusC: freeze.liquidusC,
    shape: iceShape({ probe: { id: request.probe }, tissue, freeze: { ...freeze, moments }, thresholdsC }),
    reached: thresholdsC.map((thresholdC) => ({
      thresholdC,
      profile: lethalProfile(freeze.peakField, { thresholdC, centerMm: 0 }),
    })),
    peakField: freeze.peakField,
    firstEnd: at(protocol.freezeSeconds)[0]?.temperature ?? null,
  };
}
