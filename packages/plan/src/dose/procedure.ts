import type { Probe } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import type { Statement } from '../decision.js';
import { statementOf } from '../select/reason.js';
import { equipmentRule } from './dose-rules.js';
import { probeClaim } from './freeze-inputs.js';
import type { PlannedNerve } from './nerve-section.js';

/** What must be in the room. */
export function equipmentFor(
  context: PlanContext,
  probe: Probe,
  nerves: readonly PlannedNerve[],
): readonly Statement[] {
  const reader = context.read.for(equipmentRule);
  const ids = (['outerDiameterMm', 'activeLengthMm', 'wallC'] as const).map((field) =>
    probeClaim(probe, field),
  );
  const [diameterMm = 0, activeLengthMm = 0, wallC = 0] = ids.map((id) => reader.number(id));
  reader.claim('claim:device.stimulatorPassesCurrent');
  const transducers = [...new Set(nerves.map(({ site }) => site.ultrasound.transducer))];
  return [
    statementOf('say:dose.equipment-probe', { label: probe.label, diameterMm, activeLengthMm, wallC }, ids),
    statementOf('say:dose.equipment-gas', { gas: probe.gas }),
    statementOf('say:dose.equipment-ultrasound', { transducers: transducers.join('; ') }),
    statementOf('say:dose.equipment-stimulator', {}, ['claim:device.stimulatorPassesCurrent']),
    statementOf('say:dose.equipment-skin'),
  ];
}

/** What the operator confirms before starting; thresholds without a source are local settings. */
export function operatorChecks(context: PlanContext): readonly Statement[] {
  const reader = context.read.for(equipmentRule);
  const assumed = (id: `claim:${string}`) => reader.claim(id).basis === 'assumed';
  return [
    statementOf(
      'say:dose.operator-procedures',
      {
        procedures: reader.number('claim:device.leastProcedures'),
        assumed: assumed('claim:device.leastProcedures'),
      },
      ['claim:device.leastProcedures'],
    ),
    statementOf(
      'say:dose.operator-current',
      {
        months: reader.number('claim:device.currencyMonths'),
        assumed: assumed('claim:device.currencyMonths'),
      },
      ['claim:device.currencyMonths'],
    ),
    statementOf('say:dose.operator-section'),
    statementOf('say:dose.operator-console'),
  ];
}

/** The order of work over all nerves. */
export function procedureSteps(context: PlanContext, nerves: readonly PlannedNerve[]): readonly Statement[] {
  const thawSeconds = context.read.for(equipmentRule).number('claim:dose.thawSeconds');
  return [
    statementOf('say:dose.step-confirm', { nerves: nerves.map(({ site }) => site.label).join('; ') }),
    statementOf('say:dose.step-baseline'),
    statementOf('say:dose.step-scan'),
    statementOf('say:dose.step-numb'),
    statementOf('say:dose.step-place'),
    statementOf('say:dose.step-freeze'),
    statementOf('say:dose.step-thaw', { thawSeconds }, ['claim:dose.thawSeconds']),
    statementOf('say:dose.step-next'),
    statementOf('say:dose.step-record'),
  ];
}
