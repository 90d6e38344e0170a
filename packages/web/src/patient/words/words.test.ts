import { reportLanguages, sayCount } from '@cryobridge/course/report';
import { fleschKincaid } from 'flesch-kincaid';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { pageWords } from './load-words.js';
import type { PageWords } from './page-words.js';

const english = await pageWords('en');
const all = await Promise.all(
  reportLanguages.map(async (language) => [language, await pageWords(language)] as const),
);

function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    texts(inner, path === '' ? key : `${path}.${key}`),
  );
}

const keysOf = (words: PageWords) =>
  texts(words)
    .map(([path]) => path)
    .filter((path) => !path.startsWith('outbox.waiting.'))
    .sort();
const factsIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([fact]) => fact).sort();

describe.each(all)('words of the page in %s', (language, words) => {
  it('has every key, and no other, with words in it', () => {
    expect(keysOf(words)).toEqual(keysOf(english));
    expect(texts(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('names the same facts as English', () => {
    const facts = new Map(texts(english).map(([path, text]) => [path, factsIn(text)]));
    for (const [path, text] of texts(words))
      if (!path.startsWith('outbox.waiting.'))
        expect([path, ...factsIn(text)]).toEqual([path, ...(facts.get(path) ?? [])]);
  });

  it('has a form for every plural of the language', () => {
    for (const number of [1, 2, 3, 11, 100]) {
      expect(words.outbox.waiting).toHaveProperty(new Intl.PluralRules(language).select(number));
      expect(sayCount(number, words.outbox.waiting, language)).not.toContain('{');
    }
  });

  it('is calm: it does not shout, and speaks neither of morphine equivalents nor of tapering', () => {
    for (const [path, text] of texts(words))
      expect(`${path} ${text}`).not.toMatch(/!|\bMME\b|morphin|morfin|مورفين|taper/i);
  });
});

it('is translated: no other language says an English sentence', () => {
  const sentences = new Set(texts(english).flatMap(([, text]) => (text.length > 20 ? [text] : [])));
  for (const [language, words] of all)
    if (language !== 'en') expect(texts(words).filter(([, text]) => sentences.has(text))).toEqual([]);
});

it('has no word that the page never says', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/'))
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'))
    .join('\n');
  const whole = ['nerves', 'ended', 'pages'];
  const unsaid = keysOf(english).filter((path) => {
    const [group = '', key = ''] = path.split('.');
    return !whole.includes(group) && !new RegExp(`\\b${group}\\.${key}\\b|'${key}'`).test(code);
  });
  expect(unsaid).toEqual([]);
});

describe('reading level of English', () => {
  /** Grade by Flesch and Kincaid, as the instrument's words are measured. */
  function grade(text: string): number {
    const words = text.match(/[A-Za-z0-9'’-]+/g) ?? [];
    return fleschKincaid({
      sentence: Math.max(1, (text.match(/[.?!]+(?=\s|$)/g) ?? []).length),
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    });
  }
  /** Names of nerves are names; the rest is for everybody. */
  const sentences = texts(english)
    .filter(([path]) => !path.startsWith('nerves.'))
    .map(([path, text]) => [path, text.replaceAll(/\{\w+\}/g, 'it')] as const);

  it('measures a hard text as hard', () => {
    expect(
      grade('Multidisciplinary pharmacological reassessment necessitates authorisation.'),
    ).toBeGreaterThan(12);
  });

  it('is grade 6 or less for the whole page and for every sentence of it', () => {
    expect(grade(sentences.map(([, text]) => text).join('. '))).toBeLessThanOrEqual(6);
    const hard = sentences
      .filter(([, text]) => (text.match(/\w+/g) ?? []).length >= 5)
      .map(([path, text]) => `${path}: ${grade(text).toFixed(1)} ${text}`)
      .filter((line) => Number(/: (-?[\d.]+)/.exec(line)?.[1]) > 6);
    expect(hard).toEqual([]);
  });
});
