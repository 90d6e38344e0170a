import { number } from '../../../format/number.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything the person page says beside its chart. */
const english = {
  here: 'Person',
  loading: 'Opening the course',
  day: (day: number) => (day >= 0 ? `day ${number(day)} after the freeze` : `freeze in ${number(-day)} days`),
  noFreeze: 'nothing frozen yet',
  lastReport: (date: string) => `last report ${date}`,
  noReport: 'no report yet',
  ended: {
    death: 'died',
    withdrawal: 'withdrew',
    'lost-to-follow-up': 'lost to follow-up',
    'follow-up-complete': 'follow-up complete',
  } as Readonly<Record<string, string>>,
  endedNote: (what: string) => `The course has ended: ${what}. No reminders, no alerts about silence.`,
  consent: {
    needed: 'Consent is not given yet: no report can come.',
    given: 'Consent given.',
    withdrawn: 'Consent withdrawn: no report can come.',
  },
  masked:
    'You are masked. This page shows reports, opioids and alerts, and leaves out forecasts and everything else that tells whether anything was frozen.',
  actions: {
    telephone: 'Telephone report',
    record: 'Events and medicines',
    day: 'Procedure day',
    freeze: 'Procedure as done',
    freezes: 'As done against planned',
    bridge: 'Bridge',
    plan: 'Plan',
  },
  episode: 'Limb',
  changed: {
    title: 'What changed',
    none: 'Nothing in the last week.',
    pain: (name: string, now: number, before: number, days: number) =>
      `${name}: worst ${now}, ${days} days before ${before}`,
    opioid: (now: string, before: string) => `Opioids taken: ${now} a day, the week before ${before}`,
    opioidUnknown: 'Opioids taken this week are not known.',
    silent: (days: number) => `No report for ${number(days)} days`,
    weakness: (word: string) => `Weakness: ${word}`,
    falls: (count: number) => (count === 1 ? 'One fall told' : `${number(count)} falls told`),
    wound: (word: string) => `Wound: ${word}`,
    drowsiness: (word: string) => `Drowsiness: ${word}`,
    up: 'up',
    down: 'down',
    same: 'unchanged',
  },
  answers: {
    new: 'new',
    worse: 'worse',
    'some-fluid': 'some fluid',
    'pus-or-smell': 'pus or smell',
    open: 'open',
    'bleeding-heavily': 'bleeding heavily',
    sleepy: 'sleepy',
    'hard-to-wake': 'hard to wake',
  } as Readonly<Record<string, string>>,
  couldBe: {
    title: 'What could it be',
    none: 'No rule of the watch sees anything.',
    raised: 'Seen',
    cannotTell: 'Cannot tell',
    clear: (count: number) => `${count} looked for and not seen`,
  },
  rescue: { title: 'Rescue, re-checked', none: 'Nothing to suggest.' },
  cover: {
    title: 'Cover',
    expected: (median: string, low: string, high: string) =>
      `Expected to week ${median} after the freeze (${low} to ${high}).`,
    level: (percent: number) => `${percent} % interval, narrowed by`,
    reports: (count: number) => (count === 1 ? '1 report' : `${number(count)} reports`),
    now: (chance: string) => `Chance that every needed nerve is silent now: ${chance}.`,
    takesOver: (median: string, low: string, high: string) =>
      `TMR is expected to take over about week ${median} (${low} to ${high}).`,
    none: 'No forecast: nothing is recorded as frozen.',
    bridge: 'The bridge, week by week',
  },
  medicines: {
    title: 'Medicines at home',
    none: 'None recorded here.',
    stopped: 'stopped',
    change: 'Change',
  },
  alerts: { title: 'Alerts', none: 'No alert is open.', past: (count: number) => `${count} over` },
};

export type PersonWords = Widened<typeof english>;
export const personWords: PersonWords = inLanguage('person', english);
