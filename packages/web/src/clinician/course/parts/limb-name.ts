import { capital, limbWord } from '../../../format/labels.js';

/** `Left transtibial`; empty when neither is known. */
export function limbName({
  side,
  level,
}: {
  readonly side: string | null;
  readonly level: string | null;
}): string {
  return capital(limbWord(side, level));
}
