import { readdirSync, readFileSync } from 'node:fs';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { idWords } from '../format/id-words.js';
import { limbWord, plain } from '../format/labels.js';
import { nerveLabels, nerveName, questionName } from './names.js';

const planner = new URL('../../../plan/src/', import.meta.url).pathname;
const sources = readdirSync(planner, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(planner + path, 'utf8'))
  .join('\n');
const found = (pattern: RegExp) => new Set([...sources.matchAll(pattern)].map(([, name = '']) => name));

describe('names of ids', () => {
  it('calls every nerve as the knowledge does', () => {
    const labels = Object.values(knowledge.nerveSites).map(({ id, label }) => [id, label]);
    expect(Object.entries(nerveLabels).sort()).toEqual(labels.sort());
    expect(nerveName('nerve:tibial-popliteal')).toBe('Tibial nerve, popliteal fossa');
    expect(nerveName('nerve:some-new')).toBe('Some new');
  });

  it('calls every probe as the knowledge does', () => {
    for (const { id, label } of Object.values(knowledge.probes)) expect(plain(id)).toBe(label);
  });

  it('has words for every question that the planner asks', () => {
    const named = Object.keys(idWords.questions);
    const asked = [...found(/'q:([a-z-]+[a-z])'/g)];
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((name) => !named.includes(name))).toEqual([]);
    expect(questionName('q:egfr')).toBe('Estimated GFR');
    expect(questionName('q:area-tibial-ankle')).toBe('Area: Tibial nerve, ankle');
    expect(questionName('q:not-known-here')).toBe('Not known here');
  });

  it('has words for every answer that the planner offers', () => {
    const offered = [...found(/\['([a-z-]+)', '(?:proceed|hold|cannot-tell)'\]/g)];
    expect(offered.length).toBeGreaterThan(25);
    expect(offered.filter((value) => !(value in idWords.answers))).toEqual([]);
    expect(plain('confirmed-knee-disarticulation-left')).toBe('confirmed: left knee disarticulation');
    expect(plain('something-new')).toBe('something new');
  });

  it('says of a limb what is known', () => {
    expect(limbWord('left', 'transtibial')).toBe('left transtibial');
    expect(limbWord(null, 'toe')).toBe('toe');
    expect(limbWord(null, null)).toBe('');
  });
});
