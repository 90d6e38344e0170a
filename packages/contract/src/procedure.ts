/**
 * The freeze as it was done, and the bridge to the day something takes over. A masked caller gets neither: 403
 * `forbidden`, worded alike for every course.
 */
import type {
  Alert,
  CourseBridge,
  DoneComparison,
  FreezeDone,
  LocalAnaestheticDose,
  UpdatedForecast,
} from '@cryobridge/course';
import type { Statement } from '@cryobridge/plan';
import type { CoursePoint, CourseView } from './course.js';

/** PUT answers 201, or 200 when the same body is there already; another body under the same id is a 409. */
export interface FreezeView {
  readonly patientId: string;
  readonly episode: string;
  readonly freeze: FreezeDone;
  readonly localAnaesthetic: readonly LocalAnaestheticDose[];
  readonly comparison: DoneComparison;
  readonly recorded: { readonly at: string; readonly by: string };
}

/** What one limb's hand-off says; the PDF holds the same. */
export interface BridgeEpisodeView {
  readonly bridge: CourseBridge;
  /** Null: nothing was frozen, or no plan of ours. */
  readonly forecast: UpdatedForecast | null;
  readonly freezes: readonly FreezeView[];
  readonly evidence: { readonly grade: Statement; readonly studies: readonly Statement[] } | null;
  /** Of the bridge itself; plan and comparisons name their own. */
  readonly assumed: readonly { readonly claim: string; readonly label: string }[];
}

export interface BridgeView {
  readonly patientId: string;
  readonly label: string;
  readonly today: string;
  readonly timeZone: string;
  /** By their first day; one time line each. */
  readonly episodes: readonly BridgeEpisodeView[];
  readonly pain: Readonly<
    Record<'residual-limb-pain' | 'phantom-pain' | 'phantom-sensation', readonly CoursePoint[]>
  >;
  /** One count over all episodes. */
  readonly opioids: CourseView['opioids'];
  /** One count over all episodes, mg by drug. */
  readonly localAnaesthetic: readonly {
    readonly drug: string;
    readonly totalMg: number;
    readonly doses: readonly LocalAnaestheticDose[];
  }[];
  readonly alerts: readonly Alert[];
}

/** PUT of a picture's bytes answers 201, or 200 when the same bytes are there already; others are a 409. */
export interface KeptImage {
  /** As it goes into `images` of the freeze. */
  readonly reference: string;
  readonly bytes: number;
}
