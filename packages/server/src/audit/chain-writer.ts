import { setTimeout as pause } from 'node:timers/promises';
import { type Draft, type Head, type Link, link } from './chain-link.js';
import type { ChainStore } from './chain-store.js';

/** The trail cannot take more now; nothing may be answered that it does not hold. */
export class AuditUnavailableError extends Error {
  override readonly name = 'AuditUnavailableError';
}

/** The chain in the database is not the one that this process wrote. */
export class ChainBrokenError extends Error {
  override readonly name = 'ChainBrokenError';
}

export interface ChainWriter {
  /** Resolves with its place once it is durable. */
  append(draft: Draft): Promise<number>;
  /** Entries that are not durable yet. */
  waiting(): number;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

export interface WriterParts {
  readonly chain: string;
  readonly store: Pick<ChainStore, 'append' | 'head'>;
  readonly from: Head;
  /** Beyond these, entries are refused at once. */
  readonly mostWaiting?: number;
  /** How long the database may be away before entries are refused. */
  readonly patienceMs?: number;
}

interface Waiting {
  readonly draft: Draft;
  resolve(position: number): void;
  reject(error: unknown): void;
}

const mostRowsAtOnce = 1_000;
const retryMs = 50;

/** Appends to one chain; entries that come while others are being made durable share the next statement. */
export function chainWriter({
  chain,
  store,
  from,
  mostWaiting = 20_000,
  patienceMs = 10_000,
}: WriterParts): ChainWriter {
  let waiting: Waiting[] = [];
  let flushing: Promise<void> | null = null;
  let underWay = 0;
  let head = from;
  /** Ends of batches of which nobody knows whether they arrived. */
  let unsure: Head[] = [];

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostRowsAtOnce);
      waiting = waiting.slice(mostRowsAtOnce);
      underWay = batch.length;
      try {
        const links = await commit(batch.map(({ draft }) => draft));
        batch.forEach((each, n) => each.resolve(links[n]?.position ?? 0));
      } catch (error) {
        for (const each of batch) each.reject(error);
      }
      underWay = 0;
    }
    // At once, not when the promise settles: what comes in between must start the next.
    flushing = null;
  }

  async function commit(drafts: readonly Draft[]): Promise<readonly Link[]> {
    for (const giveUpAt = performance.now() + patienceMs; ;) {
      const links = linked(drafts);
      const end = links.at(-1) ?? head;
      try {
        await store.append(links);
        [head, unsure] = [end, []];
        return links;
      } catch (error) {
        if (!mayPass(error)) throw error;
        unsure.push(end);
        if (performance.now() > giveUpAt)
          throw new AuditUnavailableError('the audit trail cannot be written');
      }
      await pause(retryMs);
      if (await arrived(end)) return links;
    }
  }

  function linked(drafts: readonly Draft[]): readonly Link[] {
    const links: Link[] = [];
    for (const draft of drafts) links.push(link(chain, links.at(-1) ?? head, draft));
    return links;
  }

  /** Looks where the chain ends in the database; goes on from there. */
  async function arrived(end: Head): Promise<boolean> {
    const stored = await store.head().catch(() => null);
    if (stored === null || same(stored, head)) return false;
    if (!unsure.some((each) => same(each, stored)))
      throw new ChainBrokenError(`chain ${chain} ends at ${stored.position}, not where this server left it`);
    head = stored;
    return same(stored, end);
  }

  return {
    append(draft) {
      if (waiting.length >= mostWaiting)
        return Promise.reject(new AuditUnavailableError('too many entries wait for the audit trail'));
      return new Promise((resolve, reject) => {
        waiting.push({ draft, resolve, reject });
        flushing ??= new Promise((resume) => setImmediate(resume)).then(flush);
      });
    },
    waiting: () => waiting.length + underWay,
    async idle() {
      while (flushing !== null) await flushing;
    },
  };
}

const same = (a: Head, b: Head) => a.position === b.position && a.hash.equals(b.hash);

/** A fault of data or of our SQL stays; an outage passes; a place taken may be our own earlier try. */
function mayPass(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '23505' || !/^(22|23|42)/.test(code);
}
