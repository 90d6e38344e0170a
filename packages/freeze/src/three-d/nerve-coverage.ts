import type { Direction, PointMm } from './types.js';
import { across, cross, plus, unit } from './vectors.js';

/** A straight stretch of nerve with an elliptic section. It does not change the field; it is only read in it. */
export interface NerveStretch {
  readonly center: PointMm;
  readonly direction: Direction;
  /** Along which the section is `widthMm` across; its part at right angles to `direction` counts. */
  readonly widthDirection: Direction;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lengthMm: number;
}

/** What one temperature reached. */
export interface NerveCoverage {
  readonly temperatureC: number;
  /** Largest share of a cross-section that was at or below it. */
  readonly bestShare: number;
  /** Longest stretch over which the whole cross-section was, mm. */
  readonly fullLengthMm: number;
}

export interface NerveReading {
  readonly coverages: readonly NerveCoverage[];
  readonly coldestC: number;
  /** Coldest of the warmest points of the sections: what the best section's last fascicle reached. */
  readonly bestWarmestC: number;
}

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
  /** °C at points that stand for equal shares of the section. */
  readonly insideC: readonly number[];
  readonly warmestC: number;
  readonly coldestC: number;
}

/** Reads a nerve in a field, such as the peak cold through `spaceSampler`. */
export function nerveCoverage(
  sample: (point: PointMm) => number,
  nerve: NerveStretch,
  thresholdsC: readonly number[],
): NerveReading {
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
  return {
    coverages: thresholdsC.map((temperatureC) => ({
      temperatureC,
      bestShare: Math.max(...sections.map((section) => shareBelow(section, temperatureC))),
      fullLengthMm: longestBelowMm(
        sections.map(({ warmestC }) => warmestC),
        step,
        temperatureC,
      ),
    })),
    coldestC: Math.min(...sections.map(({ coldestC }) => coldestC)),
    bestWarmestC: Math.min(...sections.map(({ warmestC }) => warmestC)),
  };
}

function sectionAt(at: (place: readonly [number, number]) => number): Section {
  const insideC = discPoints.map(at);
  const all = [...insideC, ...edgePoints.map(at)];
  return { insideC, warmestC: Math.max(...all), coldestC: Math.min(...all) };
}

function shareBelow({ insideC, warmestC }: Section, temperatureC: number): number {
  if (warmestC <= temperatureC) return 1;
  return insideC.filter((value) => value <= temperatureC).length / insideC.length;
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
