import { type OpioidDay, sayCourse } from '@cryobridge/course';
import type { Statement } from '@cryobridge/plan';
import type { MmeFound } from './mme-found.js';
import { plainTable } from './plain-table.js';
import { type Layout, layoutFor } from './plan-text/layout.js';
import type { Terminal } from './terminal.js';

const series = ['prescribed', 'dispensed', 'taken'] as const;
const mostDaysShown = 400;

/** Three totals a day, what each order comes to, and why anything is not known. */
export function mmeText(found: MmeFound, terminal: Pick<Terminal, 'columns' | 'colour'>): string {
  const layout = layoutFor(terminal);
  const { colours } = layout;
  const days = found.from === found.until ? found.until : `${found.from} to ${found.until}`;
  return [
    layout.heading(`Opioids by ${found.table}`, days),
    colours.dim('oral morphine milligram equivalents (MME) a day'),
    '',
    daysTable(found),
    '',
    ...orderLines(found, layout),
    ...whyNot(found, layout),
    ...found.warnings.map((warning) => colours.yellow(layout.hang(warning, { first: '! ', rest: '  ' }))),
    '',
  ].join('\n');
}

function daysTable(found: MmeFound): string {
  const rows = found.prescribed.map(({ on }, i) => [on, ...series.map((name) => amountText(found[name][i]))]);
  return plainTable({
    head: ['day', ...series],
    align: ['left', 'right', 'right', 'right'],
    rows: runs(rows).slice(0, mostDaysShown),
  });
}

/** Days that follow each other with the same totals become one row. */
function runs(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: { first: string; last: string; rest: readonly string[] }[] = [];
  for (const [day = '', ...rest] of rows) {
    const before = joined.at(-1);
    if (before !== undefined && before.rest.join() === rest.join()) before.last = day;
    else joined.push({ first: day, last: day, rest });
  }
  return joined.map(({ first, last, rest }) => [first === last ? first : `${first} to ${last}`, ...rest]);
}

/** A total that is not known shows what is: `≥ 30 ?`. */
function amountText(day: OpioidDay | undefined): string {
  if (day === undefined) return '';
  if (day.mme !== null) return String(day.mme);
  return day.convertedMme > 0 ? `≥ ${day.convertedMme} ?` : '?';
}

function orderLines({ orders, until }: MmeFound, layout: Layout): readonly string[] {
  return orders.flatMap(({ kind, items, unknowns, notes }) => [
    layout.heading(kind, `what stands on ${until}, at most`),
    ...items.map(({ drug, mmePerDay, lowMmePerDay, note }) => {
      const least = lowMmePerDay === undefined || lowMmePerDay === mmePerDay ? '' : `${lowMmePerDay} to `;
      const said = note === null ? '' : `. ${sayCourse(note)}`;
      return hung(layout, `${drug}: ${least}${mmePerDay}${said}`);
    }),
    ...unknowns.map(({ drug, why }) => hung(layout, `${drug}: not known. ${sayCourse(why)}`)),
    ...notes.map((note) => hung(layout, sayCourse(note))),
    '',
  ]);
}

function whyNot(found: MmeFound, layout: Layout): readonly string[] {
  return series.flatMap((name) => {
    const said = new Set(found[name].flatMap(({ unknowns }) => unknowns).map(unknownText));
    if (said.size === 0) return [];
    return [layout.heading(`${name}: why not known`), ...[...said].map((text) => hung(layout, text)), ''];
  });
}

function unknownText(statement: Statement): string {
  const { medicine } = statement.facts;
  const sentence = sayCourse(statement);
  return typeof medicine === 'string' && !sentence.includes(medicine) ? `${medicine}: ${sentence}` : sentence;
}

const hung = (layout: Layout, text: string) => layout.hang(text, { first: '  · ', rest: '    ' });
