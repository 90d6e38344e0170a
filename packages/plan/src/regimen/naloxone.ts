import type { ClaimId } from '@cryobridge/knowledge';
import type { Regimen, RegimenItem } from '../plan.js';
import { nameFacts } from '../select/screen.js';
import { checkReason, itemOf, locallyGiven, takenCheck, type Check, type Setting } from './item.js';
import { shownEgfr } from './person.js';
import { findAllergy, takenOf, type Found } from './presence.js';
import { conditionCheck } from './item.js';
import { naloxoneRule } from './regimen-rules.js';

/** Offered with an opioid when one criterion is met; not indicated only when none can be. */
export function naloxoneOffer(setting: Setting): Regimen['naloxone'] {
  const met = criteriaMet(setting);
  const open = met.length > 0 ? [] : criteriaOpen(setting);
  const offer = met.length > 0 ? 'offer' : open.length > 0 ? 'cannot-tell' : 'not-indicated';
  const checks = [...met, ...open];
  const said: readonly Check[] =
    checks.length > 0 ? checks : [{ state: 'tell', name: 'naloxone-no-criterion', claims: allCriteria }];
  return { offer, reasons: said.map((check) => checkReason(setting.context, naloxoneRule, check)) };
}

export function naloxoneItem(setting: Setting, { offer }: Regimen['naloxone']): RegimenItem {
  const { context } = setting;
  const claim = 'claim:drug.naloxone.takeHomeDose';
  const dose = context.read.for(naloxoneRule).claim(claim);
  return itemOf(setting, {
    drug: 'naloxone',
    rule: naloxoneRule,
    base: offer === 'offer' ? 'offer' : offer === 'cannot-tell' ? 'ask' : 'opt-in',
    dose: locallyGiven(dose),
    checks: [conditionCheck(findAllergy(context, ['concept:naloxone'], []), { name: 'allergy', yes: 'ask' })],
  });
}

const allCriteria: readonly ClaimId[] = [
  'claim:regimen.naloxone.mme-per-day',
  'claim:regimen.naloxone.age-years',
  'claim:regimen.naloxone.criteria',
];
const criteria: readonly ClaimId[] = ['claim:regimen.naloxone.criteria'];

function criteriaMet(setting: Setting): Check[] {
  const { context, person, baseline } = setting;
  const rule = context.read.for(naloxoneRule);
  const mme = rule.number('claim:regimen.naloxone.mme-per-day');
  const years = rule.number('claim:regimen.naloxone.age-years');
  rule.list('claim:regimen.naloxone.criteria');
  const known = baseline.mmePerDay ?? baseline.convertedMmePerDay;
  const old = person.ageYears !== null && person.ageYears.low >= years;
  const has = (found: Found, name: string): Check | null =>
    found.presence === 'yes'
      ? {
          state: 'tell',
          name,
          facts: nameFacts(found.entries),
          read: found.entries.map(({ from }) => from),
          claims: criteria,
        }
      : null;
  const all: readonly (Check | null)[] = [
    known >= mme
      ? {
          state: 'tell',
          name: 'naloxone-mme',
          facts: { mmePerDay: known, threshold: mme },
          claims: ['claim:regimen.naloxone.mme-per-day'],
        }
      : null,
    old
      ? {
          state: 'tell',
          name: 'naloxone-age',
          facts: { years },
          claims: ['claim:regimen.naloxone.age-years'],
        }
      : null,
    takenCheck(takenOf(context, ['concept:benzodiazepine']), {
      state: 'tell',
      name: 'naloxone-benzodiazepine',
      claims: criteria,
    }),
    has(person.useDisorder, 'naloxone-use-disorder'),
    has(person.overdose, 'naloxone-overdose'),
    has(person.sleepApnoea, 'naloxone-sleep-apnoea'),
    has(person.liver, 'naloxone-liver'),
    person.kidney === 'severe'
      ? { state: 'tell', name: 'naloxone-kidney', facts: { egfr: shownEgfr(person) }, claims: criteria }
      : null,
  ];
  return all.filter((check) => check !== null);
}

/** Criteria that nobody has told yet. */
function criteriaOpen({ context, person, baseline }: Setting): Check[] {
  const years = context.read.for(naloxoneRule).number('claim:regimen.naloxone.age-years');
  const open = ({ presence }: Found) => presence === 'maybe' || presence === 'unasked';
  const all: readonly (Check | null)[] = [
    baseline.mmePerDay === null
      ? { state: 'ask', name: 'baseline-unknown', question: 'q:opioid-mme-per-day' }
      : null,
    person.ageYears === null || person.ageYears.high >= years ? { state: 'ask', name: 'age-unknown' } : null,
    [person.useDisorder, person.overdose, person.sleepApnoea].some(open)
      ? { state: 'ask', name: 'overdose-risk-unasked', question: 'q:overdose-risk' }
      : null,
    open(person.liver) ? { state: 'ask', name: 'liver-unasked', question: 'q:liver-or-alcohol' } : null,
    person.kidney === 'unknown' ? { state: 'ask', name: 'kidney-unknown', question: 'q:egfr' } : null,
  ];
  return all.filter((check) => check !== null);
}
