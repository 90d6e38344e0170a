import type { Facts, Words } from '../words.js';

const n = (f: Facts, key: string) => String(f[key] ?? 'unknown');
const percent = (f: Facts, key: string) => `${Math.round(Number(f[key] ?? 0) * 100)} %`;
const because = (f: Facts) => (typeof f['reason'] === 'string' ? ` Reason: ${f['reason']}` : '');

/** From the end of cover to the day something takes over; advice to a clinician. */
export const bridgeWords: Words = {
  'say:handover.ended': (f) => `Follow-up ended on ${n(f, 'on')}; nothing is advised.`,
  'say:handover.nothing-frozen': () => 'Nothing was frozen in this limb, so no cover can end.',
  'say:handover.sign-neuroma-like': () =>
    'What is reported looks like a neuroma: refer for examination. Freezing again would hide it.',
  'say:handover.sign-infection-like': () =>
    'What is reported looks like an infection: have the wound looked at today, before anything else.',
  'say:handover.sign-cannot-tell': (f) =>
    `Whether there are signs that are ${n(f, 'kind')} cannot be told from the reports.`,
  'say:handover.no-forecast': () =>
    'There is no forecast from what was done: a report or the plan is missing.',
  'say:handover.stale-forecast': (f) =>
    `The forecast is ${n(f, 'days')} days old (at most ${n(f, 'staleDays')}); it rests on ${n(f, 'reports')} reports.`,
  'say:handover.no-repair': () => 'No TMR or RPNI is recorded, so nothing takes over when cover ends.',
  'say:handover.no-gap-likely': (f) =>
    `A gap is not likely in any week to come (at most ${percent(f, 'most')}).`,
  'say:handover.gap-later': (f) => `A gap becomes likely later: look again on ${n(f, 'reviewOn')}.`,
  'say:handover.gap-due': (f) => `A gap is likely soon (up to ${percent(f, 'most')} in a week): act now.`,
  'say:handover.worked-unknown': () => 'Whether the freeze helped is not known.',
  'say:handover.worked': (f) => `The freeze probably worked (chance ${percent(f, 'chance')}).`,
  'say:handover.did-not-work': (f) =>
    `The freeze probably did not work (chance ${percent(f, 'chance')}, at least ${percent(f, 'least')} asked): refer, to a pain service or to a surgeon for TMR or RPNI, rather than repeat it.`,
  'say:handover.too-soon': (f) =>
    `Only ${n(f, 'since')} days since the last freeze; not again before ${n(f, 'from')} (${n(f, 'days')} days, assumed).`,
  'say:handover.long-enough': (f) =>
    `${n(f, 'since')} days since the last freeze (at least ${n(f, 'days')}, assumed; no study compared intervals).`,
  'say:handover.operation-unknown': () =>
    'The day of the amputation is not known, so neither is the phase of pain.',
  'say:handover.established': (f) =>
    `More than ${n(f, 'weeks')} weeks after the amputation pain is established. A sham-controlled trial of 144 people showed no benefit of a freeze at this stage.`,
  'say:handover.agreement-missing': (f) =>
    `${n(f, 'repair').toUpperCase()} was done on ${n(f, 'repairOn')} below the frozen nerves: a freeze may cut axons again that are growing into it. The surgeon's recorded agreement is missing.`,
  'say:handover.agreement-old': (f) =>
    `The surgeon's word on record is older than the ${n(f, 'repair').toUpperCase()} of ${n(f, 'repairOn')}: ask again.`,
  'say:handover.agreed': (f) =>
    `${n(f, 'by')} agreed on ${n(f, 'on')} to a freeze above the repair.${because(f)}`,
  'say:handover.refused': (f) =>
    `${n(f, 'by')} does not agree to a freeze above the repair (${n(f, 'on')}).${because(f)} Refer to the pain service.`,
  'say:handover.refreeze': () =>
    'Think of freezing again: plan it anew, so that every question of a first freeze is asked again.',
  'say:handover.ask-reports': () => 'Ask the person how it is today: a report, or one taken by telephone.',
  'say:handover.why-reports': () => 'Without a fresh report nobody knows whether cover still holds.',
  'say:handover.ask-operation': () => 'On which day was the amputation?',
  'say:handover.why-operation': () => 'The evidence differs before and after three months.',
  'say:handover.ask-established': () =>
    'Record a decision, with a positive test block first? Plan the freeze anew to record both.',
  'say:handover.why-established': () => 'The only large trial at this stage found no benefit.',
  'say:handover.ask-agreement': () => 'Does the surgeon agree to a freeze above the repair?',
  'say:handover.why-agreement': () => 'No human data on what such a freeze costs the repair.',
  'say:handover.given-it-took': () =>
    'Chances of a gap hold given that the freeze took; whether it did is told apart.',
  'say:handover.takeover-assumed': () => 'When TMR or RPNI takes over is assumed; no study measured it.',
};
