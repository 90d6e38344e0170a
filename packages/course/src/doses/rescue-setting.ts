import type { Knowledge } from '@cryobridge/knowledge';
import type { IsoInstant, Regimen, RuleReader } from '@cryobridge/plan';
import type { Prescriptions } from './taken-medication.js';
import type { DosesWithin } from './taken-within.js';

/** All that one step of the rescue looks at. */
export interface RescueSetting {
  readonly regimen: Regimen;
  readonly within: DosesWithin;
  readonly prescriptions: Prescriptions;
  readonly knowledge: Knowledge;
  readonly rule: RuleReader;
  readonly now: IsoInstant;
}
