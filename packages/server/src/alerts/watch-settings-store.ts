import type { SignedWatchSettings, WatchSettingsView } from '@cryobridge/contract';
import {
  type KeptWatchSettings,
  type WatchSettings,
  defaultWatchSettings,
  thresholdFacts,
  unfilledRungs,
  watchSettingsFaults,
} from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import { ProblemError } from '../http/problem.js';
import { signatureFaults } from '../identity/signature.js';

/** Settings of the watch: versions that clinicians signed, none ever changed. Before the first, the defaults. */
export interface WatchSettingsStore {
  current(): Promise<KeptWatchSettings>;
  view(): Promise<WatchSettingsView>;
  /** @throws {ProblemError} `bad-input` naming fields, `conflict` when another version came between. */
  sign(signed: SignedWatchSettings, by: Pick<Caller, 'userId' | 'display'>): Promise<WatchSettingsView>;
}

interface Row {
  readonly version: number;
  readonly settings: WatchSettings;
  readonly signed_by: string;
  readonly signed_at: Date;
}

const newestSql =
  'select version, settings, signed_by, signed_at from watch_settings order by version desc limit 1';
const uniqueViolation = '23505';

export function openWatchSettings(pool: Pick<pg.Pool, 'query'>, now: () => Date): WatchSettingsStore {
  const defaults = defaultWatchSettings(knowledge);
  const current = async (): Promise<KeptWatchSettings> => {
    const [newest] = (await pool.query<Row>(newestSql)).rows;
    if (newest === undefined) return { settings: defaults, version: 0, signedBy: null, signedAt: null };
    const { version, settings, signed_by: signedBy, signed_at: signedAt } = newest;
    return { settings, version, signedBy, signedAt: signedAt.toISOString() };
  };
  const view = async (): Promise<WatchSettingsView> => {
    const [kept, staff] = await Promise.all([current(), staffOf(pool)]);
    return {
      ...kept,
      defaults,
      facts: thresholdFacts(knowledge),
      staff,
      unfilled: unfilledRungs(kept.settings, staff),
    };
  };
  return {
    current,
    view,
    async sign({ settings, basedOnVersion, signedBy }, by) {
      refuseFaults(settings, { signedBy, by });
      if ((await current()).version !== basedOnVersion) throw new ProblemError('conflict', [between]);
      try {
        await pool.query(
          `insert into watch_settings (version, settings, signed_by, account_id, signed_at)
           values ($1, $2, $3, $4, $5)`,
          [basedOnVersion + 1, JSON.stringify(settings), by.display, by.userId, now()],
        );
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === uniqueViolation)
          throw new ProblemError('conflict', [between]);
        throw error;
      }
      return view();
    },
  };
}

/** Those who act on alerts. */
async function staffOf(pool: Pick<pg.Pool, 'query'>): Promise<WatchSettingsView['staff']> {
  const { rows } = await pool.query<WatchSettingsView['staff'][number]>(
    `select id::text, name, role from account
     where not disabled and role in ('clinician', 'nurse') order by name, id`,
  );
  return rows;
}

const between = { path: 'basedOnVersion', message: 'somebody signed other settings meanwhile' };

function refuseFaults(
  settings: WatchSettings,
  { signedBy, by }: { readonly signedBy: string; readonly by: Pick<Caller, 'display'> },
): void {
  const faults = watchSettingsFaults(settings, knowledge).map(({ field, message }) => ({
    path: `settings.${field}`,
    message,
  }));
  const named = signatureFaults(signedBy, by);
  if (faults.length + named.length > 0) throw new ProblemError('bad-input', [...faults, ...named]);
}
