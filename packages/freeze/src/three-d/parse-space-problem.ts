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
} from '../problem-schemas.js';
import type { SpaceProblem } from './types.js';

const placeMm = between(-10_000, 10_000);
const point = z.tuple([placeMm, placeMm, placeMm]);
const direction = point.refine((way) => Math.hypot(...way) > 1e-9, { message: 'must have a length' });

const probe = z.strictObject({
  activeCenter: point,
  direction,
  radiusMm: lengthMm,
  activeLengthMm: lengthMm,
  tip: z.enum(['through', 'closed']),
});

const vessel = z.strictObject({
  axisPoint: point,
  direction,
  radiusMm: lengthMm,
  coefficientWPerM2K: between(0, 1e9),
  bloodC: temperatureC,
});

const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('half-space'), point, normal: direction }),
  z.strictObject({ kind: z.literal('slab'), point, normal: direction, thicknessMm: lengthMm }),
  z.strictObject({
    kind: z.literal('ellipsoid'),
    center: point,
    axis: direction,
    halfAlongMm: lengthMm,
    halfAcrossMm: lengthMm,
  }),
]);

const domain = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cylinder'),
    radiusMm: lengthMm,
    beforeMm: lengthMm,
    beyondMm: lengthMm,
  }),
  z.strictObject({ kind: z.literal('box'), from: point, to: point }),
]);

/** Results are found by name, so each may stand only once. */
const named = <T extends z.ZodRawShape>(fields: T) =>
  z
    .array(z.strictObject({ name: z.string().min(1).max(100), ...fields }))
    .max(100)
    .refine((list) => new Set(list.map((each) => (each as { name: string }).name)).size === list.length, {
      message: 'names must differ',
    });

const stretch = {
  center: point,
  direction,
  widthDirection: direction,
  widthMm: lengthMm,
  heightMm: lengthMm,
  lengthMm,
};

const guarded = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plane'), point, normal: direction }),
  z.strictObject({ kind: z.literal('vessel'), axisPoint: point, direction, radiusMm: lengthMm }),
  z.strictObject({ kind: z.literal('nerve'), ...stretch }),
]);

const spaceProblem = z.strictObject({
  tissue,
  perfusion,
  initialC: temperatureC,
  probes: z.array(probe).min(1).max(10),
  wall: z.array(wallPhase).min(1).max(200),
  domain,
  vessels: z.array(vessel).max(20),
  regions: z.array(z.strictObject({ shape, tissue, perfusion })).max(100),
  outputs: z.strictObject({
    isothermsC: z.array(temperatureC).min(1).max(50),
    atSeconds: risingSeconds,
    fieldAtSeconds: risingSeconds.optional(),
    rays: named({ from: point, direction }),
    lines: named({ through: point, direction }),
    nerves: named(stretch).optional(),
    guards: named({ guarded }).optional(),
  }),
});

/** Whether parsed JSON means a problem in space, right or wrong: it has probes or a domain, not a geometry. */
export function isSpaceProblem(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    ('probes' in json || 'domain' in json) &&
    !('geometry' in json)
  );
}

/**
 * Reads a problem in space from parsed JSON. Strict: every field must be known, every number finite and physically
 * possible.
 *
 * @throws {FreezeError} `bad-problem` with the path of the first fault, such as `vessels[0].radiusMm`.
 */
export function parseSpaceProblem(json: unknown): SpaceProblem {
  const parsed = spaceProblem.safeParse(json);
  if (!parsed.success) throw faultOf(parsed.error);
  const { wall, outputs, ...rest } = parsed.data;
  const { nerves, guards, fieldAtSeconds, ...read } = outputs;
  return {
    ...rest,
    wall: wallOf(wall),
    outputs: {
      ...read,
      ...(fieldAtSeconds && { fieldAtSeconds }),
      ...(nerves && { nerves }),
      ...(guards && { guards }),
    },
  };
}
