import type { Reason } from '../decision.js';
import type { RegimenItem } from '../plan.js';
import { nameFacts } from '../select/screen.js';
import { checkReason, type Check, type Setting } from './item.js';
import { shownEgfr } from './person.js';
import { takenOf } from './presence.js';
import { interactionRule } from './regimen-rules.js';

/** Pairs that the plan would make, or that the record already holds. */
export function interactions(setting: Setting, items: readonly RegimenItem[]): Reason[] {
  const { context, person } = setting;
  const rule = context.read.for(interactionRule);
  const opioids = takenOf(context, ['concept:opioid']);
  const plansOpioid = items.some(
    ({ role, state }) => role === 'rescue' && (state === 'offer' || state === 'ask'),
  );
  const benzodiazepines = takenOf(context, ['concept:benzodiazepine']);
  const gabapentinoids = takenOf(context, ['concept:gabapentinoid']);
  const nsaids = takenOf(context, ['concept:nsaid']);
  const anticoagulants = takenOf(context, ['concept:anticoagulant']);
  rule.list('claim:regimen.naloxone.criteria');
  const odds = rule.number('claim:regimen.gabapentinoid.persistent-opioid-odds');
  const impaired = person.kidney === 'reduced' || person.kidney === 'severe';
  const withOpioid = opioids.length > 0 || plansOpioid;
  const pair = (name: string, entries: typeof nsaids, rest: Partial<Check> = {}): Check => ({
    state: 'tell',
    name,
    facts: nameFacts(entries),
    read: entries.map(({ from }) => from),
    ...rest,
  });
  const found: readonly (Check | null)[] = [
    benzodiazepines.length > 0 && withOpioid
      ? pair('interaction-benzodiazepine-opioid', benzodiazepines, {
          claims: ['claim:regimen.naloxone.criteria'],
        })
      : null,
    gabapentinoids.length > 0 && withOpioid
      ? pair('interaction-gabapentinoid-opioid', gabapentinoids, {
          facts: { ...nameFacts(gabapentinoids), odds },
          claims: ['claim:regimen.gabapentinoid.persistent-opioid-odds'],
        })
      : null,
    nsaids.length > 0 && anticoagulants.length > 0
      ? pair(impaired ? 'interaction-nsaid-anticoagulant-kidney' : 'interaction-nsaid-anticoagulant', [
          ...nsaids,
          ...anticoagulants,
        ])
      : null,
    nsaids.length > 0 && person.kidney === 'severe'
      ? pair('interaction-nsaid-kidney', nsaids, {
          facts: { ...nameFacts(nsaids), egfr: shownEgfr(person) },
          claims: ['claim:regimen.nsaid.avoid-egfr'],
        })
      : null,
  ];
  return found.filter((check) => check !== null).map((check) => checkReason(context, interactionRule, check));
}
