import type { QuestionId } from './question.js';
import type { ReportAnswers } from './report.js';

export const emergencyIds = [
  'emergency:hard-to-wake',
  'emergency:breathing',
  'emergency:heavy-bleeding',
  'emergency:self-harm',
  'emergency:head-injury',
] as const;
export type EmergencyId = (typeof emergencyIds)[number];

/** One instruction, shown at once and offline; its words are `emergencies` of `ReportWords`. */
export interface Emergency {
  readonly id: EmergencyId;
  /** The question whose answer says so. */
  readonly question: QuestionId;
}

const signs: readonly (Emergency & { readonly is: (answers: ReportAnswers) => boolean })[] = [
  { id: 'emergency:hard-to-wake', question: 'drowsiness', is: (a) => a.drowsiness === 'hard-to-wake' },
  { id: 'emergency:breathing', question: 'breathing', is: (a) => a.breathing === 'slow-or-hard' },
  { id: 'emergency:heavy-bleeding', question: 'wound', is: (a) => a.wound === 'bleeding-heavily' },
  { id: 'emergency:self-harm', question: 'self-harm', is: (a) => a.thoughtsOfSelfHarm === true },
  /** Whether the medicines taken include an opioid or a blood thinner cannot be told offline: taken to be so. */
  { id: 'emergency:head-injury', question: 'hit-head', is: (a) => a.hitHead === true },
];

/** Answers that threaten life. Ask after every answer, not only at the end. */
export function emergencyOf(answers: ReportAnswers): readonly Emergency[] {
  return signs.filter(({ is }) => is(answers)).map(({ id, question }) => ({ id, question }));
}

export const callTodayIds = ['call:infection', 'call:open-wound', 'call:skin', 'call:weakness'] as const;
export type CallTodayId = (typeof callTodayIds)[number];

const reasonsToCall: readonly {
  readonly id: CallTodayId;
  readonly is: (answers: ReportAnswers) => boolean;
}[] = [
  {
    id: 'call:infection',
    is: (a) => a.fever === 'yes' || a.wound === 'pus-or-smell' || a.woundRedness === 'spreading',
  },
  { id: 'call:open-wound', is: (a) => a.wound === 'open' },
  { id: 'call:skin', is: (a) => a.probeSiteSkin === 'blister-or-dark' || a.probeSiteSkin === 'open' },
  { id: 'call:weakness', is: (a) => a.weakness === 'new' || a.weakness === 'worse' },
];

/** Answers for which the person should call the team on the same day rather than wait for somebody to read them. */
export function callTodayOf(answers: ReportAnswers): readonly CallTodayId[] {
  return reasonsToCall.filter(({ is }) => is(answers)).map(({ id }) => id);
}
