import { kernelEngine, type SpaceEngine, type SpaceResult } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { answer, doseContext, target } from '../../test/dose-example.js';
import { chooseDoses } from './choose-doses.js';
import { exploreBench } from './explore-bench.js';
import { exploreFreeze } from './explore-freeze.js';
import { exploredSpace, runSpace } from './explored-space.js';
import { shaftPoint, type Place } from './placed-probe.js';

const site = 'nerve:tibial-popliteal';
const claims = Object.values(knowledge.claims);

const known = new Map<string, ReturnType<typeof made>>();

function bench(gapMm: number | null, wallKnown = true) {
  const key = `${gapMm} ${wallKnown}`;
  const found = known.get(key) ?? made(gapMm, wallKnown);
  known.set(key, found);
  return found;
}

function made(gapMm: number | null, wallKnown: boolean) {
  const answers = [
    answer('q:area-tibial-popliteal', 6),
    ...(gapMm === null ? [] : [answer('q:artery-gap-tibial-popliteal', gapMm)]),
  ];
  const targets = [target(site)];
  const { doses, iceShapes } = chooseDoses(doseContext({ engine: kernelEngine, answers }), targets);
  const [dose] = doses;
  if (dose === undefined) throw new Error('no dose');
  const neighbours = dose.section.neighbours.map((one) => (wallKnown ? one : { ...one, wallWPerM2K: null }));
  const own = { ...dose, section: { ...dose.section, neighbours } };
  return { dose, bench: exploreBench({ claims, targets, iceShapes }, own) };
}

const choice = { freezeSeconds: 60, cycles: 1, perfusion: 'typical' } as const;

function asked(gapMm: number | null, places?: readonly Place[], wallKnown = true) {
  const { dose, bench: own } = bench(gapMm, wallKnown);
  return exploredSpace(own, own.request(choice), places ?? dose.dose.placements);
}

describe('a tried-out dose in space', () => {
  it('has the artery in it where its place, width and warmth are known', () => {
    const { artery, problems, vessel } = asked(5);
    expect(artery).toBe('computed');
    problems.forEach(({ vessels }) => expect(vessels).toEqual([vessel]));
  });

  it('has none where its distance is not known, and no place for it', () => {
    const { artery, problems, vessel } = asked(null);
    expect(artery).toBe('unknown');
    expect(vessel).toBeNull();
    problems.forEach(({ vessels }) => expect(vessels).toEqual([]));
  });

  it('has none where its warmth is not known, but a place for it', () => {
    const { artery, problems, vessel } = asked(5, undefined, false);
    expect(artery).toBe('unknown');
    expect(vessel?.radiusMm).toBeGreaterThan(0);
    problems.forEach(({ vessels }) => expect(vessels).toEqual([]));
  });

  it('says so where the probe would lie in it, or nearer than the engine is verified for', () => {
    const { bench: own } = bench(5);
    const { vessel } = asked(5);
    if (vessel === null) throw new Error('no artery');
    const [x, y] = vessel.axisPoint;
    const middle = { xMm: 0, yMm: 0, alongMm: 0 };
    const { u, v } = shaftPoint(own, middle);
    // In the shaft's frame: away from the nerve's middle, as far as the artery's axis and its wall.
    const angle = (own.ellipse.angleDegrees * Math.PI) / 180;
    const at = (along: number, deeper: number): Place => ({
      xMm: own.mirror * ((along - u) * Math.cos(angle) - (deeper - v) * Math.sin(angle)),
      yMm: (along - u) * Math.sin(angle) + (deeper - v) * Math.cos(angle),
      alongMm: 0,
    });
    expect(asked(5, [at(x, y)]).artery).toBe('in-the-way');
    const touching = y - vessel.radiusMm - own.size.radiusMm - 0.05;
    expect(asked(5, [at(x, touching)]).artery).toBe('beyond-engine');
    expect(asked(5, [at(x, touching - 2)]).artery).toBe('computed');
    expect(asked(5, [at(x, touching)]).problems[0]?.vessels).toEqual([]);
  });

  it('runs placements that differ only along the nerve once, and tells progress over all runs', () => {
    const places = [
      { xMm: 0, yMm: 4, alongMm: 0 },
      { xMm: 0, yMm: 4, alongMm: 3 },
      { xMm: 0, yMm: -4, alongMm: 0 },
    ];
    const space = asked(null, places);
    expect(space.passes.map(({ runIndex, alongMm }) => [runIndex, alongMm])).toEqual([
      [0, -1.5],
      [0, 1.5],
      [1, -1.5],
    ]);
    const told: number[] = [];
    const half = {
      name: 'half',
      version: '1',
      run(_, __, onProgress) {
        onProgress?.(0.5);
        return { steps: told.length } as SpaceResult;
      },
    } satisfies SpaceEngine;
    expect(runSpace(half, space, (share) => told.push(share)).map(({ steps }) => steps)).toEqual([1, 2]);
    expect(told).toEqual([0.25, 0.75]);
  });

  it('keeps the field of every picture of the time slider', () => {
    const { bench: own } = bench(null);
    const { shape } = exploreFreeze(kernelEngine, own.request(choice));
    const [problem] = asked(null).problems;
    expect(problem?.outputs.fieldAtSeconds).toEqual(shape.frames.map(({ timeSeconds }) => timeSeconds));
  });
});
