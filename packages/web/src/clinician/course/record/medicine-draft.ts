import type { NewMedicine } from '@cryobridge/contract';
import { recordWords } from './record-words.js';

export interface MedicineDraft {
  readonly text: string;
  readonly doseLow: number | null;
  readonly doseHigh: number | null;
  readonly unit: string;
  readonly route: NewMedicine['route'];
  readonly everyHours: number | null;
  readonly asNeeded: boolean;
  readonly maxPerDay: number | null;
  readonly from: string;
  readonly until: string;
}

export type MedicineFaults = Partial<Record<keyof MedicineDraft, string>>;

const words = recordWords.medicines;

export function emptyMedicine(today: string): MedicineDraft {
  return {
    text: '',
    doseLow: 1,
    doseHigh: 1,
    unit: 'tablet',
    route: 'oral',
    everyHours: null,
    asNeeded: true,
    maxPerDay: null,
    from: today,
    until: '',
  };
}

/** Null with what is at fault where it is. */
export function medicineOf(draft: MedicineDraft): {
  readonly medicine: NewMedicine | null;
  readonly faults: MedicineFaults;
} {
  const { text, doseLow, doseHigh, unit, route, everyHours, asNeeded, maxPerDay, from, until } = draft;
  const faults: MedicineFaults = {
    ...(text.trim() === '' ? { text: words.needText } : {}),
    ...(unit.trim() === '' ? { unit: words.needUnit } : {}),
    ...(isAbove0(doseLow) ? {} : { doseLow: words.needNumber }),
    ...(isAbove0(doseHigh) ? {} : { doseHigh: words.needNumber }),
    ...(isAbove0(everyHours) ? {} : { everyHours: words.needNumber }),
    ...(maxPerDay === null || maxPerDay > 0 ? {} : { maxPerDay: words.needNumber }),
    ...(isAbove0(doseLow) && isAbove0(doseHigh) && doseHigh < doseLow ? { doseHigh: words.order } : {}),
    ...(until !== '' && until < from ? { until: words.untilBefore } : {}),
  };
  if (Object.keys(faults).length > 0 || doseLow === null || doseHigh === null || everyHours === null)
    return { medicine: null, faults };
  return {
    faults,
    medicine: {
      text: text.trim(),
      unit: unit.trim(),
      until: until === '' ? null : until,
      doseLow,
      doseHigh,
      route,
      everyHours,
      asNeeded,
      maxPerDay,
      from,
    },
  };
}

function isAbove0(value: number | null): value is number {
  return value !== null && value > 0;
}
