import { describe, expect, it } from 'vitest';
import { benchmarkTissue } from './benchmarks.js';
import {
  enthalpyAt,
  frozenShareAt,
  materialOf,
  temperatureAt,
  thetaAt,
  thetaOfEnthalpy,
} from './material.js';

const material = materialOf(benchmarkTissue);
const { solidusC, liquidusC, densityKgPerM3 } = benchmarkTissue;

/** ∫ of a temperature-dependent property from the liquidus, by the midpoint rule. */
function integral(of: (temperatureC: number) => number, toC: number): number {
  const steps = 20_000;
  const step = (toC - liquidusC) / steps;
  let sum = 0;
  for (let n = 0; n < steps; n++) sum += of(liquidusC + (n + 0.5) * step);
  return sum * step;
}

function conductivity(temperatureC: number): number {
  if (temperatureC <= solidusC) return 1.8;
  if (temperatureC >= liquidusC) return 0.51;
  return 0.51 + ((liquidusC - temperatureC) / (liquidusC - solidusC)) * (1.8 - 0.51);
}

/** The benchmark's own figures: 1850 and 3600 J/kgK, and 36 508.8 in the mushy range. */
function heat(temperatureC: number): number {
  const perKg = temperatureC <= solidusC ? 1850 : temperatureC >= liquidusC ? 3600 : 36_508.8;
  return densityKgPerM3 * perKg;
}

describe('material curves', () => {
  const temperatures = [-150, -70, -20, -8.1, -7.9, -4, -0.7, -0.5, 10, 37];

  it.each(temperatures)('Θ and H at %d °C are the integrals of k and of ρc', (degrees) => {
    const theta = thetaAt(material, degrees);
    expect(theta).toBeCloseTo(integral(conductivity, degrees), 3);
    expect(enthalpyAt(material, theta) / integral(heat, degrees)).toBeCloseTo(1, 3);
  });

  it.each(temperatures)('the inverses return to %d °C', (degrees) => {
    const theta = thetaAt(material, degrees);
    expect(temperatureAt(material, theta)).toBeCloseTo(degrees, 9);
    expect(thetaOfEnthalpy(material, enthalpyAt(material, theta))).toBeCloseTo(theta, 9);
  });

  it('counts how much has frozen', () => {
    expect(frozenShareAt(material, thetaAt(material, 5))).toBe(0);
    expect(frozenShareAt(material, thetaAt(material, (solidusC + liquidusC) / 2))).toBeCloseTo(0.5, 9);
    expect(frozenShareAt(material, thetaAt(material, -30))).toBe(1);
  });
});
