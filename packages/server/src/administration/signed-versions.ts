import type { Signed } from '@cryobridge/contract';
import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import { ProblemError } from '../http/problem.js';
import { signatureFaults } from '../identity/signature.js';

export type SignedKind = 'equipment' | 'training' | 'formulary' | 'backup-goal' | 'idle-lock';

export interface Kept<T> extends Signed {
  readonly content: T;
  readonly accountId: string;
}

export interface Signing<T> {
  readonly id: string;
  readonly content: T;
  readonly basedOnVersion: number;
  readonly signedBy: string;
  readonly by: Pick<Caller, 'userId' | 'display'>;
}

/** Things of one kind, in versions that are signed and never change. */
export interface SignedVersions<T> {
  newest(): Promise<readonly Kept<T>[]>;
  newestOf(id: string): Promise<Kept<T> | null>;
  /** Newest first. @throws {ProblemError} `not-found` when there is none. */
  versionsOf(id: string): Promise<readonly Kept<T>[]>;
  /** @throws {ProblemError} `bad-input` for another's name, `conflict` when another version came between. */
  sign(signing: Signing<T>): Promise<Kept<T>>;
}

interface Row<T> {
  readonly id: string;
  readonly version: number;
  readonly content: T;
  readonly signed_by: string;
  readonly account_id: string;
  readonly signed_at: Date;
}

const columns = 'id, version, content, signed_by, account_id, signed_at';
const uniqueViolation = '23505';
const between = { path: 'basedOnVersion', message: 'somebody signed another version meanwhile' };

export function signedVersions<T>(pool: Pick<pg.Pool, 'query'>, kind: SignedKind): SignedVersions<T> {
  const allOf = async (id: string) => {
    const { rows } = await pool.query<Row<T>>(
      `select ${columns} from signed_version where kind = $1 and id = $2 order by version desc`,
      [kind, id],
    );
    return rows.map(kept);
  };
  const newestOf = async (id: string) => (await allOf(id))[0] ?? null;
  return {
    async versionsOf(id) {
      const versions = await allOf(id);
      if (versions.length === 0) throw new ProblemError('not-found');
      return versions;
    },
    newestOf,
    async newest() {
      const { rows } = await pool.query<Row<T>>(
        `select distinct on (id) ${columns} from signed_version where kind = $1 order by id, version desc`,
        [kind],
      );
      return rows.map(kept);
    },
    async sign({ id, content, basedOnVersion, signedBy, by }) {
      const faults = signatureFaults(signedBy, by);
      if (faults.length > 0) throw new ProblemError('bad-input', faults);
      if (((await newestOf(id))?.version ?? 0) !== basedOnVersion)
        throw new ProblemError('conflict', [between]);
      const { rows } = await pool
        .query<Row<T>>(
          `insert into signed_version (kind, id, version, content, signed_by, account_id, signed_at)
           values ($1, $2, $3, $4, $5, $6, now()) returning ${columns}`,
          [kind, id, basedOnVersion + 1, JSON.stringify(content), by.display, by.userId],
        )
        .catch((error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === uniqueViolation)
            throw new ProblemError('conflict', [between]);
          throw error;
        });
      const [row] = rows;
      if (row === undefined) throw new Error('a signed version was not kept');
      return kept(row);
    },
  };
}

function kept<T>({ id, version, content, ...row }: Row<T>): Kept<T> {
  return {
    id,
    version,
    content,
    signedBy: row.signed_by,
    accountId: row.account_id,
    signedAt: row.signed_at.toISOString(),
  };
}
