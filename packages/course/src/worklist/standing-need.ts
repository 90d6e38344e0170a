import type { IsoDate, IsoInstant } from '@cryobridge/plan';
import type { Alert, Urgency, WatchKind } from '../watch/alert.js';

/** What may need a person next, the most pressing kind first. */
export const needKinds = [
  'alert',
  'procedure',
  'cover-ending',
  'report-missing',
  'sign',
  'questions',
  'registry',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** What the registry lacks of somebody who is followed. */
export type RegistryGap = 'consent' | 'level' | 'side' | 'amputation' | 'freeze';

/** Something that stands until it is done: it does not change by itself, only whether its day has come. */
export interface StandingNeed {
  readonly kind: NeedKind;
  /** Of an alert its kind, of the registry what is missing, of a procedure whether its day is booked. */
  readonly about: WatchKind | RegistryGap | 'booked' | null;
  readonly caseId: string | null;
  /** Since when a person is needed. Null: not known. */
  readonly since: IsoDate | IsoInstant | null;
  /** First day on which it counts. Null: at once. */
  readonly from: IsoDate | null;
  /** Null: nothing tells by when. */
  readonly due: IsoDate | IsoInstant | null;
  readonly owner: Alert['owner'];
  /** Of an alert. */
  readonly urgency: Urgency | null;
  /** Open questions; 0 where none are asked. */
  readonly count: number;
  /** What somebody may see who must not know what was done. Null: its being there would tell. */
  readonly masked: { readonly kind: NeedKind; readonly about: StandingNeed['about'] } | null;
}
