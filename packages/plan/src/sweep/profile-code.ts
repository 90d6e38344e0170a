import { profileLength, radiiPerMm, type LethalProfile } from '../dose/lethal-profile.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerLetter = 6;

/**
 * Profiles as text, without loss: six bits a letter. Each profile is how many radii are above zero, the first
 * in 1/1000 mm, then how the step from one radius to the next changes, all in Elias' gamma code: a profile runs
 * straight between rows of the grid, so that most changes are 0 or ±1. About 40 letters a profile.
 *
 * Checked by: profile-code.test.ts (back and forth).
 */
export function packProfiles(profiles: readonly LethalProfile[]): string {
  const bits: number[] = [];
  for (const { radiiMm } of profiles) {
    const radii = Array.from(radiiMm, (radius) => Math.round(radius * radiiPerMm));
    const firstZero = radii.indexOf(0);
    const count = firstZero < 0 ? radii.length : firstZero;
    writeNumber(bits, count);
    let step = 0;
    for (let n = 0; n < count; n++) {
      const next = (radii[n] ?? 0) - (radii[n - 1] ?? 0);
      writeNumber(bits, folded(next - step));
      step = n === 0 ? 0 : next;
    }
  }
  let text = '';
  for (let at = 0; at < bits.length; at += bitsPerLetter) {
    let letter = 0;
    for (let n = 0; n < bitsPerLetter; n++) letter = 2 * letter + (bits[at + n] ?? 0);
    text += alphabet[letter] ?? '';
  }
  return text;
}

/** @throws {RangeError} for text that does not hold `count` profiles. */
export function unpackProfiles(text: string, count: number): readonly LethalProfile[] {
  const read = numberReader(text);
  return Array.from({ length: count }, () => {
    const radiiMm = new Float64Array(profileLength);
    const above = read();
    if (above > profileLength) throw new RangeError('a packed profile is too long');
    let step = 0;
    let radius = 0;
    for (let n = 0; n < above; n++) {
      const next = step + unfolded(read());
      radius += next;
      radiiMm[n] = radius / radiiPerMm;
      step = n === 0 ? 0 : next;
    }
    return { radiiMm };
  });
}

/** Signed to unsigned: 0, −1, 1, −2, 2 … */
function folded(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unfolded(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

function writeNumber(bits: number[], value: number): void {
  const digits = (value + 1).toString(2);
  for (let n = 1; n < digits.length; n++) bits.push(0);
  for (const digit of digits) bits.push(digit === '1' ? 1 : 0);
}

function numberReader(text: string): () => number {
  let at = 0;
  const bit = () => {
    const letter = alphabet.indexOf(text[Math.floor(at / bitsPerLetter)] ?? ' ');
    if (letter < 0) throw new RangeError('packed profiles are cut short or spoilt');
    const found = (letter >> (bitsPerLetter - 1 - (at % bitsPerLetter))) & 1;
    at++;
    return found;
  };
  return () => {
    let zeros = 0;
    while (bit() === 0) zeros++;
    let value = 1;
    for (let n = 0; n < zeros; n++) value = 2 * value + bit();
    return value - 1;
  };
}
