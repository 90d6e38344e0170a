import type { KnownHead, Queries } from './chain-fault.js';

/** Where every chain ends now: kept elsewhere, it shows later what was cut off. */
export async function auditHeads(client: Queries): Promise<readonly Omit<KnownHead, 'by'>[]> {
  const { rows } = await client.query<Omit<KnownHead, 'by'>>(`
    select c.id as chain, h.position::float8 as position, encode(h.hash, 'hex') as hash
    from audit_chain c
    cross join lateral (
      select position, hash from audit_entry where chain = c.id order by position desc limit 1
    ) h
    order by c.opened_at, c.id`);
  return rows;
}

export const headLine = ({ chain, position, hash }: Omit<KnownHead, 'by'>) => `${chain} ${position} ${hash}`;

/** A line as `headLine` writes it; null when it is none. */
export function readHeadLine(line: string, by: string): KnownHead | null {
  const [, chain, position, hash] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{1,15}) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
  return chain === undefined || hash === undefined ? null : { chain, position: Number(position), hash, by };
}
