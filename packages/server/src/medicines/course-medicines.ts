import type { CourseView } from '@cryobridge/contract';
import {
  type Course,
  dayIn,
  instructionOf,
  isPrescribedNow,
  localAnaestheticCount,
  medicineName,
  recordIdOf,
  rescue,
} from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import type { IsoInstant, Statement } from '@cryobridge/plan';

/** Every medicine that was prescribed, for staff; those of today first. */
export function courseMedicines({ medications, timeZone }: Course, now: IsoInstant): CourseView['medicines'] {
  const today = dayIn(timeZone, now);
  return medications
    .filter(({ kind }) => kind === 'prescribed')
    .flatMap((medication) => {
      const id = recordIdOf(medication);
      if (id === null) return [];
      return [
        {
          id,
          text: medicineName(medication),
          instruction: instructionOf(medication.order, 'en'),
          unit: medication.order.steps[0]?.dose?.unit ?? '',
          active: isPrescribedNow(medication, today),
        },
      ];
    })
    .sort((a, b) => Number(b.active) - Number(a.active) || a.text.localeCompare(b.text));
}

/** What is still open of rescue, and the one count of local anaesthetic where any was given. */
export function courseRescue(course: Course, now: IsoInstant): readonly Statement[] {
  const counted =
    course.localAnaesthetic.length === 0 ? null : localAnaestheticCount(course, { now, knowledge });
  return [...rescue(course, { now, knowledge }), ...(counted?.says ?? [])];
}
