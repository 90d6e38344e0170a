import type { Field, FreezeEngine, FreezeProblem, WallPhase } from '@cryobridge/freeze';
import { knowledge as compiled, type Knowledge, type NerveSiteId } from '@cryobridge/knowledge';
import type { Answer, Case } from '../src/case.js';
import type { PlanContext } from '../src/context.js';
import type { Target } from '../src/plan.js';
import { claimReader } from '../src/read.js';

/** Invented cases for the tests of the dose, and an engine of one formula that answers at once. */

export interface DoseExample {
  readonly measurements?: Case['measurements'];
  readonly probes?: readonly string[];
  readonly answers?: readonly Answer[];
  readonly knowledge?: Knowledge;
  readonly engine?: FreezeEngine;
}

export function doseContext(example: DoseExample = {}): PlanContext {
  const knowledge = example.knowledge ?? compiled;
  const person = {
    measurements: example.measurements ?? {},
    probes: example.probes ?? [],
    conditions: [],
  } as unknown as Case;
  return {
    case: person,
    answers: example.answers ?? [],
    knowledge,
    read: claimReader(knowledge),
    engine: example.engine ?? formulaEngine,
    now: '2026-03-01',
  };
}

export function target(nerveSite: NerveSiteId, side: Target['side'] = 'right', optional = false): Target {
  const status = optional ? 'optional' : 'target';
  return { nerveSite, nerve: '', label: nerveSite, side, carries: 'mixed', optional, status, notes: [] };
}

export const fromTest = { kind: 'flag', name: 'test' } as const;

export function answer(question: Answer['question'], value: Answer['value'], reason?: string): Answer {
  const at = '2026-03-01T09:00:00Z';
  return { question, value, by: 'Dr Example', at, ...(reason === undefined ? {} : { reason }) };
}

/**
 * Not physics: a field that falls off from the probe, deeper and wider with a colder wall, a longer freeze and
 * more cycles, so that rules of the dose can be tried on many nerves.
 */
export const formulaEngine: FreezeEngine = {
  name: 'formula',
  version: '1',
  run(problem) {
    const grid = gridOf(problem);
    const times = problem.outputs.fieldAtSeconds ?? [];
    const fields = times.map((timeSeconds) => fieldAt(problem, grid, timeSeconds));
    return {
      engine: { name: 'formula', version: '1', quality: 'coarse' },
      timeSeconds: [],
      isotherms: [],
      energy: { wallJ: 0, outerJ: 0, sourceJ: 0, enthalpyChangeJ: 0, imbalancePercent: 0 },
      minimumC: 0,
      maximumC: 0,
      peakCold: { ...grid, values: fieldAt(problem, grid, Infinity) },
      snapshots: times.map((timeSeconds, n) => {
        const values = fields[n] ?? new Float64Array(0);
        return { timeSeconds, temperatureC: values, peakColdC: values };
      }),
    };
  },
};

type Grid = Pick<Field, 'rMm' | 'zMm'>;

function gridOf({ geometry }: FreezeProblem): Grid {
  if (geometry.kind !== 'axisymmetric') throw new RangeError('a probe is asked for');
  const rMm = Float64Array.from({ length: 60 }, (_, n) => n * 0.4);
  const zMm = Float64Array.from({ length: 121 }, (_, n) => n * 0.5);
  return { rMm, zMm };
}

/** Distance from the active zone over a reach that grows with the root of the frozen time. */
function fieldAt(problem: FreezeProblem, { rMm, zMm }: Grid, timeSeconds: number): Float64Array {
  const { geometry, initialC } = problem;
  if (geometry.kind !== 'axisymmetric') throw new RangeError('a probe is asked for');
  const { frozenSeconds, coldestC } = soFar(problem.wall, timeSeconds);
  const reachMm = 0.55 * Math.sqrt(frozenSeconds / 20) * (problem.tissue.frozenConductivityWPerMK / 1.6);
  const half = geometry.activeLengthMm / 2;
  return Float64Array.from(zMm, (z) => z).reduce(
    (values, z, iz) => {
      const beyond = Math.max(0, Math.abs(z - geometry.activeCenterMm) - half);
      rMm.forEach((r, ir) => {
        const away = Math.hypot(Math.max(0, r - geometry.probeRadiusMm), beyond);
        values[iz * rMm.length + ir] =
          initialC + (coldestC - initialC) * Math.exp(-away / (2 * reachMm + 1e-9));
      });
      return values;
    },
    new Float64Array(rMm.length * zMm.length),
  );
}

function soFar(wall: readonly WallPhase[], timeSeconds: number): { frozenSeconds: number; coldestC: number } {
  let begin = 0;
  let frozenSeconds = 0;
  let coldestC = 37;
  for (const phase of wall) {
    const played = Math.max(0, Math.min(phase.seconds, timeSeconds - begin));
    begin += phase.seconds;
    if (phase.kind !== 'temperature' || played === 0) continue;
    frozenSeconds += played;
    coldestC = Math.min(coldestC, phase.toC);
  }
  return { frozenSeconds, coldestC };
}
