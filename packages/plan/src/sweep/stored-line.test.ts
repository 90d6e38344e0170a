import { describe, expect, it } from 'vitest';
import { fieldAtlas, readStoredLine, storedLine } from './stored-line.js';
import type { PackedFields } from './field-atlas.js';
import type { StoredPoint } from './sweep-point.js';

const fields: PackedFields = {
  stateCount: 1,
  freezeSecondsCount: 1,
  cyclesCount: 1,
  thresholdsC: [-20],
  nominalThresholdsC: [-20],
  sampled: 'A',
  nominal: 'A',
};
const stored: StoredPoint = {
  key: 'k1',
  point: { kind: 'fields', probe: 'probe:n2o-14g', tissue: 'fat', use: 'planned' },
  result: { kind: 'fields', fields },
};

describe('storedLine', () => {
  it('is read back as it was', () => {
    expect(readStoredLine(storedLine(stored))).toEqual(stored);
  });

  it('is not believed when cut short or changed anywhere', () => {
    const line = storedLine(stored);
    for (let at = 1; at < line.length; at += 7) {
      expect(readStoredLine(line.slice(0, at))).toBeNull();
      const other = line[at] === '7' ? '8' : '7';
      expect(readStoredLine(line.slice(0, at) + other + line.slice(at + 1))).toBeNull();
    }
  });
});

describe('fieldAtlas', () => {
  it('finds the fields of sound lines by key and passes over the rest', () => {
    const text = `${storedLine(stored)}\n${storedLine({ ...stored, key: 'k2' }).slice(0, -3)}\n`;
    const atlas = fieldAtlas(text);
    expect(atlas.find('k1')).toEqual(fields);
    expect(atlas.find('k2')).toBeNull();
  });
});
