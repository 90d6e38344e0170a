/**
 * The list before the freeze, made for one plan: what is checked, what anything but `yes` means, and what of the
 * plan the answer is about. Sentences are in `words`, numbers in knowledge.
 */
import type { Plan, Reason, RuleSpec, Statement } from '@cryobridge/plan';
import type { CheckId, CheckItem, NoMeans } from './check-item.js';
import { type TrainingStanding, trainingStatements } from './training.js';

export const dayCheckRule: RuleSpec = {
  id: 'rule:day.checks',
  claims: [
    'claim:selection.site-verification',
    'claim:selection.surgeon-confirmation',
    'claim:selection.no-indication',
    'claim:selection.nerve-deficit',
    'claim:device.leastProcedures',
    'claim:device.currencyMonths',
  ],
};

type Claims = CheckItem['claims'];

/** In the order in which they are gone through. */
const listed: readonly { readonly id: CheckId; readonly noMeans: NoMeans; readonly claims: Claims }[] = [
  { id: 'identity', noMeans: 'stop', claims: ['claim:selection.site-verification'] },
  { id: 'side', noMeans: 'stop', claims: ['claim:selection.site-verification'] },
  { id: 'site-marked', noMeans: 'hold', claims: ['claim:selection.site-verification'] },
  { id: 'consent', noMeans: 'stop', claims: [] },
  { id: 'contraindications', noMeans: 'hold', claims: [] },
  {
    id: 'amputation',
    noMeans: 'hold',
    claims: ['claim:selection.surgeon-confirmation', 'claim:selection.no-indication'],
  },
  { id: 'baseline', noMeans: 'ask', claims: ['claim:selection.nerve-deficit'] },
  { id: 'equipment', noMeans: 'hold', claims: [] },
  { id: 'gas', noMeans: 'hold', claims: [] },
  {
    id: 'operator',
    noMeans: 'ask',
    claims: ['claim:device.leastProcedures', 'claim:device.currencyMonths'],
  },
];

export function checkItems(
  plan: Plan,
  { label, training }: { readonly label: string; readonly training: TrainingStanding },
): readonly CheckItem[] {
  return listed.map(({ id, noMeans, claims }) => {
    const about = aboutOf(id, plan, training);
    const facts = { label, ...placeOf(plan), count: about.length };
    return {
      id,
      noMeans,
      claims,
      about,
      text: { id: `say:day.check.${id}`, facts, claims },
      ifNot: { id: `say:day.if-not.${id}`, facts, claims },
    };
  });
}

function placeOf({ person, doses }: Plan) {
  const seconds = doses.map(({ dose }) => dose.placements.length * dose.cycles * dose.freezeSeconds);
  return {
    level: person.level,
    side: person.side,
    surgeryDate: person.surgeryDate,
    birthYear: person.birthDate?.slice(0, 4) ?? null,
    freezeMinutes: Math.ceil(seconds.reduce((all, each) => all + each, 0) / 60),
  };
}

function aboutOf(id: CheckId, plan: Plan, training: TrainingStanding): readonly Statement[] {
  switch (id) {
    case 'contraindications':
      return contraindications(plan);
    case 'equipment':
      return plan.equipment;
    case 'operator':
      return [...trainingStatements(training), ...plan.operatorChecks];
    case 'identity':
    case 'side':
    case 'site-marked':
    case 'consent':
    case 'amputation':
    case 'baseline':
    case 'gas':
      return [];
  }
}

const deciding: ReadonlySet<Reason['effect']> = new Set(['hold', 'ask', 'decide', 'decided']);

/** What moved the decision, cautions about the person, and what blocks: to be looked at again, not ticked. */
function contraindications({ decision }: Plan): readonly Statement[] {
  const reasons = decision.reasons.filter(
    ({ effect, rule }) => deciding.has(effect) || (effect === 'caution' && isSelection(rule)),
  );
  const told = new Set(reasons.flatMap(({ question }) => question ?? []));
  const open = decision.questions.filter(({ id, blocks }) => blocks && !told.has(id));
  return [...reasons, ...open.map(({ text }) => text)];
}

function isSelection(rule: Reason['rule']): boolean {
  return rule.slice('rule:'.length).startsWith('select.');
}
