import type { CaseCondition } from '../case.js';
import type { PlanContext } from '../context.js';
import { answerOrigin, settlingAnswer } from './ask.js';
import { matchesConcept } from './matches-concept.js';
import { conceptsOf, look, screeningQuestion } from './screen.js';
import { diabetes } from './screened-things.js';

/**
 * Conditions with the answer on diabetes in them, for the sections that reckon with slower regrowth: `present`
 * adds a coded entry, `none` refutes the entries that only hinted at it. A coded active entry stays as it is.
 */
export function settleDiabetes(context: PlanContext): readonly CaseCondition[] {
  const { conditions } = context.case;
  const seen = look(context, diabetes);
  const answer = seen.active.length > 0 ? null : settlingAnswer(context, screeningQuestion(diabetes, seen));
  const [concept] = conceptsOf(context, diabetes.concepts);
  const [code] = concept?.snomed ?? [];
  if (answer === null || concept === undefined || code === undefined) return conditions;
  if (answer.value === 'none') {
    return conditions.map((entry) =>
      matchesConcept(entry, concept) === null ? entry : { ...entry, status: 'refuted' },
    );
  }
  const entry: CaseCondition = {
    codes: [{ system: 'snomed', code, display: concept.label }],
    text: concept.label,
    from: answerOrigin(answer),
    status: 'active',
    onset: null,
    abatement: null,
  };
  return [...conditions, entry];
}
