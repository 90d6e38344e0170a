import type { Claim } from '@cryobridge/knowledge';
import { number } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  claimNote: {
    basis: {
      measured: 'measured',
      derived: 'derived from measured values',
      consensus: 'consensus or guideline',
      assumed: 'assumed: nobody has measured it for this use',
    } satisfies Record<Claim['basis'], string>,
    yes: 'yes',
    no: 'no',
    range: (low: string, high: string) => `${low} to ${high}`,
    doubts: 'Doubts:',
    lookedForAndNot: 'looked for and not found',
  },
  errorNote: {
    more: (count: number) => `and ${number(count)} more`,
    tryAgain: 'Try again',
    theServerCannotBe: 'The server cannot be reached. Nothing is lost; try again when it is back.',
  },
  knownClaims: {
    thisPageDoesNot: 'This page does not know its source.',
  },
  loading: {
    takingLongerThanUsual: 'Taking longer than usual; still working.',
    usuallyTakesUnderSeconds: (expectedSeconds: number) =>
      `Usually takes under ${number(expectedSeconds)} seconds.`,
  },
  notFound: {
    notFound: 'Not found',
    mistyped: 'The address may be mistyped, or the case was removed.',
    nothingIsHere: 'Nothing is here',
    allCases: 'All cases',
  },
  shell: {
    skipToThePage: 'Skip to the page',
    main: 'Main',
    worklist: 'Worklist',
    watch: 'Watch',
    people: 'People',
    plans: 'Plans',
    noConnectionWhatYou: 'No connection. What you see stays readable; answers can be sent when it is back.',
  },
  sourceButton: {
    whatThisRestsOn: 'What this rests on',
    sources: 'Sources',
    lookingItUp: 'Looking it up …',
    readFrom: (entries: string) => `Read from: ${entries}`,
    source: 'source',
  },
  statements: {
    more: (count: number) => `${number(count)} more ${count === 1 ? 'note' : 'notes'}`,
  },
};

export type PartsWords = Widened<typeof english>;
export const partsWords: PartsWords = inLanguage('parts', english);
