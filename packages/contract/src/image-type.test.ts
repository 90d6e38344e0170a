import { describe, expect, it } from 'vitest';
import { imageType } from './image-type.js';

const bytes = (...start: readonly number[]) => Uint8Array.from([...start, ...Array<number>(20).fill(0)]);
const riff = [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4];

describe('what a picture is', () => {
  it('is read from its first bytes', () => {
    expect(imageType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(imageType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png');
    expect(imageType(bytes(...riff, 0x57, 0x45, 0x42, 0x50))).toBe('image/webp');
  });

  it('is nothing for a page, a script in a picture’s name, a sound, or an empty file', () => {
    expect(imageType(new TextEncoder().encode('<svg onload="x()">'))).toBeNull();
    expect(imageType(bytes(...riff, 0x57, 0x41, 0x56, 0x45))).toBeNull();
    expect(imageType(bytes(0xff, 0xd8, 0xfe))).toBeNull();
    expect(imageType(new Uint8Array(0))).toBeNull();
  });
});
