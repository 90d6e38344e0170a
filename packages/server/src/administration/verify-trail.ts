import type { AuditState } from '@cryobridge/contract';
import type pg from 'pg';
import type { AuditReport } from '../audit/verify-chains.js';
import { verifyChains } from '../audit/verify-chains.js';
import { ProblemError } from '../http/problem.js';
import { lastUpkeep, recordUpkeep } from './upkeep-store.js';

type Verified = NonNullable<AuditState['verified']>;
export type VerifiedFacts = Pick<Verified, 'entries' | 'chains' | 'faults' | 'faultCount'>;

const mostFaultsShown = 20;

export function verifiedFacts({ chains, entries, faults }: AuditReport): VerifiedFacts {
  return {
    chains,
    entries,
    faultCount: faults.length,
    faults: faults
      .slice(0, mostFaultsShown)
      .map(({ kind, chain, position, detail }) => `${kind}, chain ${chain}, entry ${position}: ${detail}`),
  };
}

/** Goes through the whole trail on one snapshot, and remembers what it found; one at a time. */
export async function verifyTrail(pool: pg.Pool, by: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('cryobridge audit verify')) as mine`,
    );
    if (rows[0]?.mine !== true) throw new ProblemError('busy');
    const facts = verifiedFacts(await verifyChains(client));
    await client.query('commit');
    await recordUpkeep(client, { kind: 'audit-verified', by, succeeded: facts.faultCount === 0, facts });
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

export async function auditState(pool: Pick<pg.Pool, 'query'>): Promise<AuditState> {
  const verified = await lastUpkeep<VerifiedFacts>(pool, 'audit-verified');
  const since = await pool.query<{ since: number }>(
    `select count(*)::float8 as since from audit_entry where $1::timestamptz is null or at > $1`,
    [verified?.at ?? null],
  );
  // Of the newest entries only: the trail may be long.
  const actions = await pool.query<{ action: string }>(
    `select distinct action from (
       select action from audit_entry where kind in ('event', 'erasure') order by at desc limit 20000) newest
     order by action`,
  );
  const users = await pool.query<{ id: string; name: string }>(
    `select id, name from account where role <> 'patient' order by lower(name), id`,
  );
  return {
    verified,
    entriesSince: since.rows[0]?.since ?? 0,
    actions: actions.rows.map(({ action }) => action),
    users: users.rows,
  };
}
