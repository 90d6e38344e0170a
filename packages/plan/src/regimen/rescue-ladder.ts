import type { ClaimId } from '@cryobridge/knowledge';
import type { Statement } from '../decision.js';
import type { RegimenItem } from '../plan.js';
import { isAvailable } from './formulary-checks.js';
import { drugReader, regimenStatement, type Setting } from './item.js';
import { ladderRule } from './regimen-rules.js';

/** Steps for breakthrough pain in order, with sedation scored before every opioid dose. */
export function rescueLadder(setting: Setting, items: readonly RegimenItem[]): Statement[] {
  const reader = setting.context.read.for(ladderRule);
  const nrs: ClaimId = 'claim:regimen.rescue.nrs';
  const offered = (role: RegimenItem['role']) =>
    items.some((item) => item.role === role && item.state !== 'avoid');
  const ketamine = items.some(({ role, state }) => role === 'adjunct' && state === 'offer');
  return [
    regimenStatement('ladder-trigger', { nrs: reader.number(nrs) }, [nrs]),
    ...(offered('regional') && setting.phase !== 'established' ? [regimenStatement('ladder-regional')] : []),
    regimenStatement('ladder-scheduled'),
    ...(offered('rescue')
      ? [
          regimenStatement('ladder-opioid'),
          ...(setting.phase === 'established' || !isAvailable(setting.context, 'hydromorphone')
            ? []
            : [recoveryRoom(setting)]),
        ]
      : []),
    ...(ketamine ? [regimenStatement('ladder-ketamine')] : []),
    ...sedation(setting),
    regimenStatement('ladder-call'),
  ];
}

function recoveryRoom(setting: Setting): Statement {
  const read = drugReader(setting, ladderRule, 'hydromorphone');
  const mg = read.number('recoveryRoomMg');
  const [lowMinutes = 0, highMinutes = 0] = read.list('recoveryRoomMinutes');
  return regimenStatement('ladder-recovery-room', { mg, lowMinutes, highMinutes }, read.cited());
}

function sedation(setting: Setting): Statement[] {
  const reader = setting.context.read.for(ladderRule);
  const read = drugReader(setting, ladderRule, 'naloxone');
  const [lowPercent = 0, highPercent = 0] = reader.list('claim:regimen.sedation.cut-percent');
  const act = { score: reader.number('claim:regimen.sedation.act'), lowPercent, highPercent };
  const stop = {
    score: reader.number('claim:regimen.sedation.stop'),
    mg: read.number('ampouleMg'),
    mL: read.number('diluteToMl'),
    stepMl: read.number('stepMl'),
    stepMinutes: read.number('stepMinutes'),
  };
  return [
    regimenStatement('ladder-sedation-check', {}, ['claim:regimen.sedation.act']),
    regimenStatement('ladder-sedation-cut', act, [
      'claim:regimen.sedation.act',
      'claim:regimen.sedation.cut-percent',
    ]),
    regimenStatement('ladder-sedation-stop', stop, ['claim:regimen.sedation.stop', ...read.cited()]),
  ];
}
