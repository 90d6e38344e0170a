import { type Plan, type Reason, type Statement, sourceMarks } from '@cryobridge/plan';
import type { SourceId } from '@cryobridge/knowledge';
import type { Layout } from './layout.js';

/** Numbers of the plan's sources, and which claims are assumed, for marks behind sentences. */
export interface Marks {
  readonly numberOf: ReadonlyMap<SourceId, number>;
  /** `[2,5]*` : sources 2 and 5; the star says that something in it is assumed. Empty when nothing is to mark. */
  of(statement: Statement | Reason): string;
}

export function marksFor(plan: Plan): Marks {
  const markOf = sourceMarks(plan);
  return {
    numberOf: new Map(plan.sources.map(({ id }, i) => [id, i + 1])),
    of(statement) {
      const { listedAt: numbers, assumed } = markOf(statement);
      return `${numbers.length === 0 ? '' : `[${numbers.join(',')}]`}${assumed ? '*' : ''}`;
    },
  };
}

/** One sentence with its marks, set as an item. */
export function note(statement: Statement, { layout, marks }: Setting, first = '  · '): string {
  const mark = marks.of(statement);
  const rest = ' '.repeat(first.length);
  return layout.hang(mark === '' ? layout.say(statement) : `${layout.say(statement)} ${mark}`, {
    first,
    rest,
  });
}

export function notes(statements: readonly Statement[], setting: Setting): readonly string[] {
  return statements.map((statement) => note(statement, setting));
}

/** What every part of the text needs. */
export interface Setting {
  readonly layout: Layout;
  readonly marks: Marks;
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** A number as it is read: with a minus sign, not a hyphen. */
export const number = (value: number) => String(value).replace('-', '−');
