import { describe, expect, it } from 'vitest';
import { languageOf, languages, loadPlanWords, reviewNote, say, untranslated, WordsError } from './index.js';

const question = { id: 'say:bridge.ask-tmr-planned', facts: {} } as const;
const all = await Promise.all(languages.map(loadPlanWords));

describe('the words of a language', () => {
  it('are English when none is asked for', () => {
    expect(say(question)).toBe('Is TMR planned for this limb?');
  });

  it('are the words given, and English for what those do not hold', () => {
    expect(say(question, { sentences: { [question.id]: () => 'TMR?' }, terms: {} })).toBe('TMR?');
    expect(say(question, { sentences: {}, terms: {} })).toBe(say(question));
    expect(untranslated({ sentences: {} })).toContain(question.id);
  });

  it('refuse a statement that no language holds', () => {
    expect(() => say({ id: 'say:nothing.of-this', facts: {} })).toThrow(WordsError);
  });

  it('say that no clinician has reviewed them, while none has', () => {
    for (const words of all) {
      expect(words.reviewedBy).toBeNull();
      expect(reviewNote(words) === null).toBe(words.language === 'en');
      expect(reviewNote({ ...words, reviewedBy: 'Dr. Weber' })).toBeNull();
    }
  });

  it('are found by a tag, and by no tag that is not ours', () => {
    expect(['de-CH', 'AR', 'pt-BR'].map(languageOf)).toEqual(['de', 'ar', null]);
  });

  it('say every statement of a plan', () => {
    expect(all.map((words) => [words.language, untranslated(words)])).toEqual(
      languages.map((language) => [language, []]),
    );
  });
});
