import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

const version = (which: number) => `version ${number(which)}`;
const somebody = (name: string | null) => name ?? 'Somebody';

/** Everything the versions of a plan say. */
const english = {
  here: 'Versions',
  bar: 'Version and signature',
  loading: 'Opening the versions',
  opening: (which: number) => `Opening ${version(which)}`,
  name: (which: number) => `Version ${number(which)}`,
  signed: (name: string, at: string) => `signed by ${name}, ${at}`,
  draft: 'draft, not signed',
  besideSigned: (signed: number, shown: number) =>
    `Version ${number(signed)} is signed; you are looking at ${version(shown)}, a draft.`,
  changedSince: (which: number) => `What changed since ${version(which)}`,
  all: 'All versions',
  sign: (which: number) => `Sign ${version(which)}`,
  signing: 'Signing',
  notYet: 'It can be signed once it says Proceed.',
  asWhom: (name: string, which: number) =>
    `You sign ${version(which)} as ${name}. It then stays as it is; an answer afterwards makes a new version.`,
  cancel: 'Cancel',
  planAgain: 'Plan again with what is known now',
  undo: 'Undo the last answers',
  undone: (which: number) => `Undone. This is version ${number(which)}; nothing was taken away.`,
  isSigned: (which: number) => `Version ${number(which)} is signed.`,
  newer: (name: string | null, which: number) => `${somebody(name)} saved ${version(which)} meanwhile.`,
  before: (which: number) => `You are looking at ${version(which)}.`,
  whatChanged: 'What changed',
  load: (which: number) => `Show ${version(which)}`,
  yours: 'Your answer is not saved yet',
  cameFirst: (name: string | null, which: number) =>
    `${somebody(name)} saved ${version(which)} while you were answering. Nothing of yours was stored; it is kept here.`,
  cameFirstUnknown:
    'Somebody saved this plan while you were answering. Nothing of yours was stored; it is kept here.',
  yourAnswer: (question: string, answer: string) => `Your answer to “${question}”: ${answer}`,
  takenBack: 'taken back',
  reason: (reason: string) => `Reason: ${reason}`,
  theirs: (which: number) => `What ${version(which)} changed`,
  saveOnTop: 'Save my answer on top',
  drop: 'Drop my answer',
  list: 'Versions, newest first',
  columns: { version: 'version', verdict: 'verdict', saved: 'saved', answers: 'answered', signed: 'signed' },
  saved: (name: string | null, at: string) => (name === null ? at : `${at}, ${name}`),
  answeredBy: (count: number, names: string) =>
    `${count === 1 ? 'one answer' : `${number(count)} answers`}${names === '' ? '' : ` by ${names}`}`,
  first: 'first plan',
  noAnswers: 'no new answers',
  sameAs: (which: number) => `same answers as ${version(which)}`,
  unsigned: 'no',
  compare: 'Compare two versions',
  from: 'From',
  to: 'To',
  toPlan: 'To the plan',
  oldTitle: (which: number) => `Version ${number(which)}, read only`,
  old: (latest: number) => `The latest is ${version(latest)}.`,
  isLatest: 'This is the latest version.',
  toLatest: (which: number) => `Open ${version(which)}`,
  changedUntil: (which: number) => `What changed until ${version(which)}`,
  printSigned: (which: number, name: string, at: string) =>
    `Version ${number(which)}, signed by ${name}, ${at}`,
  printDraft: (which: number) => `DRAFT, not signed · ${version(which)}`,
};

export type VersionWords = Widened<typeof english>;
export const versionWords: VersionWords = inLanguage('version', english);
