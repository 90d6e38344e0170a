import { createContext, type RefObject } from 'react';
import type { Given } from './answering.js';

export interface Answering {
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
}

export const AnswerContext = createContext<Answering | null>(null);
