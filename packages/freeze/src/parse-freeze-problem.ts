import { z } from 'zod';
import {
  between,
  faultOf,
  lengthMm,
  perfusion,
  risingSeconds,
  temperatureC,
  tissue,
  wallOf,
  wallPhase,
} from './problem-schemas.js';
import type { FreezeProblem } from './types.js';

const outerBoundary = z.enum(['fixed', 'insulated']);

const axisymmetric = z.strictObject({
  kind: z.literal('axisymmetric'),
  probeRadiusMm: lengthMm,
  activeLengthMm: lengthMm,
  activeCenterMm: lengthMm,
  tip: z.enum(['through', 'closed']),
  outerRadiusMm: lengthMm,
  lengthMm,
  outerBoundary,
});

const lineOf = <Kind extends 'plane' | 'cylinder' | 'sphere'>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), wallMm: between(0, 10_000), outerMm: lengthMm, outerBoundary });

const geometry = z.discriminatedUnion('kind', [
  axisymmetric,
  lineOf('plane'),
  lineOf('cylinder'),
  lineOf('sphere'),
]);

const outputs = z.strictObject({
  isothermsC: z.array(temperatureC).min(1).max(50),
  atSeconds: risingSeconds,
  lengthLineMm: lengthMm.optional(),
  fieldAtSeconds: risingSeconds.optional(),
});

const freezeProblem = z.strictObject({
  tissue,
  perfusion,
  layers: z
    .array(z.strictObject({ fromMm: lengthMm, tissue, perfusion }))
    .max(50)
    .optional(),
  initialC: temperatureC,
  geometry,
  wall: z.array(wallPhase).min(1).max(200),
  outputs,
});

/**
 * Reads a freeze problem from parsed JSON. Strict: every field must be known, every number finite and
 * physically possible.
 *
 * @throws {FreezeError} `bad-problem` with the path of the first fault, such as `wall[1].toC`.
 */
export function parseFreezeProblem(json: unknown): FreezeProblem {
  const parsed = freezeProblem.safeParse(json);
  if (!parsed.success) throw faultOf(parsed.error);
  const { perfusion: blood, layers, outputs: read, wall, ...rest } = parsed.data;
  return {
    ...rest,
    perfusion: blood,
    ...(layers === undefined ? {} : { layers }),
    wall: wallOf(wall),
    outputs: {
      isothermsC: read.isothermsC,
      atSeconds: read.atSeconds,
      ...(read.lengthLineMm === undefined ? {} : { lengthLineMm: read.lengthLineMm }),
      ...(read.fieldAtSeconds === undefined ? {} : { fieldAtSeconds: read.fieldAtSeconds }),
    },
  };
}
