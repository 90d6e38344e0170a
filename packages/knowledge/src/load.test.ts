import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KnowledgeError, loadKnowledge, type KnowledgeFile } from './load.js';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const source = `
- id: src:a-trial
  title: A trial
  year: 2023
  url: https://example.org/trial
  quality: primary
- id: src:a-memory
  title: Recalled
  year: null
  url: null
  quality: recalled
`;

const claim = (lines: Record<string, string> = {}) => {
  const fields: Record<string, string> = {
    id: 'claim:freeze-seconds',
    label: 'Freeze time seen for amputees',
    value: '120',
    unit: 's',
    basis: 'measured',
    sources: '[{ source: "src:a-trial", place: protocol }]',
    ...lines,
  };
  return `- ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n  ')}\n`;
};

const load = (files: Record<string, string>) =>
  loadKnowledge(
    Object.entries({ 'sources/s.yaml': source, ...files }).map(([path, text]): KnowledgeFile => ({
      path,
      text,
    })),
    digest,
  );

const faults = (files: Record<string, string>) => {
  try {
    load(files);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
  return [];
};

describe('loadKnowledge', () => {
  it('compiles a claim with its source', () => {
    const knowledge = load({ 'claims/c.yaml': claim() });
    expect(knowledge.claims['claim:freeze-seconds']).toMatchObject({
      value: 120,
      unit: 's',
      basis: 'measured',
    });
    expect(knowledge.version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('gives the same version whatever the order of files, and another for another value', () => {
    const other = claim({ id: 'claim:thaw-seconds', value: '60' });
    const forth = load({ 'claims/a.yaml': claim(), 'claims/b.yaml': other }).version;
    expect(load({ 'claims/b.yaml': other, 'claims/a.yaml': claim() }).version).toBe(forth);
    expect(load({ 'claims/a.yaml': claim({ value: '121' }), 'claims/b.yaml': other }).version).not.toBe(
      forth,
    );
  });

  it('makes a claim of each quantity of a named thing', () => {
    const probe = `
- id: probe:14g-n2o
  label: 14G nitrous oxide
  gauge: 14G
  gas: N2O
  quantities:
    outerDiameterMm: { value: 2.1, unit: mm, basis: assumed, sources: [{ source: "src:a-memory", place: device list }] }
`;
    const knowledge = load({ 'probes/p.yaml': probe });
    expect(knowledge.probes['probe:14g-n2o']?.claims).toEqual({
      outerDiameterMm: 'claim:probe.14g-n2o.outerDiameterMm',
    });
    expect(knowledge.claims['claim:probe.14g-n2o.outerDiameterMm']).toMatchObject({
      value: 2.1,
      basis: 'assumed',
    });
  });

  it.each([
    ['a missing field', { basis: '' }, 'claim:freeze-seconds.basis', /expected/i],
    ['an unknown unit', { unit: 'furlong' }, 'claim:freeze-seconds.unit', /expected one of/i],
    ['an unknown field', { colour: 'blue' }, 'claim:freeze-seconds', /colour/],
    ['a value outside its range', { range: '[130, 200]' }, 'claim:freeze-seconds.value', /outside its range/],
    ['a range that runs backwards', { range: '[200, 100]' }, 'claim:freeze-seconds.range', /backwards/],
    ['a number with a unit of words', { unit: 'text' }, 'claim:freeze-seconds.unit', /does not fit/],
    [
      'a source that is not there',
      { sources: '[{ source: "src:nowhere", place: x }]' },
      'claim:freeze-seconds.sources',
      /not a source/,
    ],
    [
      'a recollection that claims to be measured',
      { sources: '[{ source: "src:a-memory", place: x }]' },
      'claim:freeze-seconds.basis',
      /must be assumed/,
    ],
  ])('refuses %s with file, field and reason', (_name, change, field, reason) => {
    const found = faults({ 'claims/c.yaml': claim(change) });
    expect(found).toContainEqual({ file: 'claims/c.yaml', field, reason: expect.stringMatching(reason) });
  });

  it('refuses broken YAML with the line', () => {
    expect(faults({ 'claims/c.yaml': '- id: [unclosed\n- x' })[0]).toMatchObject({
      file: 'claims/c.yaml',
      field: expect.stringMatching(/^line \d/),
    });
  });

  it('refuses two claims of one id and an unknown folder', () => {
    expect(faults({ 'claims/c.yaml': claim() + claim() })).toContainEqual(
      expect.objectContaining({ reason: 'claim:freeze-seconds is defined twice' }),
    );
    expect(faults({ 'drinks/c.yaml': '[]' })).toContainEqual({
      file: 'drinks/c.yaml',
      field: '-',
      reason: 'unknown folder',
    });
  });

  it('names every fault of a file at once', () => {
    expect(faults({ 'claims/c.yaml': claim({ unit: 'furlong', basis: 'guess' }) }).length).toBe(2);
  });
});
