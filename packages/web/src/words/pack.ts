import type { DayWords } from '../clinician/course/day/day-words.js';
import type { WorklistWords } from '../clinician/worklist/worklist-words.js';
import type { LookWords } from '../identity/look-words.js';
import type { RoleWords } from '../identity/role-words.js';
import type {
  AdminWords,
  AuditWords,
  BackupWords,
  EquipmentWords,
  TrainingWords,
  LockWords,
} from '../admin/admin-words.js';
import type { AlertWords } from '../clinician/course/alerts/alert-words.js';
import type { BeginWords } from '../clinician/course/begin/begin-words.js';
import type { BridgeWords } from '../clinician/course/bridge/bridge-words.js';
import type { ChartWords } from '../clinician/course/chart/chart-words.js';
import type { FreezeWords, ComparisonWords } from '../clinician/course/freeze/freeze-words.js';
import type { PeopleWords } from '../clinician/course/people/people-words.js';
import type { PersonWords } from '../clinician/course/person/person-words.js';
import type { RecordWords } from '../clinician/course/record/record-words.js';
import type { SettingsWords } from '../clinician/course/settings/settings-words.js';
import type { TelephoneWords } from '../clinician/course/telephone/telephone-words.js';
import type { WatchWords } from '../clinician/course/watch/watch-words.js';
import type { BookingWords } from '../clinician/booking/booking-words.js';
import type { ThresholdWords } from '../clinician/course/settings/threshold-words.js';
import type { LinkWords } from '../clinician/start/link-words.js';
import type { FormularyWords } from '../admin/formulary/formulary-words.js';
import type { RoutingWords } from '../clinician/course/settings/routing-words.js';
import type { SpaceWords } from '../space/space-words.js';
import type { DiffWords } from '../clinician/versions/diff-words.js';
import type { VersionWords } from '../clinician/versions/version-words.js';
import type { CompareWords } from '../explore/compare-words.js';
import type { UltrasoundWords } from '../explore/ultrasound-words.js';
import type { IdWords } from '../format/id-words.js';
import type { IdleWords } from '../identity/idle-words.js';
import type { CoverWords } from '../clinician/plan/cover-words.js';
import type { DoseTexts } from '../clinician/plan/dose-words.js';
import type { PlanWords } from '../clinician/plan/plan-words.js';
import type { IdentityWords } from '../identity/identity-words.js';
import type { StartWords } from '../clinician/start/start-words.js';
import type { PapersWords } from '../clinician/papers/papers-words.js';
import type { PartsWords } from '../parts/parts-words.js';
import type { PlanChartWords } from '../chart/plan-chart-words.js';
import type { PrintWords } from '../clinician/print/print-words.js';
import type { DrawingWords } from '../drawing/drawing-words.js';
import type { ExploreWords } from '../explore/explore-words.js';
import type { ExploredWords } from '../explore/explored-words.js';
import type { ProblemWords } from '../api/problem-words.js';

/**
 * Every word of the staff app in one language. What is optional is not translated into all languages yet and is said in
 * English; a test lists it.
 */
export interface Pack {
  readonly worklist: WorklistWords;
  readonly day: DayWords;
  readonly look: LookWords;
  readonly problem: ProblemWords;
  readonly role: RoleWords;
  readonly idle: IdleWords;
  readonly admin: AdminWords;
  readonly audit: AuditWords;
  readonly backup: BackupWords;
  readonly equipment: EquipmentWords;
  readonly training: TrainingWords;
  readonly lock: LockWords;
  readonly person: PersonWords;
  readonly begin: BeginWords;
  readonly watch: WatchWords;
  readonly freeze: FreezeWords;
  readonly comparison: ComparisonWords;
  readonly settings: SettingsWords;
  readonly record: RecordWords;
  readonly telephone: TelephoneWords;
  readonly alert: AlertWords;
  readonly bridge: BridgeWords;
  readonly chart: ChartWords;
  readonly people: PeopleWords;
  readonly version: VersionWords;
  readonly diff: DiffWords;
  readonly id: IdWords;
  readonly booking: BookingWords;
  readonly link: LinkWords;
  readonly threshold: ThresholdWords;
  readonly ultrasound: UltrasoundWords;
  readonly compare: CompareWords;
  readonly cover: CoverWords;
  readonly dose: DoseTexts;
  readonly plan: PlanWords;
  readonly identity: IdentityWords;
  readonly start: StartWords;
  readonly papers: PapersWords;
  readonly parts: PartsWords;
  readonly planChart: PlanChartWords;
  readonly print: PrintWords;
  readonly drawing: DrawingWords;
  readonly explore: ExploreWords;
  readonly explored: ExploredWords;
  readonly formulary: FormularyWords;
  readonly routing: RoutingWords;
  readonly space: SpaceWords;
}
