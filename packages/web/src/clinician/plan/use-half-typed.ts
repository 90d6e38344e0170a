import { useContext, useState } from 'react';
import { halfTyped, keepHalfTyped } from '../versions/half-typed.js';
import { AnswerContext } from './answer-context.js';

/** Text of a field that outlives the field: a plan made again, a session that ended, another page in between. */
export function useHalfTyped(field: string): readonly [string, (text: string) => void] {
  const caseId = useContext(AnswerContext)?.caseId ?? '';
  const [text, setText] = useState(() => halfTyped(caseId, field));
  const set = (next: string) => {
    keepHalfTyped(caseId, field, next);
    setText(next);
  };
  return [text, set];
}
