import { type Resource, reference } from './resource.js';
import { idsOf } from './stored-case.js';

/** When a freeze is to be done: instants with the offset of the place. */
export interface Booking {
  readonly start: string;
  readonly end: string;
}

interface Booked {
  readonly caseId: string;
  readonly patientId: string;
  readonly booking: Booking;
}

/** The Appointment of a case's procedure; there is one for each case. */
export function bookingToFhir({ caseId, patientId, booking: { start, end } }: Booked): Resource {
  return {
    resourceType: 'Appointment',
    id: idsOf.booking(caseId),
    status: 'booked',
    serviceType: [{ text: 'Cryoneurolysis' }],
    start,
    end,
    participant: [{ actor: reference('Patient', patientId), status: 'accepted' }],
  };
}

/** Null where it was cancelled, or says no time. */
export function bookingFromFhir({ status, start, end }: Resource): Booking | null {
  const isBooked = status === 'booked' && typeof start === 'string' && typeof end === 'string';
  return isBooked ? { start, end } : null;
}
