import type { NerveSiteId } from '@cryobridge/knowledge';
import type { Coverage, FreezeFigures, Statement, Target } from '@cryobridge/plan';

export type { FreezeFigures } from '@cryobridge/plan';

/** `never`: no nerve to freeze at this level, and nobody overrode that; `not-planned`: the plan does not name it. */
export type NerveStanding = Target['status'] | 'not-planned' | 'never';

/** What the computer found to differ, whether or not the operator wrote it down too. */
export interface FoundDeviation {
  readonly what:
    | 'not-frozen'
    | 'not-planned'
    | 'never-target'
    | 'fewer-cycles'
    | 'more-cycles'
    | 'shorter-freeze'
    | 'longer-freeze'
    | 'shorter-thaw'
    | 'fewer-placements'
    | 'more-placements'
    | 'other-place'
    | 'other-probe'
    | 'other-section'
    | 'ice-differs';
  readonly nerveSite: NerveSiteId;
  /** The operator recorded the same. */
  readonly isRecorded: boolean;
  readonly says: Statement;
}

export interface NerveComparison {
  readonly nerveSite: NerveSiteId;
  readonly label: string;
  readonly standing: NerveStanding;
  /** Cover of the limb ends when the first needed nerve is back. */
  readonly isNeeded: boolean;
  readonly planned: FreezeFigures | null;
  readonly done: FreezeFigures;
  /** Ice computed for the first placement at the end of its first freeze, against ice seen there, mm. */
  readonly ice: {
    readonly computed: { readonly nearMm: number; readonly farMm: number };
    readonly seen: { readonly nearMm: number | null; readonly farMm: number | null };
    /** `not-measured`: nothing to hold against each other. */
    readonly agreement: 'agrees' | 'less-seen' | 'more-seen' | 'not-measured';
  };
  readonly statements: readonly Statement[];
}

/** What was done, computed as the plan was, beside the plan. */
export interface DoneComparison {
  readonly schema: 'cryobridge-done/1';
  /** Id of the `FreezeDone`. */
  readonly freeze: string;
  /** Null: there was no plan of ours. */
  readonly planHash: string | null;
  readonly knowledgeVersion: string;
  readonly engine: string;
  readonly nerves: readonly NerveComparison[];
  /** Planned and not frozen. `isNeeded` as in the plan: a firm target. */
  readonly notFrozen: readonly {
    readonly nerveSite: NerveSiteId;
    readonly label: string;
    readonly isNeeded: boolean;
  }[];
  readonly totalMinutes: { readonly planned: number | null; readonly done: number };
  readonly deviations: readonly FoundDeviation[];
  /** About the whole of it; the weightiest first. */
  readonly statements: readonly Statement[];
  /** Claims that are assumed, among those that were read. */
  readonly assumed: readonly { readonly claim: string; readonly label: string }[];
}

/**
 * What the forecast starts from: each frozen nerve with its coverage as done. A nerve that the plan does not name, or
 * that is never to be frozen, covers nothing that was planned for and ends no cover.
 */
export function frozenAsDone({ nerves }: Pick<DoneComparison, 'nerves'>): readonly {
  readonly nerveSite: NerveSiteId;
  readonly coverage: readonly Coverage[];
}[] {
  return nerves
    .filter(({ standing }) => standing !== 'never' && standing !== 'not-planned')
    .map(({ nerveSite, done: { coverage } }) => ({ nerveSite, coverage }));
}
