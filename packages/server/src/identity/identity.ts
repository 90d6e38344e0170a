import type pg from 'pg';
import type { AuditTrail } from '../audit/audit-trail.js';
import { hasAdministrator } from './accounts.js';
import { type CallerCache, callerCache } from './caller-cache.js';
import { type Hospital, type HospitalSettings, openHospital } from './hospital.js';
import { addInvitation } from './invitations.js';
import { sweepExpired } from './sessions.js';

export interface IdentityOptions {
  readonly pool: pg.Pool;
  /** For the connection that hears of ended sessions. */
  readonly connection: pg.ClientConfig;
  readonly audit: AuditTrail;
  /** Where people reach this server; null: under whatever name of this machine they used. */
  readonly publicUrl: URL | null;
  readonly hospital: HospitalSettings | null;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

/** Who may come in, and who is in. */
export interface Identity {
  readonly pool: pg.Pool;
  readonly audit: AuditTrail;
  readonly publicUrl: URL | null;
  readonly hospital: Hospital | null;
  readonly callers: CallerCache;
  /** A one-time token for whoever started the server, as long as nobody administers it. */
  firstInvitation(): Promise<string | null>;
  close(): Promise<void>;
}

const sweepMs = 10 * 60_000;

export function openIdentity({
  pool,
  connection,
  audit,
  publicUrl,
  hospital,
  trouble,
}: IdentityOptions): Identity {
  const callers = callerCache(connection, trouble);
  const sweep = () => sweepExpired(pool).catch(() => trouble('expired sessions could not be removed'));
  const timer = setInterval(() => void sweep(), sweepMs).unref();
  return {
    pool,
    audit,
    publicUrl,
    hospital: hospital === null ? null : openHospital(hospital),
    callers,
    async firstInvitation() {
      if (await hasAdministrator(pool)) return null;
      return (await addInvitation(pool, { accountId: null, role: 'administrator' })).token;
    },
    async close() {
      clearInterval(timer);
      await callers.close();
    },
  };
}
