import type { OpioidSeries } from '@cryobridge/course';
import type { CaseMedication, IsoDate, OpioidTotal } from '@cryobridge/plan';

/** What `cryobridge mme` found, as `--json` prints it. */
export interface MmeFound extends OpioidSeries {
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** What the orders of each kind come to on the last day. */
  readonly orders: readonly (OpioidTotal & { readonly kind: CaseMedication['kind'] })[];
  readonly warnings: readonly string[];
}
