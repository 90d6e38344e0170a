import type { Answer } from '../case.js';
import type { Reason } from '../decision.js';
import type { Plan } from '../plan.js';
import { type Pair, changed, date, matched, number, statement, statementChanges, word } from './compare.js';
import type { ChangeValue, PlanChange } from './plan-change.js';

/** Answers that stand: the last of each question, unless it was taken back. */
function standing({ answers }: Plan): readonly Answer[] {
  const last = new Map(answers.map((answer) => [answer.question, answer]));
  return [...last.values()].filter(({ value }) => value !== null);
}

const given = (answer: Answer | null): ChangeValue | null =>
  answer === null || answer.value === null ? null : { kind: 'answer', value: answer.value, by: answer.by };

export function answerChanges([before, after]: Pair<Plan>): PlanChange[] {
  return matched([standing(before), standing(after)], ({ question }) => question).flatMap((answer) =>
    changed({ part: 'answers', field: 'answer', about: answer.key }, [
      given(answer.before),
      given(answer.after),
    ]),
  );
}

/** What asks is told by the questions, and what is clear stands in nobody's way. */
const told: ReadonlySet<Reason['effect']> = new Set(['hold', 'decided', 'caution', 'trial-only']);

export function decisionChanges([before, after]: Pair<Plan>): PlanChange[] {
  const reasons = ({ decision }: Plan) => decision.reasons.filter(({ effect }) => told.has(effect));
  return [
    ...changed({ part: 'decision', field: 'verdict' }, [
      word(before.decision.verdict),
      word(after.decision.verdict),
    ]),
    ...statementChanges({ part: 'decision', field: 'reason' }, [reasons(before), reasons(after)]),
  ];
}

export function personChanges([{ person: before }, { person: after }]: Pair<Plan>): PlanChange[] {
  return [
    ...changed({ part: 'person', field: 'level' }, [word(before.level), word(after.level)]),
    ...changed({ part: 'person', field: 'side' }, [word(before.side), word(after.side)]),
    ...changed({ part: 'person', field: 'surgery-date' }, [
      date(before.surgeryDate),
      date(after.surgeryDate),
    ]),
    ...changed({ part: 'person', field: 'weight' }, [
      number(before.weightKg, 'kg'),
      number(after.weightKg, 'kg'),
    ]),
  ];
}

export function questionChanges([before, after]: Pair<Plan>): PlanChange[] {
  const blocks = (isBlocking: boolean) => word(isBlocking ? 'blocks' : 'sharpens');
  return matched([before.decision.questions, after.decision.questions], ({ id }) => id).flatMap((asked) => {
    const place = { part: 'questions', about: asked.key } as const;
    if (asked.before === null || asked.after === null)
      return changed({ ...place, field: 'question' }, [
        statement(asked.before?.text ?? null),
        statement(asked.after?.text ?? null),
      ]);
    return [
      ...statementChanges({ ...place, field: 'question' }, [[asked.before.text], [asked.after.text]]),
      ...changed({ ...place, field: 'question-blocks' }, [
        blocks(asked.before.blocks),
        blocks(asked.after.blocks),
      ]),
    ];
  });
}

export function assumptionChanges([before, after]: Pair<Plan>): PlanChange[] {
  const label = (one: Plan['assumed'][number] | null) => word(one?.label ?? null);
  return matched([before.assumed, after.assumed], ({ claim }) => claim).flatMap((one) =>
    changed({ part: 'assumptions', field: 'assumption', about: one.key }, [
      label(one.before),
      label(one.after),
    ]),
  );
}

export function madeFromChanges([{ madeFrom: before }, { madeFrom: after }]: Pair<Plan>): PlanChange[] {
  return [
    ...changed({ part: 'made-from', field: 'knowledge' }, [
      word(before.knowledgeVersion),
      word(after.knowledgeVersion),
    ]),
    ...changed({ part: 'made-from', field: 'formulary' }, [
      number(before.formularyVersion ?? null, ''),
      number(after.formularyVersion ?? null, ''),
    ]),
    ...changed({ part: 'made-from', field: 'engine' }, [word(before.engine), word(after.engine)]),
    ...changed({ part: 'made-from', field: 'planner' }, [word(before.planVersion), word(after.planVersion)]),
    ...changed({ part: 'made-from', field: 'asked-on' }, [date(before.now), date(after.now)]),
  ];
}
