import type { NewCourseEvent, NewMedicine } from '@cryobridge/contract';
import { shortDate } from '../../../format/date.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

export type EventKind = NewCourseEvent['kind'];

/** Everything the page of events and medicines says. */
const english = {
  here: 'Events and medicines',
  title: (label: string) => `Events and medicines of ${label}`,
  back: 'Back to the course',
  loading: 'Opening the course',
  event: {
    title: 'Record an event',
    what: 'What happened',
    kinds: {
      amputation: 'Amputation done',
      repair: 'TMR or RPNI',
      revision: 'Revision of the stump',
      'prosthesis-fitting': 'Prosthesis fitting',
      'wound-checked': 'Wound checked',
      admission: 'Admission to hospital',
      'surgeon-agreement': 'Surgeon’s agreement to a freeze above a repair',
      withdrawal: 'Withdrawal from follow-up',
      'lost-to-follow-up': 'Lost to follow-up',
      death: 'Death',
    } satisfies Record<EventKind, string>,
    limb: 'Which limb',
    on: 'Day',
    future: 'This day has not come yet.',
    until: 'Until; leave empty while still in hospital',
    untilBefore: 'Not before the day of admission.',
    repair: 'Which repair',
    repairs: { tmr: 'TMR', rpni: 'RPNI' },
    state: 'Planned or done',
    states: { done: 'Done', planned: 'Planned' },
    nerves: 'Which nerves took part',
    nervesUnknown: 'No nerve is recorded as frozen here; the repair is kept without names.',
    by: 'Surgeon',
    agrees: 'Does the surgeon agree',
    agree: { yes: 'Agrees', no: 'Does not agree' },
    reason: 'Why, in the surgeon’s words',
    needName: 'Give the surgeon’s name.',
    needReason: 'Say why; at least three letters.',
    needAnswer: 'Choose one.',
    record: 'Record it',
    sure: 'Yes, record it',
    notSure: 'Go back',
    recorded: (what: string) => `Recorded: ${what}.`,
    ending: {
      death: (label: string, on: string) =>
        `${label} died on ${on}. Reminders stop now, nobody is asked to report, and no alert about silence is raised. The record stays, and death is kept as an outcome.`,
      withdrawal: (label: string, on: string) =>
        `${label} takes part no longer, from ${on}. Reminders and questions stop. What was told until then stays.`,
      'lost-to-follow-up': (label: string, on: string) =>
        `${label} is not reached any more, from ${on}. Reminders and alerts about silence stop; this is kept as an outcome.`,
    },
    admissionNote: 'While in hospital, reminders and alerts about silence rest.',
  },
  list: { title: 'What is recorded', none: 'Nothing is recorded yet.' },
  medicines: {
    title: 'Medicines at home',
    none: 'None recorded here.',
    add: 'Prescribe for home',
    text: 'Medicine, form and strength',
    textHelp: 'Such as oxycodone 5 mg tablet.',
    doseLow: 'Least a time',
    doseHigh: 'Most a time',
    unit: 'Counted in',
    unitHelp: 'Such as tablet, mL, patch.',
    route: 'Way',
    routes: {
      oral: 'By mouth',
      transdermal: 'On the skin',
      buccal: 'In the cheek',
      nasal: 'In the nose',
      rectal: 'Rectal',
      parenteral: 'Injection',
    } satisfies Record<NewMedicine['route'], string>,
    every: 'Hours between doses, at least',
    asNeeded: 'Only when needed',
    most: 'Most a day; empty: not limited here',
    from: 'From',
    until: 'Until; empty: open',
    needText: 'Name the medicine.',
    needUnit: 'Say what is counted.',
    needNumber: 'Give a number above 0.',
    order: 'Not less than the least.',
    untilBefore: 'Not before its first day.',
    save: 'Prescribe it',
    stop: 'Stop',
    stopOf: (text: string) => `Stop ${text}`,
    sure: (text: string) => `Stop ${text}? It stays in the record as stopped.`,
    stopped: 'stopped',
  },
  consent: {
    title: 'Consent and access',
    needed: 'Consent is not given yet. It is given on the patient’s own page, before the first report.',
    given: 'Consent is given.',
    withdrawn: 'Consent is withdrawn. No report can be kept.',
    invite: 'Invite the patient',
    inviteHelp: 'Makes a link and a code for their own page. They see this record and no other.',
    name: 'Name of the patient',
  },
};

export type RecordWords = Widened<typeof english>;
export const recordWords: RecordWords = inLanguage('record', english);

/** What is about to be recorded, as a sentence's core. */
export function recordedWord(event: NewCourseEvent): string {
  return `${recordWords.event.kinds[event.kind]}, ${shortDate(event.on)}`;
}
