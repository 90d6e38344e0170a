import type { Findings, PlanContext } from '../context.js';
import type { RegimenItem } from '../plan.js';
import type { RuleSpec } from '../read.js';
import { choiceQuestion } from '../select/ask.js';
import { matchesConcept } from '../select/matches-concept.js';
import { conceptsOf, nameFacts } from '../select/screen.js';
import {
  allergyCheck,
  conditionCheck,
  drugReader,
  itemOf,
  regimenStatement,
  takenCheck,
  type Check,
  type Setting,
} from './item.js';
import { mayBeAtLeast, shownEgfr, unanswered } from './person.js';
import { answeredPresence, findCondition, takenOf, type Found } from './presence.js';
import { celecoxibRule, ketorolacRule } from './regimen-rules.js';

/** A COX-2 inhibitor by the clock, where kidney, gut, bleeding and surgery allow it. */
export function celecoxib(setting: Setting): RegimenItem {
  const read = drugReader(setting, celecoxibRule, 'celecoxib');
  const dose = { doseMg: read.number('singleDoseMg'), times: read.number('timesPerDay') };
  const { context, person } = setting;
  return itemOf(setting, {
    drug: 'celecoxib',
    rule: celecoxibRule,
    base: 'offer',
    dose: regimenStatement('celecoxib-dose', dose, read.cited()),
    checks: [
      ...sharedChecks(setting, 'celecoxib'),
      kidneyCheck(setting, celecoxibRule, 'ask'),
      conditionCheck(person.heart, { name: 'heart-or-vessels', yes: 'ask' }),
      person.heart.presence === 'yes'
        ? null
        : conditionCheck(person.vessels, { name: 'heart-or-vessels', yes: 'ask' }),
      takenCheck(takenOf(context, ['concept:antiplatelet']), { state: 'tell', name: 'nsaid-antiplatelet' }),
    ],
  });
}

/** Ketorolac after surgery, instead of a COX-2 inhibitor and never with it: only when chosen. */
export function ketorolac(setting: Setting): RegimenItem {
  const { context, person } = setting;
  const read = drugReader(setting, ketorolacRule, 'ketorolac');
  const reduced =
    mayBeAtLeast(person, read.number('reducedAgeYears')) ||
    person.weightKg === null ||
    person.weightKg < read.number('reducedWeightKg') ||
    person.kidney !== 'normal';
  const [lowMg = 0, highMg = 0] = reduced
    ? [read.number('reducedSingleDoseMg'), read.number('reducedSingleDoseMg')]
    : read.list('singleDoseMg');
  const dose = { lowMg, highMg, hours: read.number('intervalHours'), reduced };
  const limit = {
    mostMg: read.number(reduced ? 'reducedDayMaxMg' : 'dayMaxMg'),
    days: read.number('maxDays'),
  };
  return itemOf(setting, {
    drug: 'ketorolac',
    rule: ketorolacRule,
    base: 'opt-in',
    dose: regimenStatement('ketorolac-dose', dose, read.cited()),
    limit: regimenStatement('ketorolac-limit', limit, read.cited()),
    checks: [
      ...sharedChecks(setting, 'ketorolac'),
      kidneyCheck(setting, ketorolacRule, 'tell'),
      takenCheck(takenOf(context, ['concept:antiplatelet']), { state: 'avoid', name: 'ketorolac-bleeding' }),
      { state: 'tell', name: 'ketorolac-instead' },
    ],
  });
}

/** Open while record and answers leave gut and bleeding unsaid. */
export function antiInflammatoryQuestions({ context }: Setting): Findings {
  const gut = gutRisk(context);
  if (gut.presence === 'yes') return { reasons: [], questions: [] };
  const question = choiceQuestion(
    {
      id: 'q:nsaid-risk',
      rule: celecoxibRule,
      text: 'say:regimen.nsaid-risk.ask',
      why: 'say:regimen.nsaid-risk.why',
      facts: nameFacts(gut.entries),
      blocks: false,
    },
    [
      ['none', 'proceed'],
      ['present', 'proceed'],
    ],
  );
  return { reasons: [], questions: unanswered(context, question) };
}

function sharedChecks(setting: Setting, drug: 'celecoxib' | 'ketorolac'): (Check | null)[] {
  const { context, person } = setting;
  const bleedingDisorder = findCondition(context, {
    concepts: ['concept:bleeding-disorder'],
    question: 'q:bleeding-disorder',
  });
  return [
    allergyCheck(context, ['concept:nsaid', 'concept:aspirin'], ['anti-inflammatory']),
    conditionCheck(gutRisk(context), { name: 'gut', yes: 'avoid', unasked: 'ask', question: 'q:nsaid-risk' }),
    conditionCheck(bleedingDisorder, { name: 'bleeding', yes: 'avoid' }),
    anticoagulantCheck(setting, drug),
    conditionCheck(person.pregnancy, { name: 'nsaid-pregnancy', yes: 'ask' }),
    takenCheck(otherAntiInflammatories(context, drug), { state: 'avoid', name: 'nsaid-second' }),
  ];
}

function gutRisk(context: PlanContext): Found {
  return findCondition(context, { concepts: ['concept:gut-ulcer-or-bleeding'], question: 'q:nsaid-risk' });
}

/** With an anticoagulant, impaired kidneys turn asking into avoiding. */
function anticoagulantCheck({ context, person }: Setting, drug: 'celecoxib' | 'ketorolac'): Check | null {
  const taken = takenOf(context, ['concept:anticoagulant']);
  const impaired = person.kidney === 'reduced' || person.kidney === 'severe';
  const state = drug === 'ketorolac' || impaired ? 'avoid' : 'ask';
  const name = impaired ? 'nsaid-anticoagulant-kidney' : 'nsaid-anticoagulant';
  if (taken.length > 0) return takenCheck(taken, { state, name });
  return answeredPresence(context, 'q:antithrombotic', ['present']) === 'yes'
    ? { state, name, question: 'q:antithrombotic' }
    : null;
}

function otherAntiInflammatories(context: PlanContext, drug: 'celecoxib' | 'ketorolac') {
  const [same] = conceptsOf(context, [`concept:${drug}`]);
  return takenOf(context, ['concept:nsaid']).filter(
    (entry) => same === undefined || matchesConcept(entry, same) === null,
  );
}

function kidneyCheck({ context, person }: Setting, rule: RuleSpec, reduced: 'ask' | 'tell'): Check | null {
  const reader = context.read.for(rule);
  const facts = {
    egfr: shownEgfr(person),
    bound: reader.number('claim:regimen.nsaid.avoid-egfr'),
    normal: reader.number('claim:regimen.kidney-normal-egfr'),
  };
  const claims = ['claim:regimen.nsaid.avoid-egfr', 'claim:regimen.kidney-normal-egfr'] as const;
  switch (person.kidney) {
    case 'normal':
      return null;
    case 'reduced':
      return { state: reduced, name: 'nsaid-kidney-reduced', facts, claims };
    case 'severe':
      return { state: 'avoid', name: 'nsaid-kidney-severe', facts, claims };
    case 'unknown':
      return { state: 'ask', name: 'nsaid-kidney-unknown', facts, claims, question: 'q:egfr' };
  }
}
