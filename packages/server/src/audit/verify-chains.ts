import {
  type ChainFault,
  type KnownHead,
  type Queries,
  type StoredLink,
  linkColumns,
} from './chain-fault.js';
import { genesis } from './chain-link.js';
import { checkHeads } from './check-heads.js';
import { checkLink } from './check-link.js';
import type { EntryText } from './entry-text.js';

export interface AuditReport {
  readonly chains: number;
  readonly entries: number;
  /** Entries whose subject was erased, with the record of it. */
  readonly erased: readonly { readonly chain: string; readonly position: number }[];
  /** Chains without an end: their server runs, or was killed. */
  readonly open: readonly string[];
  readonly faults: readonly ChainFault[];
}

const pageRows = 2_000;
const mostFaults = 1_000;

/** There is nothing to verify. */
export class NoAuditTrailError extends Error {
  override readonly name = 'NoAuditTrailError';
}

/**
 * Goes through every chain, and compares what each chain, and whoever kept a head outside, knows of the others.
 * @param client in a transaction of one snapshot, so that servers may go on writing.
 * @throws {NoAuditTrailError} when the database holds none.
 */
export async function verifyChains(client: Queries, kept: readonly KnownHead[] = []): Promise<AuditReport> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('audit_entry') is not null and to_regclass('audit_chain') is not null as there`,
  );
  if (rows[0]?.there !== true) throw new NoAuditTrailError('the database holds no audit trail');
  const { registered, chains } = await listChains(client);
  const recorded = await recordedErasures(client);
  const walk: Walk = { client, recorded, faults: [], erased: [], open: [], entries: 0 };
  for (const chain of chains) {
    await walkChain(walk, chain);
    if (!registered.has(chain)) walk.faults.push(foreign(chain, 0, 'no server registered this chain'));
  }
  walk.faults.push(...(await checkHeads(client, kept)));
  return { chains: chains.length, ...walk, faults: walk.faults.slice(0, mostFaults) };
}

interface Walk {
  readonly client: Queries;
  readonly recorded: ReadonlyMap<string, ReadonlySet<number>>;
  readonly faults: ChainFault[];
  readonly erased: { chain: string; position: number }[];
  readonly open: string[];
  entries: number;
}

const foreign = (chain: string, position: number, detail: string): ChainFault => ({
  kind: 'foreign',
  chain,
  position,
  detail,
});

async function listChains(client: Queries) {
  const known = await client.query<{ id: string }>('select id from audit_chain order by opened_at, id');
  const found = await client.query<{ id: string }>(`
    with recursive each (id) as (
      (select chain from audit_entry order by chain limit 1)
      union all
      select (select chain from audit_entry where chain > each.id order by chain limit 1)
      from each where each.id is not null
    )
    select id from each where id is not null`);
  const registered = new Set(known.rows.map(({ id }) => id));
  return { registered, chains: [...new Set([...registered, ...found.rows.map(({ id }) => id)])] };
}

async function recordedErasures(client: Queries): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { rows } = await client.query<{ entry: string }>(
    `select entry from audit_entry where kind = 'erasure'`,
  );
  const recorded = new Map<string, Set<number>>();
  for (const { entry } of rows) {
    for (const { chain, positions } of textOf(entry).erased ?? []) {
      const set = recorded.get(chain) ?? new Set();
      for (const position of positions) set.add(position);
      recorded.set(chain, set);
    }
  }
  return recorded;
}

/** A text that is no JSON is found by its hash. */
function textOf(entry: string): Partial<EntryText> {
  try {
    return JSON.parse(entry) as EntryText;
  } catch {
    return {};
  }
}

async function walkChain(walk: Walk, chain: string): Promise<void> {
  let before: Buffer | null = genesis(chain).hash;
  let last: StoredLink | null = null;
  for (let after = 0; ;) {
    const page: readonly StoredLink[] = await readPage(walk.client, chain, after);
    for (const row of page) {
      const expected = (last?.position ?? 0) + 1;
      if (row.position > expected) {
        walk.faults.push({
          kind: 'gap',
          chain,
          position: expected,
          detail: `entries ${expected} to ${row.position - 1} are missing`,
        });
        before = null;
      }
      const wrong = checkLink(row, before);
      walk.faults.push(...wrong, ...checkPlace(row, last), ...checkErasure(walk, row));
      walk.entries += 1;
      // The hash of an entry in a wrong place says nothing about the next.
      before = wrong.some(({ kind }) => kind === 'reordered') ? null : row.hash;
      last = row;
    }
    const heads = page.flatMap((row) => headsIn(row));
    walk.faults.push(...(await checkHeads(walk.client, heads)));
    if (page.length < pageRows || walk.faults.length > mostFaults) break;
    after = last?.position ?? after;
  }
  if (last?.kind !== 'close') walk.open.push(chain);
}

async function readPage(client: Queries, chain: string, after: number): Promise<readonly StoredLink[]> {
  const { rows } = await client.query<StoredLink>({
    name: 'audit-page',
    text: `select ${linkColumns} from audit_entry where chain = $1 and position > $2 order by position limit ${pageRows}`,
    values: [chain, after],
  });
  return rows;
}

function checkPlace(row: StoredLink, last: StoredLink | null): readonly ChainFault[] {
  const { chain, position, kind } = row;
  if (last !== null && last.position === position)
    return [{ kind: 'forked', chain, position, detail: 'two entries stand at one place' }];
  if (position < 1) return [foreign(chain, position, 'stands before the beginning')];
  if (position === 1 && kind !== 'open') return [foreign(chain, 1, 'a chain begins with an opening')];
  if (position > 1 && kind === 'open') return [foreign(chain, position, 'a chain opens once')];
  return last?.kind === 'close' ? [foreign(chain, position, 'was added after the end of its chain')] : [];
}

function checkErasure({ recorded, erased }: Walk, row: StoredLink): readonly ChainFault[] {
  if (row.subject !== null) return [];
  const { chain, position } = row;
  if (recorded.get(chain)?.has(position) === true) {
    erased.push({ chain, position });
    return [];
  }
  return [
    { kind: 'unrecorded-erasure', chain, position, detail: 'its content is gone, and no erasure names it' },
  ];
}

function headsIn(row: StoredLink): readonly KnownHead[] {
  return (textOf(row.entry).heads ?? []).map((head) => ({
    ...head,
    by: `entry ${row.position} of chain ${row.chain}`,
  }));
}
