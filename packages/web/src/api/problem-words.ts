import type { Problem } from '@cryobridge/contract';
import { number } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** What the server says when it says no, by the kind of problem; its own title is English. */
const english = {
  titles: {
    'bad-input': 'The input cannot be read',
    'bad-answer': 'An answer cannot be taken',
    'not-found': 'There is nothing here',
    conflict: 'The case changed meanwhile; load it again',
    'plan-changed': 'Somebody saved this plan meanwhile; nothing of yours was stored',
    'not-signable': 'This version cannot be signed',
    'no-dose': 'This version gives no dose, so there is nothing to write down',
    'nothing-to-undo': 'No answer is left to undo',
    'other-content': 'Something else was stored under this id',
    'too-large': 'The input is too large',
    'not-json': 'Only application/json is read',
    'sign-in': 'Please sign in',
    'not-accepted': 'That was not accepted. Check what you entered',
    forbidden: 'Your role may not do this',
    forged: 'This page is out of date; load it again',
    taken: 'Somebody else has that already',
    'in-course': 'This case is a course already',
    followed: 'A course follows this case; it stays',
    'consent-needed': 'The person has not agreed to report',
    'report-differs': 'Another report has this id',
    'last-way-in': 'This would leave nobody able to sign in',
    'link-over': 'This link was used or is too old; ask for a new one',
    locked: 'Too many tries; wait, then try again',
    'wrong-host': 'This server answers only under its own name',
    'too-many': 'Too many requests; wait a minute',
    busy: 'The server cannot do this now; try again',
    fault: 'The server failed; nothing was stored',
  },
  answered: (status: number) => `The server answered ${number(status)}`,
};

export type ProblemWords = Widened<typeof english>;
export const problemWords: ProblemWords = inLanguage('problem', english);

/** By its kind in the page's language; a kind that this page does not know is told in the server's words. */
export function problemTitle({ type, title, status }: Problem): string {
  if (type === 'about:blank') return problemWords.answered(status);
  const kind = type.replace('urn:cryobridge:problem:', '');
  return new Map<string, string>(Object.entries(problemWords.titles)).get(kind) ?? title;
}
