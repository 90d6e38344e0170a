import type { Findings, PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import type { OpioidTotal, Regimen, RegimenItem, Target, TargetDose, Timing } from '../plan.js';
import { choiceQuestion } from '../select/ask.js';
import { acetaminophen } from './acetaminophen.js';
import { antiInflammatoryQuestions, celecoxib, ketorolac } from './anti-inflammatory.js';
import { bowelRegimen } from './bowel.js';
import { gabapentinoid } from './gabapentinoid.js';
import { interactions } from './interactions.js';
import type { Setting } from './item.js';
import { ketamine, ketamineQuestions } from './ketamine.js';
import { localAnaestheticBudget } from './local-anaesthetic.js';
import { naloxoneItem, naloxoneOffer } from './naloxone.js';
import { opioidBaseline } from './opioid-baseline.js';
import { readPerson, unanswered, type Person } from './person.js';
import { regional } from './regional.js';
import { personRule } from './regimen-rules.js';
import { rescueLadder } from './rescue-ladder.js';
import { oralRescue, patientControlled, tramadol } from './rescue-opioid.js';

export interface RegimenInput {
  readonly targets: readonly Target[];
  readonly doses: readonly TargetDose[];
  readonly timing: Timing;
}

/**
 * Medicines around the freeze: what may be offered, what to keep from, what to ask, each with its reasons.
 * Nothing here changes the verdict; what is missing or stale becomes a question whose answer changes the
 * regimen at once. A dose without a source is left to local policy.
 */
export function chooseRegimen(
  context: PlanContext,
  { doses, timing }: RegimenInput,
): { readonly regimen: Regimen } & Findings {
  const read = readPerson(context);
  const baseline = opioidBaseline(context, read);
  const person = withTreatedUseDisorder(read, baseline.total);
  const setting: Setting = { context, person, phase: timing.phase, baseline: baseline.total };
  const naloxone = naloxoneOffer(setting);
  const items = [...medicines(setting), naloxoneItem(setting, naloxone)];
  const budget = localAnaestheticBudget(setting, doses);
  return {
    regimen: {
      items,
      localAnaesthetic: budget.budget,
      opioidBaseline: baseline.total,
      rescueLadder: rescueLadder(setting, items),
      naloxone,
    },
    reasons: [...interactions(setting, items), ...budget.reasons],
    questions: [
      ...person.questions,
      ...allergyQuestion(context),
      ...antiInflammatoryQuestions(setting).questions,
      ...(timing.phase === 'established' ? [] : ketamineQuestions(setting).questions),
      ...baseline.questions,
      ...budget.questions,
    ],
  };
}

/** An order that treats opioid use disorder tells of it as surely as a diagnosis. */
function withTreatedUseDisorder(person: Person, { unknowns }: OpioidTotal): Person {
  const treated = unknowns.some(({ why }) => why.id === 'say:opioid.use-disorder');
  return treated && person.useDisorder.presence !== 'yes'
    ? { ...person, useDisorder: { presence: 'yes', entries: [] } }
    : person;
}

/** Around surgery everything; in established pain only what is taken by mouth for longer. */
function medicines(setting: Setting): RegimenItem[] {
  const oxycodone = oralRescue(setting, 'oxycodone', false);
  const hydromorphone = oralRescue(setting, 'hydromorphone', oxycodone.state !== 'avoid');
  const lasting = [acetaminophen(setting), celecoxib(setting)];
  const chosen = [gabapentinoid(setting, 'gabapentin'), gabapentinoid(setting, 'pregabalin')];
  if (setting.phase === 'established')
    return [...lasting, ...chosen, oxycodone, hydromorphone, tramadol(setting), bowelRegimen(setting)];
  return [
    ...lasting,
    ketorolac(setting),
    regional(setting),
    ketamine(setting),
    oxycodone,
    hydromorphone,
    patientControlled(setting, 'hydromorphone'),
    patientControlled(setting, 'morphine'),
    tramadol(setting),
    bowelRegimen(setting),
    ...chosen,
  ];
}

/** Asked only where the record neither lists an allergy nor says that there is none. */
function allergyQuestion(context: PlanContext): Question[] {
  const { allergies, noKnownAllergies } = context.case;
  if (noKnownAllergies || allergies.length > 0) return [];
  const options = ['none', 'acetaminophen', 'anti-inflammatory', 'opioid', 'several'] as const;
  const question = choiceQuestion(
    {
      id: 'q:drug-allergies',
      rule: personRule,
      text: 'say:regimen.drug-allergies.ask',
      why: 'say:regimen.drug-allergies.why',
      blocks: false,
    },
    options.map((value) => [value, 'proceed']),
  );
  return unanswered(context, question);
}
