import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemWords } from '../packages/web/src/api/problem-words.js';
import { inlineEnglish } from './staff-words/inline-english.mjs';

const root = fileURLToPath(new URL('../packages/web/src/', import.meta.url));

/** The patient's page has its own words; a words file is where English belongs; `words` holds the other languages. */
const elsewhere = /^(patient|words)\/|-words\.ts$|\.test\.ts$|worker\.ts$/;

/** English that is the same in every language, or that only a key to a translation is. */
const allowed: readonly { readonly file: RegExp; readonly text: RegExp; readonly because: string }[] = [
  { file: /\.tsx$/, text: /^(\{\}( · \{\})? · )?cryobridge$/, because: 'the name of the product' },
  {
    file: /^identity\/AccessTokensCard\.tsx$/,
    text: /^Authorization: Bearer …$/,
    because: 'what a program sends, letter by letter',
  },
  {
    file: /^space\/ice-material\.ts$/,
    text: /\b(varying|gl_\w+)\b/,
    because: 'a program of the graphics card',
  },
  {
    file: /^parts\/names\.ts$/,
    text: /nerve/,
    because: 'labels of the knowledge, said in its terms by language',
  },
];

const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !elsewhere.test(path))
  .sort()
  .flatMap((file) =>
    inlineEnglish(readFileSync(root + file, 'utf8'), file).map(({ text, line }) => ({ file, line, text })),
  );

const isAllowed = ({ file, text }: { readonly file: string; readonly text: string }) =>
  allowed.some((one) => one.file.test(file) && one.text.test(text));

describe('the staff app', () => {
  it('says nothing in English outside of its words files', () => {
    expect(found.filter((one) => !isAllowed(one))).toEqual([]);
  });

  it.each(allowed)('still needs the exception of $because', ({ file, text }) => {
    expect(found.some((one) => file.test(one.file) && text.test(one.text))).toBe(true);
  });
});

describe('what the server says', () => {
  it('is said by the page too, of every kind of problem, and alike in English', () => {
    const source = readFileSync(new URL('../packages/server/src/http/problem.ts', import.meta.url), 'utf8');
    const titles = [...source.matchAll(/'?([\w-]+)'?: \{ status: \d+, title: '(.*)' \}/g)].map(
      ([, kind, title]) => [kind, title],
    );
    expect(titles.length).toBeGreaterThan(20);
    expect(problemWords.titles).toEqual(Object.fromEntries(titles));
  });
});

describe('the search for English', () => {
  const texts = (source: string) => inlineEnglish(source).map(({ text }) => text);

  it('finds text between tags, in attributes that are read, and in what is chosen between', () => {
    expect(texts('const a = <p title="Level">Not yet signed</p>;')).toEqual(['Level', 'Not yet signed']);
    expect(texts('const a = <p>{open ? "yes" : words.no}</p>;')).toEqual(['yes']);
    expect(texts('const a = <Card title={`${n} more`} />;')).toEqual(['{} more']);
    expect(texts('window.confirm(`Remove ${name}?`);')).toEqual(['Remove {}?']);
    expect(texts("const fault = 'The file cannot be read.';")).toEqual(['The file cannot be read.']);
  });

  it('leaves what only a machine reads, and what names a word', () => {
    expect(texts('const a = <p className={styles[\'big note\']} role="group">{words.title}</p>;')).toEqual(
      [],
    );
    expect(texts("throw new Error('index.html has no #root');")).toEqual([]);
    expect(texts("import { a } from './not a word.js'; const kind: 'in service' = x;")).toEqual([]);
  });
});
