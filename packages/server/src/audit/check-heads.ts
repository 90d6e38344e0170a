import type { ChainFault, KnownHead, Queries } from './chain-fault.js';

const headsSql = `
  select t.n::integer as n, encode(e.hash, 'hex') as hash,
    (select max(position)::float8 from audit_entry where chain = t.chain) as "end"
  from unnest($1::uuid[], $2::bigint[]) with ordinality as t (chain, position, n)
  left join audit_entry e on e.chain = t.chain and e.position = t.position
  order by t.n`;

const headsAtOnce = 5_000;

/** Compares ends of chains that somebody took up with the chains as they are. */
export async function checkHeads(
  client: Queries,
  known: readonly KnownHead[],
): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  for (let from = 0; from < known.length; from += headsAtOnce) {
    const some = known.slice(from, from + headsAtOnce);
    const { rows } = await client.query<{ n: number; hash: string | null; end: number | null }>(headsSql, [
      some.map(({ chain }) => chain),
      some.map(({ position }) => position),
    ]);
    for (const { n, hash, end } of rows) {
      const head = some[n - 1];
      if (head !== undefined) faults.push(...faultOf(head, hash, end));
    }
  }
  return faults;
}

function faultOf(head: KnownHead, hash: string | null, end: number | null): readonly ChainFault[] {
  const { chain, position, by } = head;
  if (end === null)
    return [{ kind: 'missing-chain', chain, position, detail: `nothing is left of it; ${by} knows it` }];
  if (end < position) {
    const missing = end + 1 === position ? `entry ${position} is` : `entries ${end + 1} to ${position} are`;
    return [
      {
        kind: 'truncated',
        chain,
        position: end + 1,
        detail: `${missing} missing at the end; known by ${by}`,
      },
    ];
  }
  if (hash !== null && hash !== head.hash)
    return [{ kind: 'forked', chain, position, detail: `${by} knows another entry at this place` }];
  return [];
}
