import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import type { AuditEntry, AuditTrail } from '../audit/audit-trail.js';

type Queries = Pick<pg.ClientBase, 'query'>;
const writes = new Set(['create', 'update', 'patch']);

/**
 * A subscription reaches as far as whoever wrote it last. The audit trail hears of every write together with its
 * caller before the answer leaves: there the owner is kept.
 */
export function withOwners(audit: AuditTrail, pool: Queries): AuditTrail {
  return {
    async record(entry) {
      await audit.record(entry);
      for (const id of written(entry)) await keepOwner(pool, id, entry.caller);
    },
    close: () => audit.close(),
  };
}

function written({ action, outcome, resources, caller }: AuditEntry): readonly string[] {
  if (outcome !== 'success' || !writes.has(action) || caller === null || caller.role === 'system') return [];
  return resources.flatMap((name) => {
    const [, id] = /^Subscription\/([^/]+)/.exec(name) ?? [];
    return id === undefined ? [] : [id];
  });
}

async function keepOwner(pool: Queries, id: string, caller: Caller | null): Promise<void> {
  await pool.query(
    `insert into subscription_owner (subscription_id, caller) values ($1, $2)
     on conflict (subscription_id) do update set caller = excluded.caller`,
    [id, JSON.stringify({ ...caller, sessionId: null })],
  );
}

/**
 * The owner as he or she may act now: an account or a token that ended reaches nothing any more, and an account's role
 * counts as it is.
 */
export async function ownerOf(pool: Queries, subscriptionId: string): Promise<Caller | null> {
  const { rows } = await pool.query<OwnerRow>(
    `select o.caller, a.role, a.patient_id as "patientId", t.id is not null as token
     from subscription_owner o
     left join account a on a.id::text = o.caller ->> 'userId' and not a.disabled
     left join access_token t on 'token:' || t.id = o.caller ->> 'userId' and t.expires_at > now()
     where o.subscription_id = $1`,
    [subscriptionId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { caller, role, patientId, token } = row;
  if (caller.userId.startsWith('token:')) return token ? caller : null;
  return role === null ? null : { ...caller, role, patientId };
}

interface OwnerRow {
  readonly caller: Caller;
  readonly role: Caller['role'] | null;
  readonly patientId: string | null;
  readonly token: boolean;
}
