import { z } from 'zod';
import { FreezeError, type WallPhase } from './types.js';

export const between = (low: number, high: number) => z.number().min(low).max(high);

/** Physically possible; what a solver can be trusted with is narrower and is checked by `checkValidity`. */
export const temperatureC = between(-273.15, 200);
export const seconds = between(0.001, 1e6);
export const lengthMm = between(0.001, 10_000);

export const tissue = z
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

export const perfusion = z.strictObject({
  perfusionWPerM3K: between(0, 1e6),
  bloodC: temperatureC,
  metabolicWPerM3: between(0, 1e6),
  returnsOnThaw: z.boolean(),
});

export const wallPhase = z.discriminatedUnion('kind', [
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

export const risingSeconds = z
  .array(between(0, 1e6))
  .max(10_000)
  .refine((times) => times.every((time, n) => n === 0 || time > times[n - 1]), { message: 'must rise' });

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** The first fault, and for a key that should not be there, that key. */
export function faultOf(error: z.ZodError): FreezeError {
  const issue = error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = pathText([...(issue?.path ?? []), ...extra]);
  const message = extra.length > 0 ? 'is not a known field' : (issue?.message ?? 'is not a freeze problem');
  return new FreezeError('bad-problem', path === '' ? 'problem' : path, message);
}

/** Limits that were left out stay away, not undefined. */
export function wallOf(phases: z.infer<typeof wallPhase>[]): WallPhase[] {
  return phases.map((phase) => {
    if (phase.kind !== 'coolant') return phase;
    const { powerLimitW, ...cooling } = phase;
    return powerLimitW === undefined ? cooling : { ...cooling, powerLimitW };
  });
}
