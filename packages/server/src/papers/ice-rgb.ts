import { iceShade } from '@cryobridge/plan/drawing';

/** The colour of ice as the page shows it, in sRGB as PDF writes it: three numbers from 0 to 255. */
export function iceRgb(temperatureC: number): [number, number, number] {
  const { lightness, chroma, hueDegrees } = iceShade(temperatureC);
  const hue = (hueDegrees * Math.PI) / 180;
  return rgbOf(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
}

/**
 * OKLab to sRGB: cube the cone responses, mix to linear light, then the transfer curve.
 * @source B. Ottosson, A perceptual color space for image processing, 2020; IEC 61966-2-1.
 */
function rgbOf(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function encoded(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  const light = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(255 * light);
}
