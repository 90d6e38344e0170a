import type pg from 'pg';
import type { AccessPolicy } from '../access/access-policy.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { RecordSearch } from '../records/record-search.js';
import type { Repository } from '../records/repository.js';

/** What subscriptions stand on. */
export interface SubscriptionParts {
  readonly pool: pg.Pool;
  readonly policy: AccessPolicy;
  readonly audit: AuditTrail;
  readonly search: RecordSearch;
  readonly repository: Repository;
  /** Where deliveries may go. */
  readonly origins: readonly string[];
  readonly trouble: (text: string) => void;
}
