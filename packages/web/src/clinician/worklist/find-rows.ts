import type { NeedKind, WorklistNeed, WorklistRow } from '@cryobridge/contract';
import { limbWord } from '../../format/labels.js';

export interface WorklistFilter {
  readonly need: NeedKind | null;
  readonly limb: string | null;
  readonly isMine: boolean;
}

export interface Me {
  readonly id: string;
  readonly role: string;
}

/** A row as it is searched; made once for each row. */
export interface FindableRow {
  readonly row: WorklistRow;
  readonly text: string;
}

export function findable(rows: readonly WorklistRow[]): readonly FindableRow[] {
  return rows.map((row) => ({
    row,
    text: [row.label, row.identifier, limbWord(row.side ?? null, row.level ?? null)]
      .filter((part) => part !== undefined)
      .join(' ')
      .toLocaleLowerCase(),
  }));
}

/** A row with the need that it is shown for; none where nothing waits. */
export interface ShownRow {
  readonly row: WorklistRow;
  readonly need: WorklistNeed | null;
}

export interface Asked {
  readonly filter: WorklistFilter;
  readonly text: string;
  readonly me: Me | null;
}

export interface FoundRows {
  readonly shown: readonly ShownRow[];
  /** How many people each need would show. */
  readonly counts: ReadonlyMap<NeedKind | null, number>;
}

/** Those who fit, in the order in which they came; with one need asked for, in the order of that need. */
export function findRows(rows: readonly FindableRow[], { filter, text, me }: Asked): FoundRows {
  const words = text.trim().toLocaleLowerCase().split(/\s+/);
  const shown: ShownRow[] = [];
  const counts = new Map<NeedKind | null, number>();
  for (const { row, text: own } of rows) {
    if (filter.limb !== null && row.level !== filter.limb) continue;
    if (!words.every((word) => own.includes(word))) continue;
    const needs = filter.isMine ? row.needs.filter(({ owner }) => isMine(owner, me)) : row.needs;
    if (filter.isMine && needs.length === 0) continue;
    for (const kind of new Set([null, ...needs.map((need) => need.kind)]))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const need = needs.find(({ kind }) => filter.need === null || kind === filter.need);
    if (filter.need === null || need !== undefined) shown.push({ row, need: need ?? null });
  }
  const isReordered = filter.need !== null || filter.isMine;
  return { shown: isReordered ? shown.toSorted(byNeed) : shown, counts };
}

/** An account's own, or what anybody of the role may take. */
export function isMine(owner: WorklistNeed['owner'], me: Me | null): boolean {
  return me !== null && owner.id === (owner.kind === 'account' ? me.id : me.role);
}

const never = '~';

function byNeed({ need: a }: ShownRow, { need: b }: ShownRow): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [first, second] = [a.due ?? never, b.due ?? never];
  return a.rank - b.rank || (first < second ? -1 : first > second ? 1 : 0);
}
