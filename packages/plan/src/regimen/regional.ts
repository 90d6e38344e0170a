import type { ClaimId } from '@cryobridge/knowledge';
import type { RegimenItem } from '../plan.js';
import { findAllergy, findCondition, takenOf } from './presence.js';
import {
  conditionCheck,
  drugReader,
  itemOf,
  regimenStatement,
  takenCheck,
  type Check,
  type Setting,
} from './item.js';
import { catheterPlanned, plannedDrug, type LocalAnaesthetic } from './local-anaesthetic.js';
import { regionalRule } from './regimen-rules.js';

/** A block or a perineural catheter. Its mg stand in the one budget; only sourced rates are named. */
export function regional(setting: Setting): RegimenItem {
  const { context } = setting;
  const drug = plannedDrug(context);
  const allergy = findAllergy(
    context,
    ['concept:local-anaesthetic-amide', 'concept:local-anaesthetic-allergy'],
    ['local-anaesthetic'],
  );
  const bleeding = findCondition(context, {
    concepts: ['concept:bleeding-disorder'],
    question: 'q:bleeding-disorder',
  });
  return itemOf(setting, {
    drug,
    rule: regionalRule,
    base: 'offer',
    dose: doseOf(setting, drug),
    limit: regimenStatement('regional-limit'),
    checks: [
      conditionCheck(allergy, { name: 'allergy', yes: 'avoid', question: 'q:local-anaesthetic-allergy' }),
      takenCheck(takenOf(context, ['concept:anticoagulant', 'concept:antiplatelet']), {
        state: 'ask',
        name: 'regional-antithrombotic',
      }),
      conditionCheck(bleeding, { name: 'regional-bleeding', yes: 'ask' }),
      evidence(setting),
    ],
  });
}

function evidence({ context }: Setting): Check {
  const claim: ClaimId = 'claim:regimen.regional-evidence';
  context.read.for(regionalRule).text(claim);
  return { state: 'tell', name: 'regional-evidence', claims: [claim] };
}

function doseOf(setting: Setting, drug: LocalAnaesthetic) {
  const { context, phase } = setting;
  if (phase === 'established' || catheterPlanned(context) === false)
    return regimenStatement('regional-block');
  const nerve = catheterNerve(setting);
  const read = drugReader(setting, regionalRule, drug);
  switch (drug) {
    case 'ropivacaine': {
      const facts = {
        nerve: nerve.name,
        mgPerMl: read.number('catheterMgPerMl'),
        mlPerH: read.number('catheterMlPerH'),
        mostMgPerH: read.number('catheterMaxMgPerH'),
      };
      return regimenStatement('regional-ropivacaine', facts, [...read.cited(), ...nerve.claims]);
    }
    case 'levobupivacaine': {
      const facts = {
        nerve: nerve.name,
        mgPerMl: read.number('catheterMgPerMl'),
        days: read.number('catheterMaxDays'),
      };
      return regimenStatement('regional-levobupivacaine', facts, [...read.cited(), ...nerve.claims]);
    }
    case 'bupivacaine': {
      const facts = { mgPerMl: read.number('stumpBolusMgPerMl'), mL: read.number('stumpBolusMaxMl') };
      return regimenStatement('regional-bupivacaine', facts, read.cited());
    }
    case 'lidocaine':
      return regimenStatement('regional-lidocaine');
  }
}

function catheterNerve({ context }: Setting): {
  readonly name: string | null;
  readonly claims: readonly ClaimId[];
} {
  const { level } = context.case.planned;
  const known = level.state === 'known' ? level.value : null;
  if (known !== 'transtibial' && known !== 'transfemoral') return { name: null, claims: [] };
  const claim: ClaimId = `claim:regimen.catheter-nerve.${known}`;
  return { name: context.read.for(regionalRule).text(claim), claims: [claim] };
}
