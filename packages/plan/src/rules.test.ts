import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledge, type ClaimId } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { covers } from './read.js';
import { rules } from './rules.js';
import { en } from './words/en/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const read = (name: string) => readFileSync(`${folder}${name}`, 'utf8');
const isTest = (name: string) => name.endsWith('.test.ts');
const tests = files.filter(isTest).map((name) => ({ name, text: read(name) }));
const code = files
  .filter((name) => !isTest(name) && !name.startsWith('words'))
  .map(read)
  .join('\n');

/** Statement ids of the code as patterns: a part filled in at run time matches any words. */
const bare = code.replace(/\/\*[\s\S]*?\*\//g, '');
const said = [...bare.matchAll(/'(say:[^']+)'|`(say:(?:\$\{[^}]*\}|[^`$])+)`/g)].map(
  ([, plain, filled]) => plain ?? filled ?? '',
);
const patterns = said.map(
  (id) =>
    new RegExp(
      `^${id
        .split(/\$\{[^}]*\}/)
        .map(escapeText)
        .join('[a-z0-9.-]+')}$`,
    ),
);

/** That every claim is read, here or further down the flow, is tested in `course`. */
describe('rules', () => {
  const claimIds = Object.keys(knowledge.claims) as ClaimId[];
  const declared = rules.flatMap(({ claims }) => claims);

  it('have one id each', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('each read a claim', () => {
    expect(rules.filter(({ claims }) => claims.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('name claims that knowledge has', () => {
    expect(declared.filter((id) => !claimIds.some((claim) => covers(id, claim)))).toEqual([]);
  });

  it('are registered wherever the code makes one', () => {
    const made = [...code.matchAll(/['"](rule:[a-z0-9.-]+)['"]/g)].map(([, id = '']) => id);
    expect(made.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  it('each have a test that names them', () => {
    const untested = rules.filter(({ id }) => {
      const [section = '', name = ''] = id.replace('rule:', '').split('.');
      return !tests.some(
        (test) => test.text.includes(id) || (test.name.startsWith(section) && test.text.includes(name)),
      );
    });
    expect(untested.map(({ id }) => id)).toEqual([]);
  });
});

describe('statements', () => {
  const sentences = Object.keys(en);

  it('of the code all have an English sentence', () => {
    const missing = said.filter((_id, i) => !sentences.some((key) => patterns[i]?.test(key) ?? false));
    expect(missing).toEqual([]);
  });

  it('of the English words are all used', () => {
    expect(sentences.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
