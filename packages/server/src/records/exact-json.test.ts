import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactText, plainValue, readExactJson } from './exact-json.js';
import { OutcomeError } from './outcome-error.js';

const through = (text: string) => exactText(readExactJson(text));

describe('JSON kept to the letter', () => {
  it.each([
    '{"value":1.10}',
    '{"value":0.0,"low":-0,"high":1e3,"big":1E+22,"long":123456789012345678901234567890.5}',
    '{"a":[1.0,2.50,[3.00]],"b":"1.10","c":"\\\\u0000 1.10","d":"\\\\"}',
    '[]',
    '"text"',
    '1.50',
    '{"b":1,"a":2,"é":"\u00fc","emoji":"😀"}',
  ])('%s', (text) => {
    expect(through(text)).toBe(text);
  });

  it('reads as anybody else would', () => {
    const text = '{"a":1.10,"b":[1e3,{"c":-0.50}],"d":"x","e":null,"f":true,"g":7}';
    expect(plainValue(readExactJson(text))).toEqual(JSON.parse(text));
    const plain = readExactJson('{"a":[1,2,{"b":"c"}]}');
    expect(plainValue(plain)).toBe(plain);
  });

  it('holds for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, noUnicodeString: false } as object), (text) => {
        fc.pre(!/\\u0000|\\ud[89a-f]|__proto__/i.test(text));
        const value = readExactJson(text);
        expect(plainValue(value)).toEqual(JSON.parse(text));
        expect(through(exactText(value))).toBe(exactText(value));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('JSON that is refused with 400', () => {
  it.each([
    ['cut short', '{"a":', /truncated/],
    ['empty', '', /truncated/],
    ['a key given twice', '{"a":1,"b":{"c":1,"c":2}}', /twice/],
    ['a key given twice, written differently', '{"a":1,"\\u0061":2}', /twice/],
    ['the prototype', '{"__proto__":{"a":1}}', /__proto__/],
    ['the prototype in disguise', '{"\\u005f_proto__":{"a":1}}', /__proto__/],
    ['NUL', '{"a":"x\\u0000y"}', /NUL/],
    ['a string that looks like a kept number', '{"a":"\\u00001.10"}', /NUL/],
    ['NUL after backslashes', '{"a":"\\\\\\u0000"}', /NUL/],
    ['half a character', '{"a":"\\ud800"}', /half of a character in "a"/],
    ['half a character in a key', '{"\\udc00":1}', /half/],
    ['a number beyond all numbers', '{"a":1e400}', /out of range/],
    ['a number of a thousand digits', `{"a":1.${'0'.repeat(1000)}}`, /out of range/],
    ['a number with a leading zero', '{"a":01.0}', /not JSON/],
    ['a number with two points', '{"a":1.0.0}', /not JSON/],
    ['a number as key', '{1.0:2}', /names? a property|cannot name/],
    ['deep nesting', '['.repeat(65) + ']'.repeat(65), /deeper than 64/],
    ['a bomb that never closes', '{"a":'.repeat(1_000_000), /deeper than 64/],
  ])('%s', (_, text, message) => {
    expect(() => readExactJson(text)).toThrow(message);
    try {
      readExactJson(text);
    } catch (error) {
      expect(error).toBeInstanceOf(OutcomeError);
      expect((error as OutcomeError).status).toBe(400);
    }
  });

  it('but nesting up to the limit is read', () => {
    const text = '['.repeat(64) + ']'.repeat(64);
    expect(through(text)).toBe(text);
  });
});
