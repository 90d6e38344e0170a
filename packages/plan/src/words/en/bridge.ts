import type { Facts, Words } from '../words.js';

const percent = (chance: Facts[string] | undefined) => `${Math.round(Number(chance) * 100)} %`;

export const bridgeWords: Words = {
  'say:bridge.ask-tmr-planned': () => 'Is TMR planned for this limb?',
  'say:bridge.why-tmr-planned': () => 'Without it, nobody can say whether cover lasts until TMR takes over.',
  'say:bridge.ask-tmr-date': () => 'On which day is TMR planned, or was it done?',
  'say:bridge.why-date-missing': () => 'The chance of a gap is counted from this day.',
  'say:bridge.why-date-disputed': () => 'The record gives more than one day for TMR.',
  'say:bridge.why-date-impossible': () => 'The day on record lies before the amputation.',
  'say:bridge.ask-repair-agreement': () =>
    'TMR comes before this freeze. Does the surgeon agree to freeze above the repair?',
  'say:bridge.why-repair-agreement': () =>
    'A freeze above a TMR or RPNI repair may cut axons again that are growing into it. No human data.',

  'say:bridge.tmr-planned': ({ tmrDate }) => `TMR on ${tmrDate}.`,
  'say:bridge.tmr-not-planned': () => 'TMR is not planned.',
  'say:bridge.tmr-before-surgery': ({ tmrDate, surgeryDate }) =>
    `TMR on ${tmrDate} lies before the amputation on ${surgeryDate}; no gap is counted until the day is clear.`,
  'say:bridge.above-repair': () =>
    'The repair would lie below this freeze. The surgeon’s recorded agreement is needed.',
  'say:bridge.above-repair-agreed': ({ by }) => `${by} agreed to a freeze above the repair.`,
  'say:bridge.above-repair-refused': ({ by }) => `${by} does not agree to a freeze above the repair.`,
  'say:bridge.gap-likely': ({ chance, gapDays, reviewOn }) =>
    `Cover may end before TMR takes over: chance of a gap longer than ${gapDays} days ${percent(chance)}. Review on ${reviewOn}.`,

  'say:bridge.surgeon-donors-recipients': ({ nerves }) =>
    `Which of the frozen nerves will be a donor or a recipient? (${nerves})`,
  'say:bridge.surgeon-repair-timing': () => 'Is the repair made at the amputation or later?',
  'say:bridge.surgeon-stimulator': () =>
    'Will a nerve stimulator be used on a frozen nerve? It may not answer.',
  'say:bridge.surgeon-coaptation': () => 'How far below the freeze will the nerves be joined?',

  'say:bridge.day-zero': ({ freezeDate }) =>
    `Weeks are counted from a freeze on ${freezeDate}, the first day possible, and given that the freeze took. A later freeze makes a gap shorter.`,
  'say:bridge.takeover-months': ({ lowMonths, highMonths }) =>
    `TMR is taken to take over ${lowMonths}–${highMonths} months after it is made, later with diabetes. This is assumed; no study measured it.`,
  'say:bridge.gap-means': ({ gapDays }) =>
    `A gap is more than ${gapDays} days without cover before TMR takes over.`,
  'say:bridge.takeover-beyond-horizon': ({ horizonDays }) =>
    `TMR may take over later than day ${horizonDays}; the weeks shown end there.`,
  'say:bridge.nothing-takes-over': () =>
    'No TMR is planned, so nothing takes over when cover ends. The review is set for when that becomes likely.',
  'say:bridge.takeover-unknown': () =>
    'The day of TMR is not known. The review is set for when the end of cover becomes likely.',
  'say:bridge.option-refreeze': () =>
    'At the review: freeze again if relief was good and the cause is unchanged.',
  'say:bridge.option-refer': () =>
    'At the review: or refer, to a pain service or to a surgeon for TMR or RPNI.',
  'say:bridge.may-delay-reinnervation': ({ lowDays, highDays }) =>
    `Hypothesis, not enforced: a freeze above the join may delay its reinnervation by the time axons need to pass it again, here ${lowDays}–${highDays} days. No human data; the chance of a gap leaves it out.`,
  'say:bridge.refreeze-agreement': () =>
    'Freezing again above a TMR or RPNI repair needs the surgeon’s recorded agreement.',
  'say:bridge.prosthesis': ({ level, medianDays, lowDays, highDays }) =>
    `First ${level} prosthesis: median ${medianDays} days after surgery (${lowDays}–${highDays}) in a national registry.`,
};
