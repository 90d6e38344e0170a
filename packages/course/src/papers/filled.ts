import type { FactValue, Voice } from '@cryobridge/plan';

/**
 * Puts facts into a sentence: `{name}` as the language says it, `{name%}` as a percentage. Each fact keeps its own
 * direction, so that it reads as it stands inside a sentence that runs from right to left.
 */
export function filled(
  sentence: string,
  facts: Readonly<Record<string, FactValue>>,
  voice: Pick<Voice, 'say' | 'percent'>,
): string {
  return sentence.replaceAll(/\{(\w+)(%?)\}/g, (_, name: string, percent: string) => {
    const value = facts[name] ?? null;
    if (value === null) return '–';
    return isolated(percent === '' ? voice.say(value) : voice.percent(value));
  });
}

const popIsolate = '\u2069';

/** First strong isolate: what has no letters of its own runs from left to right. */
export function isolated(text: string): string {
  return /\p{L}/u.test(text) ? `\u2068${text}${popIsolate}` : `\u2066${text}${popIsolate}`;
}

/** Without the marks of direction, which are not drawn and not read aloud. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/g, '');
}
