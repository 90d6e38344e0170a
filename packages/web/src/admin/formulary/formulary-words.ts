import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

/** Everything that the page of the formulary says. */
const english = {
  title: 'Formulary',
  intro:
    'What is to be had here, and the doses and limits of this hospital. A pharmacist signs it; every plan goes by it.',
  none: 'Nobody has signed a formulary. Plans go by the sourced values, which no pharmacist has signed.',
  inUse: (version: number, by: string, at: string) => `Version ${version} is in use, signed by ${by}, ${at}.`,
  readOnly: 'Only a pharmacist changes and signs it.',
  search: 'Search drugs and values',
  found: (count: number) => (count === 1 ? '1 drug' : `${number(count)} drugs`),
  nothingFound: 'No drug and no value fits.',
  drugs: 'Drugs',
  edit: (drug: string) => `Change ${drug}`,
  editShort: 'Change',
  close: (drug: string) => `Done with ${drug}`,
  closeShort: 'Done',
  available: '✓ Available here',
  missing: '✕ Not available here',
  instead: (drug: string) => `instead: ${drug}`,
  unsigned: '! Not signed by a pharmacist',
  signedBy: (name: string, at: string) => `✓ Signed by ${name}, ${at}`,
  outdated: '! The sources have changed since it was signed. Read them again.',
  changedHere: '… Changed, not signed yet',
  what: 'What',
  sources: 'By the sources',
  here: 'Here',
  source: 'source',
  notFound: 'none found',
  asSources: 'as the sources',
  looser: '! Looser than the sources',
  because: (reason: string) => `Reason: ${reason}`,
  holds: 'I have read these values; they hold here',
  readAgain: 'I have read the sources as they are now',
  isAvailable: 'Available here',
  alternative: 'To take instead',
  nobody: 'none named',
  note: 'Note',
  low: 'Lowest here',
  high: 'Highest here',
  from: 'Where it comes from',
  why: 'Why looser than the sources',
  /** Read out in place of a short label, which it begins with. */
  of: (label: string, what: string) => `${label}: ${what}`,
  units: { year: 'years', day: 'days', count: '', text: '' } as Readonly<Record<string, string>>,
  showHistory: 'Show every version',
  emptyHint: 'Empty: as the sources',
  changes: 'What you are about to sign',
  noChanges: 'Nothing is changed.',
  counted: (count: number) => (count === 1 ? '1 change' : `${number(count)} changes`),
  answerFor:
    'You answer for every drug in this list, with all its values. The others keep the name that stands there.',
  fix: 'Before it can be signed:',
  before: 'was',
  after: 'becomes',
  entry: 'signed as it stands',
  sourced: 'sources read again',
  yes: 'yes',
  no: 'no',
  nothing: '–',
  sign: 'Sign this version',
  undo: 'Undo all changes',
  signed: (version: number) => `Signed. Version ${version} is in use from now on.`,
  meanwhile: (by: string, version: number) =>
    `${by} signed version ${version} meanwhile. Your changes are kept and lie on top of it: read them again, then sign.`,
  clashes: 'You both changed these. Yours stands here; sign it, or take theirs:',
  theirs: (text: string) => `theirs: ${text}`,
  mine: (text: string) => `yours: ${text}`,
  takeTheirs: (what: string) => `Take theirs: ${what}`,
  takeTheirsShort: 'Take theirs',
  history: 'Earlier versions',
  version: (version: number, by: string, at: string) => `Version ${version}, ${by}, ${at}`,
  older: (made: number | null, version: number, by: string) =>
    made === null
      ? `This plan was made without a formulary. Version ${version}, signed by ${by}, holds now.`
      : `This plan was made with version ${made} of the formulary. Version ${version}, signed by ${by}, holds now.`,
  planAgain: 'Plan again with it',
  askPlanner: 'Somebody who plans can plan again with it.',
  madeWith: (version: number) => `formulary ${version}`,
};

export type FormularyWords = Widened<typeof english>;
export const formularyWords: FormularyWords = inLanguage('formulary', english);
