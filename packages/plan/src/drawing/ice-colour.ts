/** Temperatures between which the ramp runs: pale where ice begins, deep blue where it is coldest. */
const warmestC = 0;
const coldestC = -80;

/** A colour in OKLCH. */
export interface IceShade {
  readonly lightness: number;
  readonly chroma: number;
  readonly hueDegrees: number;
}

/**
 * Colour of ice. Even steps of lightness in OKLCH, one hue from pale to deep blue, so that equal steps of
 * temperature look equal and the order survives colour blindness and grey print.
 */
export function iceShade(temperatureC: number): IceShade {
  const share = Math.min(1, Math.max(0, (temperatureC - warmestC) / (coldestC - warmestC)));
  return {
    lightness: 0.92 - 0.64 * share,
    chroma: 0.035 + 0.1 * Math.sin(Math.PI * Math.min(1, share * 0.9)),
    hueDegrees: 232 + 30 * share,
  };
}

/** As CSS writes it. */
export function iceColour(temperatureC: number): string {
  const { lightness, chroma, hueDegrees } = iceShade(temperatureC);
  return `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${hueDegrees.toFixed(1)})`;
}
