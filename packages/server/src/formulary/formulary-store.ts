import type { FormularyLatest, FormularyVersion, SignedFormulary } from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import {
  type Formulary,
  type FormularyDrugs,
  formularyChanges,
  formularyFaults,
  stampFormulary,
} from '@cryobridge/plan';
import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import { signedVersions } from '../administration/signed-versions.js';
import { ProblemError } from '../http/problem.js';

/** The formulary of this hospital: versions that pharmacists signed, none ever changed. */
export interface FormularyStore {
  /** Null: nobody has signed one. */
  current(): Promise<Formulary | null>;
  latest(): Promise<FormularyLatest>;
  /** @throws {ProblemError} `not-found`. */
  at(version: number): Promise<Formulary>;
  /** Newest first. */
  history(): Promise<readonly FormularyVersion[]>;
  /** @throws {ProblemError} `bad-input` naming fields, `conflict` when another version came between. */
  sign(signed: SignedFormulary, by: Pick<Caller, 'userId' | 'display'>): Promise<Formulary>;
}

/** One for the hospital, so that a plan names what it was made with by one number. */
const id = 'hospital';

export function openFormulary(pool: Pick<pg.Pool, 'query'>, now: () => Date): FormularyStore {
  const kept = signedVersions<Formulary>(pool, 'formulary');
  const current = async () => (await kept.newestOf(id))?.content ?? null;
  const all = async () => {
    const newest = await current();
    return newest === null ? [] : (await kept.versionsOf(id)).map(({ content }) => content);
  };
  return {
    current,
    async latest() {
      const { rows } = await pool.query<{ version: number; signed_by: string; signed_at: Date }>(
        `select version, signed_by, signed_at from signed_version
         where kind = 'formulary' and id = $1 order by version desc limit 1`,
        [id],
      );
      const [row] = rows;
      if (row === undefined) return { version: 0, signedBy: null, signedAt: null };
      return { version: row.version, signedBy: row.signed_by, signedAt: row.signed_at.toISOString() };
    },
    async at(version) {
      const found = (await all()).find((each) => each.version === version);
      if (found === undefined) throw new ProblemError('not-found');
      return found;
    },
    async history() {
      const versions = await all();
      return versions.map(({ version, signedBy, signedAt, drugs }, n) => ({
        version,
        signedBy,
        signedAt,
        changes: formularyChanges(versions[n + 1]?.drugs ?? {}, drugs),
      }));
    },
    async sign({ drugs, basedOnVersion, signedBy }, by) {
      const before = await current();
      // Told first: whoever comes second reads the new version before their own faults.
      if ((before?.version ?? 0) === basedOnVersion) refuseFaults(drugs, before);
      const stamp = { version: basedOnVersion + 1, name: by.display, at: now().toISOString() };
      const content = stampFormulary(before, drugs, stamp);
      return (await kept.sign({ id, content, basedOnVersion, signedBy, by })).content;
    },
  };
}

function refuseFaults(drugs: FormularyDrugs, before: Formulary | null): void {
  const faults = formularyFaults(drugs, knowledge);
  if (faults.length > 0) throw new ProblemError('bad-input', faults);
  if (formularyChanges(before?.drugs ?? {}, drugs).length === 0)
    throw new ProblemError('bad-input', [{ path: 'drugs', message: 'are as they were; nothing to sign' }]);
}
