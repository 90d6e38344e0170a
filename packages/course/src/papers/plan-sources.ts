import type { Source } from '@cryobridge/knowledge';
import { isolated } from './filled.js';
import { type PaperItem, item } from './paper.js';
import type { DoseParts } from './plan-doses.js';

/** The sources named on the sheet. They may go when room runs out: their numbers still lead to the plan's. */
export function sourceItems({ plan, tell }: Pick<DoseParts, 'plan' | 'tell'>): readonly PaperItem[] {
  return tell.cited().flatMap((number) => {
    const source = plan.sources[number - 1];
    if (source === undefined) return [];
    return [item(isolated(`${tell.voice.say(number)} ${shortTitle(source)}`), { worth: 2 })];
  });
}

const longest = 60;

/** As far as the first full stop, or cut at a word. */
function shortTitle({ title, year }: Pick<Source, 'title' | 'year'>): string {
  const first = title.split(/[:;.,(]\s/u)[0] ?? title;
  const cut = first.length <= longest ? first : `${first.slice(0, longest).replace(/\s\S*$/u, '')} …`;
  return year === null || cut.includes(String(year)) ? cut : `${cut} ${year}`;
}
