import { z } from 'zod';
import { FreezeError, type FreezeProblem } from './types.js';

const between = (low: number, high: number) => z.number().min(low).max(high);

/** Physically possible; what a solver can be trusted with is narrower and is checked by `checkValidity`. */
const temperatureC = between(-273.15, 200);
const seconds = between(0.001, 1e6);
const lengthMm = between(0.001, 10_000);

const tissue = z
  .strictObject({
    densityKgPerM3: between(100, 5000),
    solidusC: temperatureC,
    liquidusC: temperatureC,
    frozenHeatCapacityJPerKgK: between(100, 20_000),
    unfrozenHeatCapacityJPerKgK: between(100, 20_000),
    latentHeatJPerKg: between(0, 1e6),
    frozenConductivityWPerMK: between(0.01, 100),
    unfrozenConductivityWPerMK: between(0.01, 100),
  })
  .refine((value) => value.liquidusC - value.solidusC >= 0.001, {
    path: ['liquidusC'],
    message: 'must be above solidusC by at least 0.001 K',
  });

const perfusion = z.strictObject({
  perfusionWPerM3K: between(0, 1e6),
  bloodC: temperatureC,
  metabolicWPerM3: between(0, 1e6),
  returnsOnThaw: z.boolean(),
});

const wallPhase = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('temperature'), seconds, fromC: temperatureC, toC: temperatureC }),
  z.strictObject({
    kind: z.literal('coolant'),
    seconds,
    coolantC: temperatureC,
    coefficientWPerM2K: between(0.001, 1e9),
    powerLimitW: between(0.001, 1e6).optional(),
  }),
  z.strictObject({ kind: z.literal('adiabatic'), seconds }),
]);

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

const risingSeconds = z
  .array(between(0, 1e6))
  .max(10_000)
  .refine((times) => times.every((time, n) => n === 0 || time > times[n - 1]), { message: 'must rise' });

const outputs = z.strictObject({
  isothermsC: z.array(temperatureC).min(1).max(50),
  atSeconds: risingSeconds,
  lengthLineMm: lengthMm.optional(),
  fieldAtSeconds: risingSeconds.optional(),
});

const freezeProblem = z.strictObject({
  tissue,
  perfusion,
  initialC: temperatureC,
  geometry,
  wall: z.array(wallPhase).min(1).max(200),
  outputs,
});

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** The first fault, and for a key that should not be there, that key. */
function faultOf(error: z.ZodError): FreezeError {
  const issue = error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = pathText([...(issue?.path ?? []), ...extra]);
  const message = extra.length > 0 ? 'is not a known field' : (issue?.message ?? 'is not a freeze problem');
  return new FreezeError('bad-problem', path === '' ? 'problem' : path, message);
}

/**
 * Reads a freeze problem from parsed JSON. Strict: every field must be known, every number finite and
 * physically possible.
 *
 * @throws {FreezeError} `bad-problem` with the path of the first fault, such as `wall[1].toC`.
 */
export function parseFreezeProblem(json: unknown): FreezeProblem {
  const parsed = freezeProblem.safeParse(json);
  if (!parsed.success) throw faultOf(parsed.error);
  const { perfusion, outputs: read, wall, ...rest } = parsed.data;
  return {
    ...rest,
    perfusion,
    wall: wall.map((phase) => {
      if (phase.kind !== 'coolant') return phase;
      const { powerLimitW, ...cooling } = phase;
      return powerLimitW === undefined ? cooling : { ...cooling, powerLimitW };
    }),
    outputs: {
      isothermsC: read.isothermsC,
      atSeconds: read.atSeconds,
      ...(read.lengthLineMm === undefined ? {} : { lengthLineMm: read.lengthLineMm }),
      ...(read.fieldAtSeconds === undefined ? {} : { fieldAtSeconds: read.fieldAtSeconds }),
    },
  };
}
