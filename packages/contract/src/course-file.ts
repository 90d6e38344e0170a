import type { Course } from '@cryobridge/course';
import { z } from 'zod';
import { newReport } from './patient.js';

const report = z.looseObject({
  ...newReport.shape,
  id: z.string().min(1),
  receivedAt: z.iso.datetime({ offset: true }).nullable(),
});

/** A course as `cryobridge simulate --person` writes it; its plan and medicines are read by those who know them. */
const courseFile = z.looseObject({
  schema: z.literal('cryobridge-course/1'),
  patientId: z.string().min(1),
  timeZone: z.string().min(1),
  episodes: z.array(
    z.looseObject({
      id: z.string().min(1),
      plan: z.looseObject({ schema: z.literal('cryobridge-plan/1') }).nullable(),
      freezes: z.array(
        z.looseObject({
          id: z.string().min(1),
          at: z.iso.datetime({ offset: true }),
          nerves: z.array(z.looseObject({ nerveSite: z.string() })),
        }),
      ),
    }),
  ),
  reports: z.array(report),
  medications: z.array(z.looseObject({ kind: z.string(), order: z.looseObject({ drugText: z.string() }) })),
  localAnaesthetic: z.array(z.looseObject({ mg: z.number() })),
  events: z.array(z.looseObject({ kind: z.string(), on: z.iso.date(), id: z.string() })),
  consent: z.looseObject({ state: z.enum(['given', 'withdrawn']) }).nullable(),
});

export type CourseFileRead =
  | { readonly ok: true; readonly course: Course }
  | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly message: string }[] };

export function readCourseFile(json: unknown): CourseFileRead {
  const read = courseFile.safeParse(json);
  if (read.success) return { ok: true, course: read.data as unknown as Course };
  const faults = read.error.issues.map(({ path, message }) => ({
    path: path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, ''),
    message,
  }));
  return { ok: false, faults };
}
