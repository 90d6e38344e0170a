import { describe, expect, it } from 'vitest';
import { iceColour } from './ice-colour.js';

const lightness = (temperatureC: number) => Number(/oklch\(([\d.]+)/.exec(iceColour(temperatureC))?.[1]);

describe('iceColour', () => {
  it('gets darker by even steps as it gets colder', () => {
    const steps = [0, -20, -40, -60, -80].map(lightness);
    const falls = steps.slice(1).map((value, index) => (steps[index] ?? 0) - value);
    for (const fall of falls) expect(fall).toBeCloseTo(falls[0] ?? 0, 3);
    expect(falls[0]).toBeGreaterThan(0.1);
  });

  it('stays at its ends beyond them', () => {
    expect(iceColour(10)).toBe(iceColour(0));
    expect(iceColour(-120)).toBe(iceColour(-80));
  });
});
