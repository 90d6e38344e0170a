import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledge, type ClaimId } from '@cryobridge/knowledge';
import { covers, loadPlanWords, rules as planRules } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { courseRules, decidingRules } from './rules.js';
import { en } from './words/en/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const read = (name: string) => readFileSync(`${folder}${name}`, 'utf8');
const isTest = (name: string) => name.endsWith('.test.ts');
const tests = files.filter((name) => isTest(name) && name !== 'rules.test.ts').map(read);
const code = files
  .filter((name) => !isTest(name) && !name.startsWith('words'))
  .map(read)
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '');

describe('rules of the course', () => {
  const claimIds = Object.keys(knowledge.claims) as ClaimId[];
  const declared = courseRules.flatMap(({ claims }) => claims);

  it('have one id each', () => {
    const ids = courseRules.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('name claims that knowledge has', () => {
    expect(declared.filter((id) => !claimIds.some((claim) => covers(id, claim)))).toEqual([]);
  });

  it('and of the plan together read every claim', () => {
    const all = [...planRules.flatMap(({ claims }) => claims), ...declared];
    expect(claimIds.filter((claim) => !all.some((id) => covers(id, claim)))).toEqual([]);
  });

  it('are registered wherever the code makes one', () => {
    const made = [...code.matchAll(/['"](rule:[a-z0-9.-]+)['"]/g)].map(([, id = '']) => id);
    expect(made.filter((id) => !courseRules.some((rule) => rule.id === id))).toEqual([]);
  });

  it('that decide have a case just inside, just outside, missing and stale', () => {
    const lacking = decidingRules.flatMap(({ id }) => {
      const cases = casesOf(id);
      return ['just inside', 'just outside', 'missing', 'stale']
        .filter((side) => !cases.includes(side))
        .map((side) => `${id}: ${side}`);
    });
    expect(lacking).toEqual([]);
  });

  it('that give numbers are named by a test', () => {
    const unnamed = courseRules.filter(({ id }) => !tests.some((text) => text.includes(id)));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

describe('statements of the course', () => {
  const sentences = Object.keys(en);
  const said = [...code.matchAll(/'(say:[^']+)'|`(say:(?:\$\{[^}]*\}|[^`$])+)`/g)].map(
    ([, plain, filled]) => plain ?? filled ?? '',
  );
  const patterns = said.map(patternOf);

  it('are said by every sentence of the English words', () => {
    expect(sentences.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('all have an English sentence, here or where papers choose among those of the plan', async () => {
    const { sentences: planned } = await loadPlanWords('en');
    const known = [...sentences, ...Object.keys(planned)];
    expect(said.filter((_id, i) => !known.some((key) => patterns[i]?.test(key) ?? false))).toEqual([]);
  });
});

/** Text of the tests under `describe('rule:…')`, up to the next rule. */
function casesOf(id: string): string {
  return tests
    .flatMap((text) => text.split(/(?=describe\(\s*'rule:)/))
    .filter((block) => block.replace(/^describe\(\s*/, '').startsWith(`'${id}'`))
    .join('\n');
}

/** A part filled in at run time matches any words. */
function patternOf(id: string): RegExp {
  const parts = id.split(/\$\{[^}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[a-z0-9.-]+')}$`);
}
