import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { answerFaultKinds } from '../answer-faults.js';
import { bodyRegions } from '../body-map.js';
import { callTodayIds, emergencyIds } from '../emergency.js';
import { questions } from '../instrument.js';
import { loadReportWords, reportLanguageOf } from './load-words.js';
import { reportLanguages, type ReportWords } from './report-words.js';
import { sayCount, sayEmergency, sayNumber, sayRegion } from './say-report.js';

const all = await Promise.all(reportLanguages.map(loadReportWords));

/** Every path to a text, such as `questions.falls.ask`, with its text. */
function texts(value: unknown, path = ''): readonly (readonly [string, string | null])[] {
  if (typeof value === 'string' || value === null) return [[path, value]];
  if (typeof value !== 'object') return [];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    texts(inner, path === '' ? key : `${path}.${key}`),
  );
}

const english = await loadReportWords('en');
const keysOf = (words: ReportWords) =>
  texts(words)
    .map(([path]) => path)
    .filter((path) => !path.startsWith('counted.'))
    .sort();

describe.each(all.map((words) => [words.language, words] as const))('words in %s', (language, words) => {
  it('has every key, and no other, with words in it', () => {
    expect(keysOf(words)).toEqual(keysOf(english));
    expect(texts(words).filter(([, text]) => text !== null && text.trim() === '')).toEqual([]);
  });

  it('gives help where English does', () => {
    const without = (of: ReportWords) =>
      Object.entries(of.questions).flatMap(([id, { help }]) => (help === null ? [id] : []));
    expect(without(words)).toEqual(without(english));
  });

  it('asks every question and names every answer, place, fault and instruction', () => {
    for (const { id, control } of questions) {
      expect(words.questions[id].ask).not.toBe('');
      if (control.kind !== 'choice') continue;
      for (const option of control.options) expect(words.options).toHaveProperty([`${id}.${option}`]);
    }
    for (const region of bodyRegions) expect(sayRegion(region, words)).not.toContain('undefined');
    expect(Object.keys(words.faults).sort()).toEqual([...answerFaultKinds].sort());
    expect(Object.keys(words.emergencies).sort()).toEqual([...emergencyIds].sort());
    expect(Object.keys(words.callToday).sort()).toEqual([...callTodayIds].sort());
  });

  it('tells two places apart', () => {
    const named = bodyRegions.map((region) => sayRegion(region, words));
    expect(new Set(named).size).toBe(named.length);
  });

  it('names the number to call in every emergency', () => {
    for (const id of emergencyIds) {
      const said = sayEmergency(id, '112', words);
      expect(`${said.title} ${said.do}`).not.toContain('{number}');
      expect(said.title).toContain('112');
      expect(said.do).toContain('112');
    }
  });

  it('says that no clinician has reviewed it, while none has', () => {
    expect(words.reviewed).toBeNull();
    expect(words.notReviewed.length).toBeGreaterThan(10);
  });

  it('has a form for every plural of the language, and uses it', () => {
    for (const forms of Object.values(words.counted)) {
      for (const number of [0, 1, 2, 3, 11, 100]) {
        const rule = new Intl.PluralRules(language).select(number);
        expect(forms).toHaveProperty(rule);
        expect(sayCount(number, forms, language)).not.toContain('{');
      }
    }
  });

  it('speaks neither of morphine equivalents nor of stopping or tapering by a threshold', () => {
    for (const [path, text] of texts(words)) {
      expect(`${path} ${text}`).not.toMatch(/\bMME\b|morphin|morfin|مورفين|taper|threshold/i);
    }
  });
});

it('counts in the digits and plurals of Arabic', () => {
  const arabic = all.find(({ language }) => language === 'ar') ?? english;
  expect(sayNumber(10, 'ar')).toBe('١٠');
  expect(sayCount(2, arabic.counted.days, 'ar')).toBe('يومان');
  expect(sayCount(3, arabic.counted.days, 'ar')).toBe('٣ أيام');
  expect(sayCount(11, arabic.counted.days, 'ar')).toBe('١١ يومًا');
  expect(sayCount(1, english.counted.days, 'en')).toBe('1 day');
});

it('finds the language of a tag, and English for one that is not ours', () => {
  expect(['es-MX', 'AR', 'de', 'pt-BR', null].map(reportLanguageOf)).toEqual(['es', 'ar', 'de', 'en', 'en']);
});

describe('reading level of English', () => {
  /** Grade by Flesch and Kincaid of one text of whole sentences. */
  function grade(text: string): number {
    const words = text.match(/[A-Za-z0-9'’-]+/g) ?? [];
    return fleschKincaid({
      sentence: Math.max(1, (text.match(/[.?!]+(?=\s|$)/g) ?? []).length),
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    });
  }

  const sentences = texts(english)
    .filter(([path]) => /^(questions|emergencies|callToday|consent|faults|notReviewed)/.test(path))
    .flatMap(([path, text]) =>
      text === null ? [] : ([[path, text.replaceAll('{number}', '112')]] as const),
    );

  it('measures a hard text as hard', () => {
    expect(
      grade('Residual limb paraesthesia necessitates multidisciplinary pharmacological reassessment.'),
    ).toBeGreaterThan(12);
  });

  it('is grade 6 or less for the whole instrument', () => {
    expect(grade(sentences.map(([, text]) => text).join(' '))).toBeLessThanOrEqual(6);
  });

  it('is grade 6 or less for every question, instruction and paragraph', () => {
    const hard = sentences
      .filter(([, text]) => (text.match(/\w+/g) ?? []).length >= 5)
      .map(([path, text]) => `${path}: ${grade(text).toFixed(1)} ${text}`)
      .filter((line) => Number(/: (-?[\d.]+)/.exec(line)?.[1]) > 6);
    expect(hard).toEqual([]);
  });
});
