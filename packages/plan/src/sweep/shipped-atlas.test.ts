import { readFileSync } from 'node:fs';
import { kernelEngine, type FreezeEngine } from '@cryobridge/freeze';
import { knowledge, type Knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { doseContext, target } from '../../test/dose-example.js';
import { claimReader } from '../read.js';
import { chooseDoses } from '../dose/choose-doses.js';
import { canonicalJson } from '../hash.js';
import { fieldAtlas, readStoredLine } from './stored-line.js';
import { pointKey, pointResult, shippedPoints } from './sweep-point.js';

const text = readFileSync(new URL('../../atlas/shipped.ndjson', import.meta.url), 'utf8');
const lines = text.trimEnd().split('\n');
const atlas = fieldAtlas(text);
const world = { knowledge, engine: kernelEngine };
const points = shippedPoints(knowledge);
const remake = 'out of date: npx cryobridge sweep --atlas shipped';

describe('the shipped atlas', () => {
  it('holds every point for the engine and the knowledge of today, and nothing else', () => {
    expect(
      lines.map((line) => readStoredLine(line)?.key),
      remake,
    ).toEqual(points.map((point) => pointKey(world, point)));
  });

  it('says what is worked out today, at spot points', () => {
    for (const n of [0, 7, points.length - 1]) {
      const point = points[n] ?? points[0];
      if (point === undefined) throw new Error('no points');
      expect(readStoredLine(lines[n] ?? '')?.result, remake).toEqual(pointResult(world, point));
    }
  });

  it('is small', () => {
    expect(text.length).toBeLessThan(2_000_000);
  });

  it('leaves every byte of a dose as it is, and nearly all freeze runs out', () => {
    let runs = 0;
    const counting: FreezeEngine = {
      ...kernelEngine,
      run(problem, quality) {
        runs += 1;
        return kernelEngine.run(problem, quality);
      },
    };
    const targets = [target('nerve:tibial-popliteal'), target('nerve:saphenous-adductor-canal')];
    const context = doseContext({ engine: counting });
    const without = canonicalJson(chooseDoses(context, targets));
    const runsWithout = runs;
    runs = 0;
    const again = { ...context, read: claimReader(knowledge), atlas };
    expect(canonicalJson(chooseDoses(again, targets))).toBe(without);
    expect(runsWithout).toBeGreaterThan(20);
    expect(runs).toBeLessThanOrEqual(3);
    expect(again.read.used()).toEqual(context.read.used());
  });
});

describe('pointKey', () => {
  const [point] = points;
  if (point === undefined) throw new Error('no points');
  const changed = (id: `claim:${string}`, value: number): Knowledge => {
    const claim = knowledge.claims[id];
    if (claim === undefined) throw new Error(`${id} is not in knowledge`);
    return { ...knowledge, claims: { ...knowledge.claims, [id]: { ...claim, value } } };
  };
  const withClaim = (id: `claim:${string}`, value: number) =>
    pointKey({ ...world, knowledge: changed(id, value) }, point);

  it('changes with the engine and with each claim that the fields are made from', () => {
    const key = pointKey(world, point);
    const newer = { ...kernelEngine, version: `${kernelEngine.version}+` };
    expect(pointKey({ ...world, engine: newer }, point)).not.toBe(key);
    expect(withClaim('claim:dose.thawSeconds', 50)).not.toBe(key);
    expect(withClaim('claim:tissue.muscle.latentHeatJPerKg', 201_000)).not.toBe(key);
  });

  it('stays with claims that the fields do not depend on', () => {
    expect(withClaim('claim:dose.goalChance', 0.8)).toBe(pointKey(world, point));
  });
});
