import type { NervePicture } from './paper.js';

/** A round length that takes about a sixth of the widest picture: 1, 2, 5, 10 or 20 mm. */
export function scaleBarMm(pictures: readonly Pick<NervePicture, 'box'>[]): number {
  const widest = Math.max(0, ...pictures.map(({ box }) => box.right - box.left));
  return [20, 10, 5, 2].find((length) => length <= (widest / 6) * 1.3) ?? 1;
}
