import type { CaseDetail } from '@cryobridge/contract';
import { createContext, type RefObject } from 'react';
import type { Given } from './answering.js';

/** An answer that was not stored because somebody else saved first. */
export interface Unsaved {
  readonly given: Given;
  /** What its giver had before them. */
  readonly readOn: Pick<CaseDetail, 'version' | 'plan'>;
}

export interface Answering {
  readonly caseId: string;
  readonly name: string;
  rename(name: string): void;
  /** Set once an answer was tried without a name. */
  readonly nameless: boolean;
  readonly nameField: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  /** Id of the question whose answer is on the way. */
  readonly pending: string | null;
  readonly error: Error | null;
  /** What happened last, for those who do not see the page change. */
  readonly said: string;
  give(given: Given): void;
  readonly unsaved: Unsaved | null;
  /** Lets the unsaved answer go; what is typed in its field stays there. */
  drop(): void;
}

export const AnswerContext = createContext<Answering | null>(null);
