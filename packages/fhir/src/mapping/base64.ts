const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    parts.push(
      digits.charAt(first >> 2) +
        digits.charAt(((first & 3) << 4) | (second >> 4)) +
        (left > 1 ? digits.charAt(((second & 15) << 2) | (third >> 6)) : '=') +
        (left > 2 ? digits.charAt(third & 63) : '='),
    );
  }
  return parts.join('');
}

const valueOf = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));

/** Of well-formed base64; anything else gives other bytes, which a hash finds. */
export function fromBase64(text: string): Uint8Array {
  const packed = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((packed.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (let index = 0; index < packed.length; index += 1) {
    bits = ((bits << 6) | (valueOf.get(packed.charCodeAt(index)) ?? 0)) & 0xff_ffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at] = (bits >> count) & 255;
    at += 1;
  }
  return bytes;
}
