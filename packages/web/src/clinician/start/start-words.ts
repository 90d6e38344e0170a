import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  exampleList: {
    examples: 'Examples',
    loadingExamples: 'Loading examples …',
    thisServerHasNo: 'This server has no examples.',
    planOf: (title: string) => `Plan ${title}`,
    plan: 'Plan',
  },
  formFields: {
    notKnown: 'not known',
    oneALine: 'One a line.',
  },
  shortForm: {
    orAShortForm: 'Or a short form',
    leaveEmptyWhatIs: 'Leave empty what is not known.',
    level: 'Level',
    side: 'Side',
    surgery: 'Surgery',
    tmr: 'TMR',
    tmrDate: 'TMR date',
    person: 'Person',
    birthDate: 'Birth date',
    sex: 'Sex',
    weight: 'Weight',
    height: 'Height',
    bloodValues: 'Blood values',
    egfr: 'eGFR',
    platelets: 'Platelets',
    inr: 'INR',
    history: 'History',
    conditions: 'Conditions',
    medicinesWithDose: 'Medicines with dose',
    allergies: 'Allergies',
    noKnownAllergies: 'No known allergies',
    plan: 'Plan',
    pleaseLookAtThe: 'Please look at the marked fields.',
  },
  startPage: {
    fromARecordTo: 'From a record to a plan',
    cryoneurolysisBeforeLimbAmputation:
      'Cryoneurolysis before limb amputation: may we, where, how long, how sure, and for how long does it last.',
  },
  storedCases: {
    noCaseYet: 'No case yet.',
    open: (count: number) => `${number(count)} open`,
    surgery: (day: string) => `surgery ${day}`,
    opened: (at: string) => `opened ${at}`,
    limb: (side: string, level: string) => `${side} ${level}`,
    cases: 'Cases',
    loadingCases: 'Loading cases …',
    uploadARecordFill: 'Upload a record, fill the short form, or open an example below.',
    removeOf: (label: string) => `Remove ${label}`,
    removeSure: (label: string) => `Remove ${label} and its plan for good?`,
    remove: 'Remove',
    surgeryDateUnknown: 'surgery date unknown',
    levelAndSideUnknown: 'level and side unknown',
  },
  uploadCard: {
    theFileCannotBe: 'The file cannot be read.',
    uploadARecord: 'Upload a record',
    readingAndPlanning: (name: string) => `Reading ${name} and planning`,
    dropAFhirR4: 'Drop a FHIR R4 Bundle here, or',
    chooseAFile: 'Choose a file',
    itStaysOnThis: 'It stays on this server. What it does not tell becomes a question.',
  },
  formText: {
    notBelow: (minimum: string) => `Not below ${minimum}.`,
    tooShort: 'Too short.',
    notAbove: (maximum: string) => `Not above ${maximum}.`,
    tooLong: 'Too long.',
    notADayOf: 'Not a day of the calendar.',
    pleaseGiveANumber: 'Please give a number, or leave it empty.',
  },
  readBundleFile: {
    isNotJson: 'is not JSON',
    cannotBeRead: 'The input cannot be read',
    fault: (why: string) => `is not JSON, or is cut short: ${why}`,
  },
};

export type StartWords = Widened<typeof english>;
export const startWords: StartWords = inLanguage('start', english);
