import type { ClaimId } from '@cryobridge/knowledge';
import type { RegimenItem } from '../plan.js';
import { matchesConcept } from '../select/matches-concept.js';
import { conceptsOf } from '../select/screen.js';
import {
  allergyCheck,
  drugReader,
  itemOf,
  regimenStatement,
  takenCheck,
  type Check,
  type Setting,
} from './item.js';
import { shownEgfr } from './person.js';
import { takenOf } from './presence.js';
import { gabapentinoidRule } from './regimen-rules.js';

/** Only when somebody opts for it, dosed by kidney, with what trials showed beside it. */
export function gabapentinoid(setting: Setting, drug: 'gabapentin' | 'pregabalin'): RegimenItem {
  const { context, person } = setting;
  const read = drugReader(setting, gabapentinoidRule, drug);
  const band = bandOf(setting);
  const [lowMg = null, highMg = null] = band === null ? [] : read.list(`dayMg${band}`);
  if (band === null) for (const each of bands) read.list(`dayMg${each}`);
  const taken = takenOf(context, ['concept:gabapentinoid']);
  const [same] = conceptsOf(context, [`concept:${drug}`]);
  const own = taken.filter((entry) => same !== undefined && matchesConcept(entry, same) !== null);
  return itemOf(setting, {
    drug,
    rule: gabapentinoidRule,
    base: 'opt-in',
    dose: regimenStatement(
      band === null ? 'gabapentinoid-dose-kidney-unknown' : 'gabapentinoid-dose',
      { lowMg, highMg, egfr: shownEgfr(person) },
      read.cited(),
    ),
    checks: [
      allergyCheck(context, [`concept:${drug}`], []),
      takenCheck(
        taken.filter((entry) => !own.includes(entry)),
        { state: 'avoid', name: 'gabapentinoid-second' },
      ),
      takenCheck(own, { state: 'tell', name: 'gabapentinoid-already' }),
      band === null ? { state: 'ask', name: 'gabapentinoid-kidney-unknown', question: 'q:egfr' } : null,
      evidence(setting),
      association(setting),
    ],
  });
}

const bands = ['Normal', 'Mild', 'Moderate', 'Severe'] as const;

/** Null: the kidneys are not known well enough to choose. */
function bandOf({ context, person: { egfr } }: Setting): (typeof bands)[number] | null {
  if (egfr === null) return null;
  const reader = context.read.for(gabapentinoidRule);
  if (egfr < reader.number('claim:regimen.kidney-low-egfr')) return 'Severe';
  if (egfr < reader.number('claim:regimen.kidney-middle-egfr')) return 'Moderate';
  return egfr < reader.number('claim:regimen.kidney-normal-egfr') ? 'Mild' : 'Normal';
}

function evidence({ context }: Setting): Check {
  const reader = context.read.for(gabapentinoidRule);
  const claims: ClaimId[] = [
    'claim:regimen.gabapentinoid.trials',
    'claim:regimen.gabapentinoid.participants',
  ];
  const facts = {
    trials: reader.number('claim:regimen.gabapentinoid.trials'),
    participants: reader.number('claim:regimen.gabapentinoid.participants'),
  };
  return { state: 'tell', name: 'gabapentinoid-evidence', facts, claims };
}

function association({ context }: Setting): Check {
  const claim: ClaimId = 'claim:regimen.gabapentinoid.persistent-opioid-odds';
  return {
    state: 'tell',
    name: 'gabapentinoid-opioid',
    facts: { odds: context.read.for(gabapentinoidRule).number(claim) },
    claims: [claim],
  };
}
