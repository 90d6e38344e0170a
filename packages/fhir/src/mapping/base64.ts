import { bytesToUtf8 } from '@noble/hashes/utils.js';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const padding = '='.charCodeAt(0);

/** Records can be of 25 MB: no object is made for a digit. */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding);
  const digit = (value: number) => codes[value & 63] ?? padding;
  for (let [from, to] = [0, 0]; from < bytes.length; from += 3, to += 4) {
    const [first, second, third] = [bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0];
    text[to] = digit(first >> 2);
    text[to + 1] = digit(((first & 3) << 4) | (second >> 4));
    if (from + 1 < bytes.length) text[to + 2] = digit(((second & 15) << 2) | (third >> 6));
    if (from + 2 < bytes.length) text[to + 3] = digit(third);
  }
  return bytesToUtf8(text);
}

const values = new Uint8Array(256);
codes.forEach((code, value) => (values[code] = value));

/** Of well-formed base64; anything else gives other bytes, which a hash finds. */
export function fromBase64(text: string): Uint8Array {
  const packed = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((packed.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (let index = 0; index < packed.length; index += 1) {
    bits = ((bits << 6) | (values[packed.charCodeAt(index) & 255] ?? 0)) & 0xff_ffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at] = (bits >> count) & 255;
    at += 1;
  }
  return bytes;
}
