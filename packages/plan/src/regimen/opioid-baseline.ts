import type { CaseMedication } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import { isOpioid, opioidDayTotal } from '../opioid/opioid-day-total.js';
import { opioidRule } from '../opioid/opioid-rules.js';
import type { OpioidTotal } from '../plan.js';
import { numberQuestion, settlingAnswer } from '../select/ask.js';
import { nameFacts } from '../select/screen.js';
import { regimenStatement } from './item.js';
import type { Person } from './person.js';
import { isCurrent } from './presence.js';

const seriesInOrder = ['prescribed', 'reported', 'dispensed'] as const;

/**
 * Opioids before surgery: active prescriptions, else what is reported, else what was dispensed; never their
 * sum. Where the record leaves the total open, a person may give it.
 */
export function opioidBaseline(
  context: PlanContext,
  person: Person,
): { readonly total: OpioidTotal } & Findings {
  const { medications } = context.case;
  const opioids = medications.filter(
    (each) => isCurrent(each, context.now) && isOpioid(each, context.knowledge),
  );
  const present = seriesInOrder.filter((kind) => opioids.some((each) => each.kind === kind));
  const series = present[0] ?? 'prescribed';
  const total = opioidDayTotal(medications, {
    knowledge: context.knowledge,
    read: context.read,
    now: context.now,
    series,
    opioidUseDisorder: person.useDisorder.presence === 'yes',
  });
  const others = opioids.filter(({ kind }) => kind !== series);
  const noted = others.length === 0 ? total : { ...total, notes: [...total.notes, otherSeries(others)] };
  return noted.mmePerDay === null ? answered(context, noted) : { total: noted, reasons: [], questions: [] };
}

function otherSeries(others: readonly CaseMedication[]) {
  return regimenStatement('baseline-other-series', nameFacts(others));
}

function answered(context: PlanContext, total: OpioidTotal): { readonly total: OpioidTotal } & Findings {
  const question = numberQuestion(
    {
      id: 'q:opioid-mme-per-day',
      rule: opioidRule,
      text: 'say:regimen.baseline.ask',
      why: 'say:regimen.baseline.why',
      facts: { table: total.table, unknown: total.unknowns.map(({ drug }) => drug).join('; ') || null },
      asks: 'pharmacist',
      blocks: false,
    },
    { unit: 'MME/day', minimum: 0, maximum: 5000 },
  );
  const answer = settlingAnswer(context, question);
  if (typeof answer?.value !== 'number') return { total, reasons: [], questions: [question] };
  const note = regimenStatement('baseline-answered', { by: answer.by, mmePerDay: answer.value });
  return {
    total: { ...total, mmePerDay: answer.value, notes: [...total.notes, note] },
    reasons: [],
    questions: [],
  };
}
