import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { percent, withUnit } from '../format/number.js';
import { dayWords } from '../clinician/course/day/day-words.js';
import { loadPack } from './load-pack.js';
import { chooseLanguage, direction, language, localeFor } from './language.js';

describe('the language of the staff app', () => {
  it('is the one chosen, else the browser’s first that we have, else English', () => {
    expect(chooseLanguage('ar', ['de'])).toBe('ar');
    expect(chooseLanguage(null, ['pt-BR', 'es-MX', 'en'])).toBe('es');
    expect(chooseLanguage('xx', ['FR-ca'])).toBe('fr');
    expect(chooseLanguage(null, ['pt'])).toBe('en');
  });

  it('keeps the browser’s region only where its language is shown', () => {
    expect(localeFor('en', ['de', 'en-GB'])).toBe('en-GB');
    expect(localeFor('de', ['en-GB', 'de-CH'])).toBe('de-CH');
    expect(localeFor('fr', ['en-GB'])).toBe('fr');
    expect(localeFor('ar', ['ar-SA'])).toBe('ar-u-nu-arab-ca-gregory');
  });

  it('is English where there is no page', () => {
    expect([language, direction]).toEqual(['en', 'ltr']);
    expect(dayWords.tryAgain).toBe('Try again');
    expect([percent(0.97), withUnit(4, 'mm')]).toEqual(['97\u00a0%', '4\u00a0mm']);
  });
});

describe('the words of every other language', () => {
  it.each(['es', 'de', 'fr', 'ar'] as const)(
    'are all there in %s, and say who reviewed them',
    async (code) => {
      const pack = await loadPack(code);
      expect(pack?.day.tryAgain).not.toBe(dayWords.tryAgain);
      expect(pack?.look.notReviewed).not.toBe('');
      expect(nothingToSay).toEqual(expect.arrayContaining([...empty(pack)]));
    },
  );
});

const source = new URL('..', import.meta.url).pathname;
const packs = readFileSync(`${source}words/pack.ts`, 'utf8');

describe('the words of a page', () => {
  const registered = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts') && path !== 'words/in-language.ts')
    .flatMap((path) => {
      const text = readFileSync(source + path, 'utf8');
      return [...text.matchAll(/const (\w+): (\w+) = inLanguage\(\s*'(\w+)'/g)].map(
        ([, constant = '', type = '', name = '']) => ({
          path: path.replace(/\.ts$/, '.js'),
          constant,
          name,
          type,
        }),
      );
    });

  it.each(registered)('$name are in the pack under their own name and type', ({ path, name, type }) => {
    expect(packs).toMatch(new RegExp(`import type \\{[^}]*\\b${type}\\b[^}]*\\} from '../${path}';`));
    expect(packs).toMatch(new RegExp(`readonly ${name}\\??: ${type};`));
  });

  it.each(registered)('$name say the same things in every language', async ({ path, constant, name }) => {
    const english: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ `../${path}`);
    if (!(constant in english)) return;
    for (const code of ['es', 'de', 'fr', 'ar'] as const) {
      const translated = new Map(Object.entries({ ...(await loadPack(code)) })).get(name);
      if (translated !== undefined) expect(said(translated)).toEqual(said(english[constant]));
    }
  });

  it('are all that a pack holds, and nobody takes words in another way', () => {
    const names = [...packs.matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name);
    expect(registered.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});

/** Said in English in every language until somebody translates them. Must come to be empty. */
const notTranslated: readonly string[] = [];

it('of a page are optional in no pack that is whole', () => {
  expect([...packs.matchAll(/readonly (\w+)\?:/g)].map(([, name]) => name)).toEqual(notTranslated);
});

/** What is said by saying nothing, in every language. */
const nothingToSay = [
  'formulary.units.count',
  'formulary.units.text',
  'day.say.ready',
  'plan.nerveTabs.status.target',
];

/** Where a text is empty. */
function empty(words: unknown, path: readonly string[] = []): readonly string[] {
  if (words === '') return [path.join('.')];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => empty(value, [...path, key]));
}

/** What words say, by the path of each text; a type cannot ask this of a table by ids. */
function said(words: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof words !== 'object' || words === null) return [path.join('.')];
  return Object.entries(words)
    .flatMap(([key, value]) => said(value, [...path, key]))
    .sort();
}
