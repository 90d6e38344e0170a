import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '../store/open-pool.js';
import type { AuditTrail } from './audit-trail.js';
import type { Draft } from './chain-link.js';
import { type OtherHead, chainStore } from './chain-store.js';
import { type ChainWriter, chainWriter } from './chain-writer.js';
import { eventDraft } from './entry-text.js';

export interface AuditOptions {
  readonly connection: pg.PoolConfig;
  /** How often the heads of other chains are taken up. */
  readonly anchorSeconds?: number;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

export interface OpenAuditTrail extends AuditTrail {
  readonly chain: string;
  /** Entries that are not durable yet. */
  waiting(): number;
  /** Adds an entry that is not an event; resolves with its place. */
  append(draft: Draft): Promise<number>;
  /** Takes up what other chains have added since the last time. */
  anchor(): Promise<void>;
}

const anchorSecondsByDefault = 60;

/**
 * Starts this process's chain. It takes up the heads of the others when it starts, regularly, and when it ends, so
 * that none of them can lose its end unnoticed.
 */
export async function openAuditTrail({
  connection,
  anchorSeconds = anchorSecondsByDefault,
  trouble,
}: AuditOptions): Promise<OpenAuditTrail> {
  const options = { ...connection, max: 1, idleTimeoutMillis: 0, query_timeout: 10_000 };
  const pool = openPool(options, () => trouble('the connection of the audit trail broke'));
  const chain = randomUUID();
  const store = chainStore(pool, chain);
  try {
    await store.open(now());
    const writer = chainWriter({ chain, store, from: await store.head() });
    const takeUp = anchoring(store, writer);
    await takeUp('open');
    const timer = setInterval(() => {
      takeUp('anchor').catch(() => trouble('the heads of other audit chains could not be taken up'));
    }, anchorSeconds * 1000).unref();
    return {
      chain,
      record: async (entry) => void (await writer.append(eventDraft(entry))),
      append: (draft) => writer.append(draft),
      waiting: () => writer.waiting(),
      anchor: () => takeUp('anchor'),
      async close() {
        clearInterval(timer);
        await writer.idle();
        await takeUp('close').catch(() => trouble('the audit chain could not be closed'));
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

const now = () => new Date().toISOString();

/** Idle chains that only take each other up do so this often. */
const quietMs = 3_600_000;

/**
 * At the start what no chain has taken up yet; afterwards whatever moved. An anchor with nothing new is left out, but
 * the ends of a chain are always marked.
 */
function anchoring(store: ReturnType<typeof chainStore>, writer: ChainWriter) {
  const seen = new Map<string, number>();
  let lastAt = Number.NEGATIVE_INFINITY;
  return async (kind: 'open' | 'anchor' | 'close'): Promise<void> => {
    const heads = await store.otherHeads();
    const moved = heads.filter(
      ({ chain, position, anchoredPosition }) =>
        position > (kind === 'open' ? anchoredPosition : (seen.get(chain) ?? 0)),
    );
    const isAnchorOnly = (head: OtherHead) =>
      head.kind === 'anchor' && head.position === (seen.get(head.chain) ?? 0) + 1;
    const isQuiet = moved.every(isAnchorOnly) && performance.now() - lastAt < quietMs;
    if (kind === 'anchor' && (moved.length === 0 || isQuiet)) return;
    await writer.append(anchorDraft(kind, moved));
    lastAt = performance.now();
    for (const { chain, position } of heads) seen.set(chain, position);
    if (moved.length > 0) await store.anchored(moved);
  };
}

function anchorDraft(kind: 'open' | 'anchor' | 'close', heads: readonly OtherHead[]): Draft {
  return {
    at: now(),
    kind,
    action: kind,
    agent: null,
    patients: [],
    facts: { heads: heads.map(({ chain, position, hash }) => ({ chain, position, hash })) },
    subject: '',
  };
}
