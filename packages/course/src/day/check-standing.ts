import type { CheckAnswer, CheckId, CheckItem } from './check-item.js';

/** `fine`: answered yes. `decided`: not yes, and a named person has recorded why it goes on. */
export type ItemStanding = 'open' | 'fine' | 'stops' | 'undecided' | 'decided';

export function standingOf(
  { noMeans }: Pick<CheckItem, 'noMeans'>,
  answer: CheckAnswer | undefined,
): ItemStanding {
  if (answer === undefined) return 'open';
  if (answer.answer === 'yes') return 'fine';
  if (noMeans === 'stop') return 'stops';
  return answer.decision === null ? 'undecided' : 'decided';
}

export interface ListStanding {
  /** Nothing is frozen before. */
  readonly mayStart: boolean;
  readonly by: Readonly<Record<ItemStanding, readonly CheckId[]>>;
}

/** What is not known is not taken for yes; only a recorded decision lets it pass, and never past a stop. */
export function listStanding(items: readonly CheckItem[], answers: readonly CheckAnswer[]): ListStanding {
  const each = items.map((item) => ({
    id: item.id,
    standing: standingOf(
      item,
      answers.find((answer) => answer.item === item.id),
    ),
  }));
  const of = (wanted: ItemStanding) => each.filter(({ standing }) => standing === wanted).map(({ id }) => id);
  return {
    mayStart: each.every(({ standing }) => standing === 'fine' || standing === 'decided'),
    by: {
      open: of('open'),
      fine: of('fine'),
      stops: of('stops'),
      undecided: of('undecided'),
      decided: of('decided'),
    },
  };
}

/** A new answer takes the place of the old one; a decision belongs to the answer it was made on. */
export function answered(answers: readonly CheckAnswer[], given: CheckAnswer): readonly CheckAnswer[] {
  return [...answers.filter(({ item }) => item !== given.item), given];
}
