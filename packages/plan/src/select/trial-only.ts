import type { Findings, PlanContext } from '../context.js';
import { addDays, ageBoundsYears, partialDateBounds } from '../time/days.js';
import { matchesConcept } from './matches-concept.js';
import { joinFindings, nothingFound, reasonOf } from './reason.js';
import { answerOrigin, numberQuestion, settlingAnswer } from './ask.js';
import { bodyMassRule, dailyOpioidsRule, pregnancyRule } from './rules.js';
import { cannotReportPain } from './screened-things.js';
import { conceptsOf, screen, type Screened, type Seen } from './screen.js';

const pregnancy: Screened = {
  name: 'pregnancy',
  rule: pregnancyRule,
  concepts: ['concept:pregnancy'],
  present: 'trial-only',
};

const dailyOpioids: Screened = {
  name: 'daily-opioids',
  rule: dailyOpioidsRule,
  concepts: [],
  present: 'trial-only',
};

/** What only trials excluded: shown, never a verdict. */
export function checkTrialOnly(context: PlanContext): Findings {
  return joinFindings([
    checkPregnancy(context),
    checkBodyMass(context),
    checkDailyOpioids(context),
    screen(context, cannotReportPain),
  ]);
}

function checkPregnancy(context: PlanContext): Findings {
  const { sex, birthDate } = context.case.patient;
  if (sex.state === 'known' && sex.value === 'male') return nothingFound;
  const limitYears = context.read.for(pregnancyRule).number('claim:selection.pregnancy-age-limit');
  const past = birthDate.state === 'known' && ageBoundsYears(birthDate.value, context.now).low >= limitYears;
  return past ? nothingFound : screen(context, pregnancy);
}

function checkBodyMass(context: PlanContext): Findings {
  const { bmiKgPerM2, weightKg, heightCm } = context.case.patient;
  const limit = context.read.for(bodyMassRule).number('claim:selection.trial-bmi');
  const question = numberQuestion(
    {
      id: 'q:bmi',
      rule: bodyMassRule,
      text: 'say:select.body-mass.ask',
      why: 'say:select.body-mass.why',
      blocks: false,
    },
    { unit: 'kg/m2', minimum: 8, maximum: 120 },
  );
  const answer = settlingAnswer(context, question);
  const known = [bmiKgPerM2, weightKg, heightCm].flatMap((fact) => (fact.state === 'known' ? fact.from : []));
  const bmi =
    bmiKgPerM2.state === 'known'
      ? bmiKgPerM2.value
      : weightKg.state === 'known' && heightCm.state === 'known'
        ? weightKg.value / (heightCm.value / 100) ** 2
        : typeof answer?.value === 'number'
          ? answer.value
          : null;
  if (bmi === null) return { reasons: [], questions: [question] };
  if (bmi <= limit) return nothingFound;
  const reason = reasonOf(context, bodyMassRule, {
    id: 'say:select.body-mass.present',
    effect: 'trial-only',
    facts: { limit },
    read: answer === null ? known : [...known, answerOrigin(answer)],
  });
  return { reasons: [reason], questions: [] };
}

/** An active opioid order that is not as-needed and began at least the trial's weeks ago. */
function checkDailyOpioids(context: PlanContext): Findings {
  const weeks = context.read.for(dailyOpioidsRule).number('claim:selection.trial-opioid-weeks');
  const [opioid] = conceptsOf(context, ['concept:opioid']);
  const orders = context.case.medications.filter(
    (drug) => drug.status === 'active' && opioid !== undefined && matchesConcept(drug, opioid) !== null,
  );
  const since = addDays(context.now, -weeks * 7);
  const long = orders.filter(
    ({ started, order }) =>
      started !== null &&
      partialDateBounds(started).latest <= since &&
      order.steps.some(({ asNeeded }) => asNeeded === false),
  );
  const seen: Seen = { active: long, hinted: orders };
  return screen(context, dailyOpioids, seen);
}
