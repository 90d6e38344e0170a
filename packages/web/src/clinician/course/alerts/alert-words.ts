import type { Alert, AlertStep, Urgency, WatchKind } from '@cryobridge/course';
import type { Due } from './due.js';
import { number } from '../../../format/number.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything that alerts say on every page. */
const english = {
  kinds: {
    breakthrough: 'Breakthrough pain',
    'early-loss-of-cover': 'Early loss of cover?',
    'expected-end-of-cover': 'Cover is about to end',
    'neuroma-like': 'Neuroma-like pattern',
    'infection-like': 'Infection-like pattern',
    'opioid-escalation': 'More opioid than before',
    sedation: 'Sedation',
    'weakness-or-fall': 'New weakness or a fall',
    silence: 'No report',
    emergency: 'Emergency answer',
  } satisfies Record<WatchKind, string>,
  /** For those who must not learn whether anything was frozen. */
  maskedKind: 'Pain to look at',
  urgencies: {
    emergency: 'Emergency',
    today: 'Today',
    soon: 'Soon',
    routine: 'Routine',
  } satisfies Record<Urgency, string>,
  states: {
    open: 'Nobody has it',
    taken: 'Taken',
    closed: 'Closed',
    lapsed: 'Cleared by itself',
  } satisfies Record<Alert['state'], string>,
  steps: {
    opened: 'raised',
    'raised-again': 'raised again',
    taken: 'taken',
    'handed-over': 'handed over',
    escalated: 'passed on by its clock',
    closed: 'closed',
    lapsed: 'cleared by itself',
  } satisfies Record<AlertStep['step'], string>,
  has: (name: string) => `${name} has it`,
  youHave: 'You have it',
  waitsFor: (name: string) => `Waits for: ${name}`,
  waitsForYou: 'Waits for you',
  take: 'Take it',
  me: (name: string) => `Me, ${name}`,
  handOver: 'Hand over',
  close: 'Close',
  confirmClose: 'Close the alert',
  confirmHandOver: 'Hand it over',
  cancel: 'Cancel',
  to: 'To whom',
  handOverReason: 'What they should know',
  closeReason: 'What was found, and what was done',
  outcome: 'Was it true?',
  outcomes: {
    'true-alert': 'Yes, somebody had to act',
    'false-alert': 'No, a false alarm',
    'not-known': 'Not known',
  },
  outcomeHelp: 'Counts towards how often alerts are right.',
  needReason: 'Say it in a few words; at least three letters.',
  needOutcome: 'Choose one.',
  history: (count: number) => `${count} ${count === 1 ? 'step' : 'steps'} so far`,
  rung: (rung: number) => `passed on ${rung === 1 ? 'once' : `${rung} times`}`,
  noReasons: 'No reason is given.',
  closedNow: 'Closed.',
  due: {
    now: 'due now',
    in: (span: string) => `due in ${span}`,
    overdue: (span: string) => `overdue by ${span}`,
  },
  span: {
    minutes: (minutes: number) => `${number(minutes)} min`,
    hours: (hours: number) => `${number(hours)} h`,
    hoursAndMinutes: (hours: number, minutes: number) => `${number(hours)} h ${number(minutes)} min`,
    days: (days: number) => `${number(days)} days`,
  },
};

export type AlertWords = Widened<typeof english>;
export const alertWords: AlertWords = inLanguage('alert', english);

export function kindWord(kind: WatchKind, masked = false): string {
  const tells = kind === 'early-loss-of-cover' || kind === 'expected-end-of-cover';
  return masked && tells ? alertWords.maskedKind : alertWords.kinds[kind];
}

/** `due in 1 h 20 min`, `overdue by 35 min`. */
export function dueWord({ minutes }: Due): string {
  const { due } = alertWords;
  if (minutes < 0) return due.overdue(span(-minutes));
  return minutes === 0 ? due.now : due.in(span(minutes));
}

function span(minutes: number): string {
  const say = alertWords.span;
  if (minutes < 60) return say.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 10) return minutes % 60 === 0 ? say.hours(hours) : say.hoursAndMinutes(hours, minutes % 60);
  return hours < 48 ? say.hours(hours) : say.days(Math.round(hours / 24));
}
