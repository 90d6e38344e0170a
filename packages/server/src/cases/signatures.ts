import type { PlanSignature } from '@cryobridge/contract';
import { idsOf } from '@cryobridge/fhir/mapping';
import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import { inTransaction } from '../records/in-transaction.js';

export interface ToSign {
  readonly caseId: string;
  readonly version: number;
  readonly hash: string;
  readonly caller: Caller;
}

/** Signatures under versions of plans. Whoever reads them has read the case first. */
export interface Signatures {
  /** Of one case, newest version first. */
  of(caseId: string): Promise<readonly PlanSignature[]>;
  /** The newest signed version of each case that has one. */
  newest(): Promise<ReadonlyMap<string, number>>;
  /** False: another version was saved meanwhile, somebody signed it first, or the case is gone. */
  add(signed: ToSign): Promise<boolean>;
}

interface Row {
  readonly version: number;
  readonly signed_by: string;
  readonly signed_at: Date;
  readonly plan_hash: string;
}

export function openSignatures(pool: pg.Pool): Signatures {
  return {
    async of(caseId) {
      const { rows } = await pool.query<Row>(
        `select version, signed_by, signed_at, plan_hash from plan_signature
         where case_id = $1 order by version desc`,
        [caseId],
      );
      return rows.map(({ version, signed_by: by, signed_at: at, plan_hash: hash }) => ({
        version,
        by,
        at: at.toISOString(),
        hash,
      }));
    },
    async newest() {
      const { rows } = await pool.query<{ case_id: string; version: number }>(
        'select case_id, max(version) as version from plan_signature group by case_id',
      );
      return new Map(rows.map(({ case_id: id, version }) => [id, version]));
    },
    add: (signed) => inTransaction(pool, (db) => insert(db, signed)),
  };
}

/** The head is held meanwhile, so that a round of answers comes wholly before or wholly after. */
async function insert(
  db: Pick<pg.ClientBase, 'query'>,
  { caseId, version, hash, caller }: ToSign,
): Promise<boolean> {
  await db.query(`select from resource where type = 'DocumentReference' and id = $1 for update`, [caseId]);
  const { rowCount } = await db.query(
    `insert into plan_signature (plan_id, case_id, version, plan_hash, account_id, signed_by, role)
     select $1, $2, $3, $4, $5, $6, $7
     where exists (select from resource where type = 'DocumentReference' and id = $2 and not deleted)
       and not exists (select from resource where type = 'CarePlan' and id = $8)
     on conflict do nothing`,
    [
      idsOf.plan(caseId, version),
      caseId,
      version,
      hash,
      caller.userId,
      caller.display,
      caller.role,
      idsOf.plan(caseId, version + 1),
    ],
  );
  return rowCount === 1;
}
