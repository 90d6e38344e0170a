import { FreezeError, type FreezeEngine } from '@cryobridge/freeze';
import {
  exploreFreeze,
  type ChanceProgress,
  type ExploredChances,
  type ExploredChoice,
  type ExploredFreeze,
  type ExploredPlan,
  type ExploredRequest,
  type Placement,
  type TargetDose,
} from '@cryobridge/plan';

export type ExploredAnswer =
  | { readonly freeze: ExploredFreeze; readonly fault: null }
  | { readonly freeze: null; readonly fault: string };

/** Asked of the quick worker. Turns count what the hand did, so that an answer knows what it answers. */
export interface DraftRequest {
  readonly turn: number;
  readonly request: ExploredRequest;
}

export interface DraftAnswer {
  readonly turn: number;
  readonly answer: ExploredAnswer;
}

/** Asked of the thorough worker, once the plan's part was sent. */
export interface ThoroughRequest {
  readonly turn: number;
  /** Null: the freeze is the same as before. */
  readonly request: ExploredRequest | null;
  readonly choice: ExploredChoice;
  readonly placements: readonly Placement[];
}

export interface ExploredNerve {
  readonly plan: ExploredPlan;
  readonly dose: TargetDose;
}

export type ThoroughAnswer = { readonly turn: number } & (
  | { readonly kind: 'freeze'; readonly answer: ExploredAnswer }
  | { readonly kind: 'progress'; readonly progress: ChanceProgress }
  | { readonly kind: 'chances'; readonly found: ExploredChances }
);

/** A freeze that the engine refuses is an answer too. */
export function answerTo(engine: FreezeEngine, request: ExploredRequest): ExploredAnswer {
  try {
    return { freeze: exploreFreeze(engine, request), fault: null };
  } catch (error) {
    if (error instanceof FreezeError) return { freeze: null, fault: error.message };
    throw error;
  }
}
