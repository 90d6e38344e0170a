import type { FastifyBaseLogger } from 'fastify';
import type { CaseStore } from '../cases/case-store.js';
import type { Signing } from '../cases/sign-plan.js';
import type { FollowParts } from '../alerts/open-following.js';
import type { Identity } from '../identity/identity.js';
import type { OperationParts } from '../operations/operation-routes.js';
import type { Planner } from '../planning/planner.js';
import type { ReminderRouteParts } from '../reminders/reminder-routes.js';
import type { ReportParts } from '../reports/index.js';
import type { FhirParts } from '../rest/fhir-parts.js';
import type { Store } from '../store/store.js';

/** What the HTTP face is made of. */
export interface AppParts {
  readonly store: Store;
  readonly cases: CaseStore;
  readonly planner: Planner;
  /** Who signed which plan; absent: nobody signs. */
  readonly signing?: Signing;
  /** How people are followed after the freeze; absent: nobody is. */
  readonly following?: FollowParts;
  /** What people tell of themselves; absent: nobody is asked. */
  readonly reports?: ReportParts;
  readonly reminders?: ReminderRouteParts;
  readonly identity: Identity;
  readonly host: string;
  readonly pageDir: string;
  readonly examplesDir: string;
  readonly fhir: FhirParts | null;
  readonly logger: FastifyBaseLogger;
  /** How it is run and watched; absent: plain HTTP, and nothing is measured. */
  readonly operations?: OperationParts;
}
