import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, visualRuns } from './bidi-lines.js';
import { filled, isolated, withoutMarks } from '@cryobridge/course/papers';

const drawn = (line: string, base: 'ltr' | 'rtl') => visualRuns(line, base).map(({ text }) => text);

describe('a line as it is drawn', () => {
  it('stays as it is from left to right', () => {
    expect(drawn('Cover ends (soon): 12 %', 'ltr')).toEqual(['Cover ends (soon): 12 %']);
  });

  it('starts on the right with Arabic, and keeps Latin words and numbers readable within it', () => {
    expect(drawn('الجسر إلى TMR أو RPNI', 'rtl')).toEqual(['RPNI', ' أو ', 'TMR', 'الجسر إلى ']);
    expect(drawn('بعد 14 يوما', 'rtl')).toEqual([' يوما', '14', 'بعد ']);
  });

  it('turns brackets that are read from right to left', () => {
    expect(drawn('سجل (أول)', 'rtl')).toEqual(['سجل )أول(']);
    expect(drawn('(TMR)', 'rtl')).toEqual(['(', 'TMR', ')']);
  });

  it('shows a date as a date inside Arabic, and draws no mark of direction', () => {
    const line = filled(
      'تنتهي التغطية في {on} (من {from})',
      { on: '2026-05-08', from: '2026-04-01' },
      { say: String, percent: String },
    );
    const runs = drawn(line, 'rtl');
    expect(runs).toContain('2026-05-08');
    expect(runs).toContain('2026-04-01');
    expect(runs.join('')).toBe(withoutMarks(runs.join('')));
    expect(runs.indexOf('2026-04-01')).toBeLessThan(runs.indexOf('2026-05-08'));
    expect(drawn('في 2026-05-08', 'rtl')).not.toContain('2026-05-08');
  });

  it('never loses or adds a letter', () => {
    const letters = fc
      .array(fc.constantFrom(...'ab(1) -سلا:٪٥.'), { maxLength: 24 })
      .map((each) => each.join(''));
    const sorted = (text: string) =>
      [...text]
        .map((each) => (each === ')' ? '(' : each))
        .sort()
        .join('');
    fc.assert(
      fc.property(letters, fc.constantFrom('ltr' as const, 'rtl' as const), (line, base) => {
        expect(sorted(drawn(line, base).join(''))).toBe(sorted(line));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('lines', () => {
  const measure = { widthOf: (text: string) => withoutMarks(text).length };

  it('break at spaces, and cut a word only when it is wider than the line', () => {
    const lines = linesOf('one two  three extraordinary', { direction: 'ltr', width: 9, measure });
    expect(lines.map(({ logical }) => logical)).toEqual(['one two', 'three', 'extraordi', 'nary']);
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(9);
  });

  it('are as wide as their runs', () => {
    const [line] = linesOf(`الجسر ${isolated('12 mg')}`, { direction: 'rtl', width: 50, measure });
    expect(line?.width).toBe(11);
  });
});
