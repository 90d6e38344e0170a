import type { NerveReading, NerveStretch, NerveTime, PointMm } from './types.js';
import { across, cross, plus, unit } from './vectors.js';

const SECTION_POINTS = 91;
const EDGE_POINTS = 24;
const STATION_MM = 0.25;

/** Places in the unit disc, evenly spread (Vogel's spiral), and on its edge. */
const discPoints: readonly (readonly [number, number])[] = Array.from({ length: SECTION_POINTS }, (_, n) => {
  const radius = Math.sqrt((n + 0.5) / SECTION_POINTS);
  const angle = n * Math.PI * (3 - Math.sqrt(5));
  return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
});
const edgePoints: readonly (readonly [number, number])[] = Array.from({ length: EDGE_POINTS }, (_, n) => {
  const angle = (2 * Math.PI * n) / EDGE_POINTS;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

interface Section {
  /** °C, or s, at points that stand for equal shares of the section. */
  readonly inside: readonly number[];
  /** The edge included. */
  readonly highest: number;
  readonly lowest: number;
}

/** Reads a nerve in a field, such as the peak cold through `spaceSampler`. */
export function nerveCoverage(
  sample: (point: PointMm) => number,
  nerve: NerveStretch,
  thresholdsC: readonly number[],
): NerveReading {
  const { sections, stepMm } = sectionsOf(sample, nerve);
  return {
    coverages: thresholdsC.map((temperatureC) => ({
      temperatureC,
      bestShare: Math.max(...sections.map((section) => shareBelow(section, temperatureC))),
      fullLengthMm: longestBelowMm(
        sections.map(({ highest }) => highest),
        stepMm,
        temperatureC,
      ),
    })),
    coldestC: Math.min(...sections.map(({ lowest }) => lowest)),
    bestWarmestC: Math.min(...sections.map(({ highest }) => highest)),
  };
}

/**
 * How long each temperature lasted in a nerve. Each of `samples` reads seconds: how long a place was at the threshold
 * of its number or colder.
 */
export function nerveTimes(
  samples: readonly ((point: PointMm) => number)[],
  nerve: NerveStretch,
  thresholdsC: readonly number[],
): NerveTime[] {
  return samples.map((sample, n) => {
    const { sections } = sectionsOf((point) => Math.max(0, sample(point)), nerve);
    return {
      temperatureC: thresholdsC[n] ?? Number.NaN,
      longestSeconds: Math.max(...sections.map(({ highest }) => highest)),
      wholeSectionSeconds: Math.max(...sections.map(({ lowest }) => lowest)),
    };
  });
}

function sectionsOf(
  sample: (point: PointMm) => number,
  nerve: NerveStretch,
): { readonly sections: readonly Section[]; readonly stepMm: number } {
  const way = unit(nerve.direction);
  const wide = unit(across(nerve.widthDirection, way));
  const high = cross(way, wide);
  const count = 2 * Math.ceil(nerve.lengthMm / STATION_MM / 2) + 1;
  const step = nerve.lengthMm / (count - 1);
  const sections = Array.from({ length: count }, (_, n) => {
    const middle = plus(nerve.center, way, n * step - nerve.lengthMm / 2);
    return sectionAt(([x, y]) =>
      sample(plus(plus(middle, wide, (x * nerve.widthMm) / 2), high, (y * nerve.heightMm) / 2)),
    );
  });
  return { sections, stepMm: step };
}

function sectionAt(at: (place: readonly [number, number]) => number): Section {
  const inside = discPoints.map(at);
  const all = [...inside, ...edgePoints.map(at)];
  return { inside, highest: Math.max(...all), lowest: Math.min(...all) };
}

function shareBelow({ inside, highest }: Section, temperatureC: number): number {
  if (highest <= temperatureC) return 1;
  return inside.filter((value) => value <= temperatureC).length / inside.length;
}

/** Longest stretch at or below a temperature, its ends where the straight line between two stations passes it. */
function longestBelowMm(warmestC: readonly number[], stepMm: number, temperatureC: number): number {
  let longest = 0;
  let length = 0;
  for (let n = 0; n + 1 < warmestC.length; n++) {
    const here = warmestC[n] - temperatureC;
    const next = warmestC[n + 1] - temperatureC;
    if (here <= 0 && next <= 0) length += stepMm;
    else if (here <= 0) length += (stepMm * here) / (here - next);
    else length = next <= 0 ? (stepMm * next) / (next - here) : 0;
    longest = Math.max(longest, length);
    if (next > 0) length = 0;
  }
  return longest;
}
