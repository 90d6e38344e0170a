import type { Plan } from '@cryobridge/plan';
import { planWords } from './plan-words.js';

type Entry = Plan['followUp'][number];

/** Neighbouring entries that say the same of different days. */
export interface FollowUpGroup {
  readonly first: Entry;
  readonly last: Entry;
  readonly count: number;
}

export function followUpGroups(entries: readonly Entry[]): readonly FollowUpGroup[] {
  return entries.reduce<FollowUpGroup[]>((groups, entry) => {
    const open = groups.at(-1);
    if (open === undefined || open.first.what.id !== entry.what.id)
      return [...groups, { first: entry, last: entry, count: 1 }];
    return [...groups.slice(0, -1), { ...open, last: entry, count: open.count + 1 }];
  }, []);
}

export function dayWords({ first, last }: Pick<FollowUpGroup, 'first' | 'last'>): string {
  return first.day === last.day
    ? planWords.followUpCard.day(first.day)
    : planWords.followUpCard.days(first.day, last.day);
}
