import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.js';

it('is what Node makes of the same bytes, at every length', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({ length }, (_each, index) => (index * 97 + length * 31) & 255);
    const text = Buffer.from(bytes).toString('base64');
    expect(toBase64(bytes)).toBe(text);
    expect(fromBase64(text)).toEqual(bytes);
    expect(fromBase64(text.replaceAll(/(.{4})/g, '$1\n'))).toEqual(bytes);
  }
});
