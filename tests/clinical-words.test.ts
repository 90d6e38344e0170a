import { loadCourseWords } from '@cryobridge/course';
import { languages, type FactValue, type Words } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { complete, differences, leftovers, missingIds, strangeIds } from './clinical-words/compare-words.js';

const english = (await loadCourseWords('en')).sentences;
const translated = await Promise.all(languages.filter((language) => language !== 'en').map(loadCourseWords));

describe.each(translated.map((words) => [words.language, words] as const))(
  'words in %s',
  (language, words) => {
    it('has no sentence for a statement that does not exist', () => {
      expect(strangeIds(words.sentences, english)).toEqual([]);
    });

    it('has a sentence for every statement, once it is complete', () => {
      const wanted = complete.includes(language) ? missingIds(words.sentences, english) : [];
      expect(wanted).toEqual([]);
    });

    it('tells every fact that English tells, and the same figures', () => {
      expect(differences(words.sentences, english, language)).toEqual([]);
    });

    it('holds no English', () => {
      expect(leftovers(words.sentences)).toEqual([]);
    });
  },
);

describe('the comparison', () => {
  const pair = (say: (facts: Readonly<Record<string, FactValue>>) => string): Words => ({ 'say:x': say });
  const original = pair(({ mg }) => `At most ${mg} mg in 24 hours.`);

  it('finds a fact left out, a figure changed, and English left over', () => {
    expect(
      differences(
        pair(({ mg }) => `Höchstens ${mg} mg in 24 Stunden.`),
        original,
        'de',
      ),
    ).toEqual([]);
    expect(
      differences(
        pair(() => 'Höchstens in 24 Stunden.'),
        original,
        'de',
      ),
    ).not.toEqual([]);
    expect(
      differences(
        pair(({ mg }) => `Höchstens ${mg} mg in 42 Stunden.`),
        original,
        'de',
      ),
    ).not.toEqual([]);
    expect(leftovers(original)).not.toEqual([]);
    expect(missingIds({}, original)).toEqual(['say:x']);
    expect(strangeIds(original, {})).toEqual(['say:x']);
  });
});
