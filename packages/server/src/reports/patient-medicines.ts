import type { PatientMedicine } from '@cryobridge/contract';
import { type Course, recordIdOf } from '@cryobridge/course';
import type { CaseMedication } from '@cryobridge/plan';

/** What is prescribed and stands on the day, as prescribed. */
export function patientMedicines(course: Course, at: string): readonly PatientMedicine[] {
  const today = at.slice(0, 10);
  return course.medications.flatMap((medication) => {
    const id = recordIdOf(medication);
    if (id === null || medication.kind !== 'prescribed' || !stands(medication, today)) return [];
    const [step] = medication.order.steps;
    return [
      {
        id,
        text: medication.text ?? medication.order.drugText,
        instruction: step?.text ?? '',
        unit: step?.dose?.unit ?? '',
        asNeeded: step?.asNeeded === true,
        nextAllowedAt: null,
        leftToday: null,
      },
    ];
  });
}

function stands({ status, started, ended }: CaseMedication, today: string): boolean {
  return status === 'active' && (started === null || started <= today) && (ended === null || ended >= today);
}
