import type { NerveSiteId } from '@cryobridge/knowledge';

/** What can be planted into a virtual course, or comes of itself from its cover. */
export const virtualEventKinds = [
  'end-of-cover',
  'early-loss-of-cover',
  'breakthrough',
  'neuroma-like',
  'infection-like',
  'opioid-escalation',
  'sedation',
  'weakness-or-fall',
  'silence',
  'tmr',
  'admission',
  'withdrawal',
  'death',
] as const;
export type VirtualEventKind = (typeof virtualEventKinds)[number];

/** Days count from the freeze. */
export interface VirtualEvent {
  readonly kind: VirtualEventKind;
  /** First day on which it is so. */
  readonly day: number;
  /** Last day on which it is so; null: to the end. */
  readonly untilDay: number | null;
  /**
   * First day on which an answer of that day is changed by it: a rise of pain of two points, a tick in another
   * answer, a day without the report that was due. Null: nothing in the answers can show it.
   */
  readonly showsFromDay: number | null;
}

/** What is so, and what no rule or forecast may look at. */
export interface VirtualTruth {
  readonly generator: 'first' | 'second';
  readonly worked: boolean;
  /** First needed nerve back; 0 when it did not work. */
  readonly coverEndsDay: number;
  readonly nerves: readonly { readonly nerveSite: NerveSiteId; readonly coverEndsDay: number }[];
  readonly surgeryDay: number;
  /** By day. */
  readonly events: readonly VirtualEvent[];
  /** Worst pain of each day as felt, whole numbers, whether it was reported or not; null before the operation. */
  readonly worst: {
    readonly 'residual-limb-pain': readonly (number | null)[];
    readonly 'phantom-pain': readonly (number | null)[];
  };
}
