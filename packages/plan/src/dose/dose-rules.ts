import type { RuleSpec } from '../read.js';

/** Size, depth and neighbours of the nerve as it is planned for. */
export const nerveSectionRule: RuleSpec = {
  id: 'rule:dose.nerve-section',
  claims: ['claim:nerve.*', 'claim:dose.measuredAreaFactor'],
};

/** What the freeze engine is asked: tissue, probe, wall, protocol. */
export const freezeFieldRule: RuleSpec = {
  id: 'rule:dose.freeze-field',
  claims: [
    'claim:tissue.*',
    'claim:probe.*',
    'claim:device.cooldownSeconds',
    'claim:dose.thawSeconds',
    'claim:dose.freezeSecondsChoices',
    'claim:dose.cyclesChoices',
  ],
};

/** Which dose is chosen, and from what. */
export const doseSearchRule: RuleSpec = {
  id: 'rule:dose.search',
  claims: [
    'claim:dose.lethalC',
    'claim:dose.strictC',
    'claim:dose.strictestC',
    'claim:dose.neededLengthMm',
    'claim:dose.goalChance',
    'claim:dose.mostPlacements',
    'claim:dose.morePlacements',
    'claim:dose.repositionMinutes',
    'claim:dose.contactGapMm',
    'claim:dose.axialErrorMm',
    'claim:dose.spacingErrorMm',
  ],
};

/** What must not get too cold. */
export const marginRule: RuleSpec = {
  id: 'rule:dose.margins',
  claims: [
    'claim:dose.ceilingC',
    'claim:dose.destroyedC',
    'claim:dose.skinLimitC',
    'claim:dose.dermisDepthMm',
    'claim:dose.skinDistanceMm',
    'claim:nerve.*',
  ],
};

/** A nerve close to the skin needs a recorded decision. */
export const shallowNerveRule: RuleSpec = {
  id: 'rule:dose.shallow-nerve',
  claims: ['claim:dose.skinDistanceMm', 'claim:nerve.*'],
};

/** Which probe is planned for. */
export const probeChoiceRule: RuleSpec = {
  id: 'rule:dose.probe',
  claims: ['claim:device.defaultProbe', 'claim:probe.*'],
};

/** What the operator is told at each nerve. */
export const guidanceRule: RuleSpec = {
  id: 'rule:dose.guidance',
  claims: [
    'claim:dose.lethalC',
    'claim:dose.rabbitUnchangedC',
    'claim:dose.strictestC',
    'claim:dose.seenCycles',
    'claim:dose.seenFreezeSeconds',
    'claim:dose.doubtfulDiameterMm',
    'claim:dose.unreliableDiameterMm',
    'claim:dose.deepMm',
    'claim:dose.thawSeconds',
    'claim:device.trackVolumeMl',
    'claim:nerve.*',
  ],
};

/** Console, stimulator and operator. */
export const equipmentRule: RuleSpec = {
  id: 'rule:dose.equipment',
  claims: [
    'claim:probe.*',
    'claim:device.stimulatorPassesCurrent',
    'claim:device.leastProcedures',
    'claim:device.currencyMonths',
    'claim:dose.thawSeconds',
  ],
};

export const doseRules: readonly RuleSpec[] = [
  nerveSectionRule,
  freezeFieldRule,
  doseSearchRule,
  marginRule,
  shallowNerveRule,
  probeChoiceRule,
  guidanceRule,
  equipmentRule,
];
