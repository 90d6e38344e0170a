import type { Answer, QuestionId } from '@cryobridge/plan';
import type { ListedPlan } from './case-store.js';

type Rounds = readonly Pick<ListedPlan, 'version' | 'answers'>[];
/** The answers that stand: the last of each question, without those that were taken back. */
type State = ReadonlyMap<QuestionId, Answer>;

/** The answers that stand at each version, oldest first. */
function statesOf(rounds: Rounds): readonly { readonly version: number; readonly state: State }[] {
  let state: State = new Map();
  return rounds.map(({ version, answers }) => {
    const next = new Map(state);
    for (const answer of answers)
      if (answer.value === null) next.delete(answer.question);
      else next.set(answer.question, answer);
    state = next;
    return { version, state };
  });
}

function textOf(state: State): string {
  return JSON.stringify([...state.values()].toSorted((a, b) => (a.question < b.question ? -1 : 1)));
}

/** For each version the first earlier one with the same answers, if there is one. */
export function sameAnswers(rounds: Rounds): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const same = new Map<number, number>();
  for (const { version, state } of statesOf(rounds)) {
    const earlier = first.get(textOf(state));
    if (earlier === undefined) first.set(textOf(state), version);
    else same.set(version, earlier);
  }
  return same;
}

/**
 * Answers that lead back to before the last ones that still stand. A version that went back, by an undo or by hand,
 * counts as taken back itself, so that undoing again goes one step further.
 * @returns null when nothing is left to undo.
 */
export function undoingAnswers(
  rounds: Rounds,
  { by, at }: Pick<Answer, 'by' | 'at'>,
): readonly Answer[] | null {
  const steps: State[] = [];
  for (const { state } of statesOf(rounds)) {
    const [last, previous] = [steps.at(-1), steps.at(-2)];
    if (last !== undefined && textOf(last) === textOf(state)) continue;
    if (previous !== undefined && textOf(previous) === textOf(state)) steps.pop();
    else steps.push(state);
  }
  const [now, before] = [steps.at(-1), steps.at(-2)];
  if (now === undefined || before === undefined) return null;
  const restored = [...before.values()].filter(
    (answer) => JSON.stringify(now.get(answer.question)) !== JSON.stringify(answer),
  );
  const gone = [...now.keys()].filter((question) => !before.has(question));
  return [...restored, ...gone.map((question) => ({ question, value: null, by, at }))];
}
