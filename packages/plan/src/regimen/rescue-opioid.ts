import type { ConceptId } from '@cryobridge/knowledge';
import type { RegimenItem } from '../plan.js';
import { roundTo } from '../round.js';
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
import { mayBeAtLeast, mayBeOver } from './person.js';
import { findAllergy, findCondition, takenOf } from './presence.js';
import { pcaRule, rescueRule, tramadolRule } from './regimen-rules.js';

/** An opioid by mouth for breakthrough pain; `second` is offered only where the first must be avoided. */
export function oralRescue(
  setting: Setting,
  drug: 'oxycodone' | 'hydromorphone',
  second: boolean,
): RegimenItem {
  const read = drugReader(setting, rescueRule, drug);
  const [lowMg = 0, highMg = 0] = read.list('singleDoseMg');
  const dose = regimenStatement(
    'rescue-dose',
    { lowMg, highMg, hours: read.number('intervalHours') },
    read.cited(),
  );
  const { baseline } = setting;
  return itemOf(setting, {
    drug,
    rule: rescueRule,
    base: second ? 'opt-in' : 'offer',
    dose,
    limit: drug === 'oxycodone' ? dischargeLimit(setting) : null,
    checks: [
      ...opioidChecks(setting, `concept:${drug}`),
      baseline.mmePerDay === null
        ? { state: 'ask', name: 'baseline-unknown', question: 'q:opioid-mme-per-day' }
        : null,
      (baseline.mmePerDay ?? 0) > 0
        ? { state: 'tell', name: 'on-opioids-already', facts: { mmePerDay: baseline.mmePerDay } }
        : null,
    ],
  });
}

function dischargeLimit(setting: Setting) {
  const read = drugReader(setting, rescueRule, 'oxycodone');
  return regimenStatement('oxycodone-discharge', { tablets: read.number('dischargeTablets') }, read.cited());
}

/** Patient-controlled doses are sourced for people who take no opioids; anybody else is a local decision. */
export function patientControlled(setting: Setting, drug: 'morphine' | 'hydromorphone'): RegimenItem {
  const { context, person, baseline } = setting;
  const read = drugReader(setting, pcaRule, `${drug}-pca`);
  const reader = context.read.for(pcaRule);
  const may = ({ presence }: { presence: string }) => presence === 'yes' || presence === 'maybe';
  const halved =
    mayBeAtLeast(person, reader.number('claim:regimen.elderly-years')) ||
    [person.sleepApnoea, person.liver].some(may) ||
    person.kidney !== 'normal';
  const share = halved ? 1 - reader.number('claim:regimen.pca.halve-percent') / 100 : 1;
  const [lowMg = 0, highMg = 0] = read.list('bolusMg').map((mg) => roundTo(mg * share, 0.01));
  const [lockLow = 0, lockHigh = 0] = read.list('lockoutMinutes');
  const claims = halved ? [...read.cited(), 'claim:regimen.pca.halve-percent' as const] : read.cited();
  return itemOf(setting, {
    drug: `${drug}-pca`,
    rule: pcaRule,
    base: 'opt-in',
    dose: regimenStatement('pca-dose', { lowMg, highMg, lockLow, lockHigh, halved }, claims),
    limit: regimenStatement(
      'pca-limit',
      { mostMg: roundTo(read.number('fourHourMaxMg') * share, 0.1) },
      read.cited(),
    ),
    checks: [
      ...opioidChecks(setting, `concept:${drug}`),
      drug === 'morphine' ? morphineKidney(setting) : null,
      baseline.mmePerDay === null
        ? { state: 'ask', name: 'baseline-unknown', question: 'q:opioid-mme-per-day' }
        : null,
      (baseline.mmePerDay ?? 0) > 0
        ? { state: 'ask', name: 'pca-not-naive', facts: { mmePerDay: baseline.mmePerDay } }
        : null,
    ],
  });
}

function morphineKidney({ context, person }: Setting): Check | null {
  if (person.kidney === 'normal' || person.kidney === 'reduced') return null;
  const claim = 'claim:drug.morphine-pca.avoidKidney';
  context.read.for(pcaRule).text(claim);
  return person.kidney === 'severe'
    ? { state: 'avoid', name: 'morphine-kidney', claims: [claim] }
    : { state: 'ask', name: 'morphine-kidney-unknown', claims: [claim], question: 'q:egfr' };
}

/** Tramadol within its limits: only when chosen. */
export function tramadol(setting: Setting): RegimenItem {
  const { context, person } = setting;
  const read = drugReader(setting, tramadolRule, 'tramadol');
  const [lowMg = 0, highMg = 0] = read.list('singleDoseMg');
  const [shortHours = 0, longHours = 0] = read.list('intervalHours');
  const kidneyFails =
    person.egfr === null ? person.kidney === 'severe' : person.egfr < read.number('kidneyEgfr');
  const cirrhosis = person.cirrhosis.presence === 'yes' || person.cirrhosis.presence === 'maybe';
  const limits = [
    read.number('dayMaxMg'),
    ...(mayBeOver(person, read.number('oldAgeYears')) ? [read.number('oldAgeDayMaxMg')] : []),
    ...(kidneyFails ? [read.number('kidneyDayMaxMg')] : []),
  ];
  const cirrhosisDose = {
    lowMg: read.number('cirrhosisDoseMg'),
    highMg: read.number('cirrhosisDoseMg'),
    shortHours: read.number('cirrhosisIntervalHours'),
    longHours: read.number('cirrhosisIntervalHours'),
  };
  const kidneyHours = read.number('kidneyIntervalHours');
  const dose = cirrhosis
    ? cirrhosisDose
    : {
        lowMg,
        highMg,
        shortHours: kidneyFails ? kidneyHours : shortHours,
        longHours: kidneyFails ? kidneyHours : longHours,
      };
  const claim = 'claim:drug.tramadol.avoid';
  context.read.for(tramadolRule).text(claim);
  return itemOf(setting, {
    drug: 'tramadol',
    rule: tramadolRule,
    base: 'opt-in',
    dose: regimenStatement('tramadol-dose', dose, read.cited()),
    limit: regimenStatement('tramadol-limit', { mostMg: Math.min(...limits) }, read.cited()),
    checks: [
      ...opioidChecks(setting, 'concept:tramadol'),
      conditionCheck(findCondition(context, { concepts: ['concept:seizure'] }), {
        name: 'tramadol-seizure',
        yes: 'avoid',
        claims: [claim],
      }),
      takenCheck(takenOf(context, ['concept:serotonergic']), {
        state: 'avoid',
        name: 'tramadol-serotonergic',
        claims: [claim],
      }),
      person.kidney === 'unknown'
        ? { state: 'ask', name: 'tramadol-kidney-unknown', question: 'q:egfr' }
        : null,
    ],
  });
}

/** What holds for every opioid: allergy, use disorder, and medicines that block or add to it. */
function opioidChecks({ context, person }: Setting, concept: ConceptId): (Check | null)[] {
  const own = allergyCheck(context, [concept], ['opioid']);
  const anyOpioid = findAllergy(context, ['concept:opioid'], ['opioid', 'several']);
  return [
    own ??
      conditionCheck(
        { ...anyOpioid, presence: anyOpioid.presence === 'yes' ? 'maybe' : anyOpioid.presence },
        { name: 'opioid-allergy', yes: 'ask' },
      ),
    conditionCheck(person.useDisorder, { name: 'opioid-use-disorder', yes: 'ask' }),
    takenCheck(takenOf(context, ['concept:buprenorphine', 'concept:opioid-antagonist']), {
      state: 'ask',
      name: 'opioid-blocked',
    }),
    takenCheck(takenOf(context, ['concept:benzodiazepine']), {
      state: 'tell',
      name: 'opioid-benzodiazepine',
    }),
  ];
}
