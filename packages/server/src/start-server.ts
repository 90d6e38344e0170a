import { knowledge } from '@cryobridge/knowledge';
import { planVersion } from '@cryobridge/plan';
import type pg from 'pg';
import { pino } from 'pino';
import { type OpenAuditTrail, openAuditTrail } from './audit/open-audit-trail.js';
import { openFollowing } from './alerts/open-following.js';
import { carryOverCases } from './cases/carry-over.js';
import { recordCases } from './cases/record-cases.js';
import { openSignatures } from './cases/signatures.js';
import { storeDemo } from './demo.js';
import { openFormulary } from './formulary/formulary-store.js';
import { buildApp } from './http/app.js';
import { type Identity, type IdentityOptions, openIdentity } from './identity/identity.js';
import { isLoopback } from './loopback.js';
import { openMetrics } from './metrics/metrics.js';
import { readiness } from './operations/readiness.js';
import { openDoor } from './operations/tls-server.js';
import { openRecordParts } from './records/open-records.js';
import { storeQuestionnaires } from './reports/index.js';
import { openFhir } from './rest/open-fhir.js';
import { recordIndex } from './search/record-index.js';
import { type Subscriptions, openSubscriptions } from './subscriptions/open-subscriptions.js';
import { withOwners } from './subscriptions/subscription-owners.js';
import { workerPlanner } from './planning/worker-planner.js';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.js';
import { prepareReminders } from './reminders/prepare-reminders.js';
import type { Settings } from './settings.js';
import { keepHeapSmall } from './small-heap.js';
import { openPool } from './store/open-pool.js';
import { type Store, openStore } from './store/store.js';

export interface RunningServer {
  readonly url: string;
  /** Lines for whoever started it. */
  readonly notes: readonly string[];
  /** Reads certificate and key again. @throws SettingsError when they are no pair. */
  reload(): void;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The database is lost for good: the process should end. */
  readonly onLost: (error: Error) => void;
  /** The compiled planning thread, when not beside this module. */
  readonly workerUrl?: URL;
}

/** How long requests under way may take to finish when the server stops. */
const closePatienceMs = 5_000;

type Closing = () => Promise<void>;

/**
 * Starts everything in order, and on failure stops what was started.
 * @throws PostgresError, StoreError, or a system error such as EADDRINUSE; `startTrouble` words them.
 */
export async function startServer(settings: Settings, options: ServerOptions): Promise<RunningServer> {
  keepHeapSmall();
  const logger = pino(
    { level: settings.logLevel, base: null, redact: ['req', 'res', 'body', '*.body'] },
    pino.destination({ fd: 2, sync: true }).on('error', () => {}),
  );
  const closings: Closing[] = [];
  const close = async () => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  try {
    const warn = (text: string) => logger.warn(text);
    const door = openDoor(settings.operations.tls);
    const { store, connection, home, notes } = await openDatabase(settings, {
      closings,
      lost: options.onLost,
      warn,
    });
    const audit = await openAuditTrail({ connection, trouble: warn });
    closings.push(() => audit.close());
    const identity = openDoorkeeper(settings, { connection, audit, closings, warn });
    const { publicUrl } = settings.identity;
    const ownBases = publicUrl === null ? [] : [`${publicUrl.origin}/fhir`];
    const records = openRecordParts({ connection, audit, ownBases, trouble: warn });
    closings.push(() => records.pool.end());
    const owned = { ...records, audit: withOwners(audit, records.pool) };
    const fhir = openFhir(owned, async (request) => request.caller);
    const origins = settings.operations.subscriptionOrigins;
    const subscriptions = openSubscriptions({
      ...owned,
      repository: fhir.repository,
      origins,
      trouble: warn,
    });
    closings.push(() => subscriptions.close());
    await carryOverCases(records.pool, fhir.repository);
    const cases = recordCases(fhir.repository);
    const formulary = openFormulary(records.pool, () => new Date());
    const signing = {
      formularyVersion: async () => (await formulary.latest()).version,
      signatures: openSignatures(records.pool),
      current: { knowledgeVersion: knowledge.version, planVersion },
    };
    const following = openFollowing({
      repository: fhir.repository,
      pool: records.pool,
      connection,
      trouble: warn,
    });
    closings.push(() => following.close());
    const reports = { ...following, repository: fhir.repository, help: settings.help, now: () => new Date() };
    await storeQuestionnaires(fhir.repository);
    const { pool } = records;
    const reminding = await prepareReminders({ pool, reports, settings: settings.reminders, trouble: warn });
    const planner = workerPlanner({
      examplesDir: settings.examplesDir,
      timeoutMs: settings.planTimeoutMs,
      formulary: formulary.current,
      ...(options.workerUrl === undefined ? {} : { workerUrl: options.workerUrl }),
    });
    closings.push(() => planner.close());
    if (settings.demo)
      notes.push(demoNote(await storeDemo({ ...settings, repository: fhir.repository, cases, planner })));
    const watched = { audit, home, subscriptions, records: records.pool };
    const watching = watch({ ...watched, connection, closings, warn });
    const operations = { ...settings.operations, ...watching, door };
    const app = await buildApp({
      ...settings,
      identity,
      store,
      cases,
      planner,
      signing,
      following,
      reports,
      reminders: reminding.routes,
      fhir,
      logger,
      operations,
    });
    closings.push(async () => {
      const timer = setTimeout(() => void planner.close(), closePatienceMs);
      await app.close().finally(() => clearTimeout(timer));
    });
    await app.listen({ port: settings.port, host: settings.host });
    const port = app.addresses().find((address) => typeof address === 'object')?.port ?? settings.port;
    const url = urlOf(settings, port);
    const reminders = reminding.start(publicUrl?.origin ?? url);
    closings.push(() => reminders.close());
    const said = [...notes, ...doorNotes(settings), ...(await firstSteps(identity, url))];
    return { url, notes: said, reload: () => door.reload(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Surroundings {
  readonly closings: Closing[];
  lost(error: Error): void;
  warn(text: string): void;
}

interface OpenDatabase {
  readonly store: Store;
  readonly connection: pg.PoolConfig;
  /** Folder of the embedded one. */
  readonly home: string | null;
  readonly notes: string[];
}

async function openDatabase(
  settings: Settings,
  { closings, lost, warn }: Surroundings,
): Promise<OpenDatabase> {
  const poolTrouble = () => warn('a database connection broke');
  if (settings.databaseUrl !== null) {
    const connection = { connectionString: settings.databaseUrl };
    const store = await openStore(connection, poolTrouble);
    closings.push(() => store.close());
    return { store, connection, home: null, notes: ['Cases are kept in the database of DATABASE_URL.'] };
  }
  const postgres = await startEmbeddedPostgres(settings.dataDir, {
    restarted: () => warn('PostgreSQL went away and was started again'),
    lost,
  });
  closings.push(() => postgres.stop());
  const store = await openStore(postgres.connection, poolTrouble);
  closings.push(() => store.close());
  const moved = postgres.home !== settings.dataDir;
  const why = moved ? `; ${postgres.runsAs ?? 'its account'} cannot enter ${settings.dataDir}` : '';
  return {
    store,
    connection: postgres.connection,
    home: postgres.home,
    notes: [`Cases are kept in ${postgres.home}${why}.`],
  };
}

function openDoorkeeper(
  { identity: { publicUrl, hospital } }: Settings,
  parts: Pick<Surroundings, 'closings' | 'warn'> & Pick<IdentityOptions, 'connection' | 'audit'>,
): Identity {
  const { connection, audit, closings, warn } = parts;
  const pool = openPool(connection, () => warn('a database connection broke'));
  closings.push(() => pool.end());
  const identity = openIdentity({ pool, connection, audit, publicUrl, hospital, trouble: warn });
  closings.push(() => identity.close());
  return identity;
}

function demoNote(stored: number): string {
  return stored === 0
    ? 'No demo data: there are cases already.'
    : `Demo data: ${stored} examples are stored as cases, and two people are followed.`;
}

/** As long as nobody administers the server, each start gives whoever started it a new link. */
async function firstSteps(identity: Identity, url: string): Promise<string[]> {
  const token = await identity.firstInvitation();
  if (token === null) return [];
  return [
    'Nobody administers this server yet. Within 24 hours, open this link to become its administrator (it works once):',
    `  ${identity.publicUrl?.origin ?? url}/welcome#${token}`,
  ];
}

interface Watched {
  readonly audit: OpenAuditTrail;
  readonly subscriptions: Subscriptions;
  readonly records: pg.Pool;
}

async function jobsOf(subscriptions: Subscriptions) {
  const job = 'subscription-deliveries';
  return Object.entries(await subscriptions.counts()).map(([state, count]) => ({ job, state, count }));
}

/** What those who run it ask of it; with connections of its own, so that it answers when all others are busy. */
function watch({
  connection,
  audit,
  home,
  closings,
  warn,
  subscriptions,
  records,
}: Pick<Surroundings, 'closings' | 'warn'> & Pick<OpenDatabase, 'connection' | 'home'> & Watched) {
  const pool = openPool({ ...connection, max: 2 }, () => warn('the connection of the monitor broke'));
  closings.push(() => pool.end());
  return {
    metrics: openMetrics({ audit, pools: { records }, jobs: () => jobsOf(subscriptions) }),
    ready: () => readiness({ pool, audit, home }),
    erasure: { pool, trail: audit, index: recordIndex() },
  };
}

function urlOf({ host, operations: { tls } }: Settings, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere || isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${tls === null ? 'http' : 'https'}://${name}:${port}`;
}

function doorNotes({ host, operations: { tls }, identity: { publicUrl } }: Settings): string[] {
  return isLoopback(host) || publicUrl !== null || tls !== null
    ? []
    : [`${host} is reached over plain HTTP: put TLS in front, and set PUBLIC_URL to the https address.`];
}

/** One sentence for whoever started the server. */
export function startTrouble(error: unknown, settings: Settings): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `port ${settings.port} is in use; stop what uses it, or set PORT.`;
    case 'EACCES':
      return `port ${settings.port} or a folder may not be used by this account; set PORT or DATA_DIR.`;
    case 'EADDRNOTAVAIL':
      return `HOST ${settings.host} is not an address of this machine.`;
    case 'ENOTFOUND':
      return 'the name of HOST, or of the machine in DATABASE_URL, is not known.';
    case 'ECONNREFUSED':
      return 'nothing answers where DATABASE_URL points.';
    default:
      return error instanceof Error && error.message !== '' ? error.message : String(error);
  }
}

/** An error over several addresses holds one for each. */
function codeOf(error: unknown): string | null {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && 'code' in first ? String(first.code) : null;
}
