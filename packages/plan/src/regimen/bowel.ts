import type { RegimenItem } from '../plan.js';
import { itemOf, locallyGiven, takenCheck, type Setting } from './item.js';
import { takenOf } from './presence.js';
import { bowelRule } from './regimen-rules.js';

/** Goes with every opioid. No dose was found in a source, so that local policy gives it. */
export function bowelRegimen(setting: Setting): RegimenItem {
  const { context } = setting;
  const claim = 'claim:drug.laxative.dose';
  const dose = context.read.for(bowelRule).claim(claim);
  return itemOf(setting, {
    drug: 'laxative',
    rule: bowelRule,
    base: 'offer',
    dose: locallyGiven(dose),
    checks: [takenCheck(takenOf(context, ['concept:laxative']), { state: 'tell', name: 'laxative-already' })],
  });
}
