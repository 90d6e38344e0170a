import type { Booking } from '@cryobridge/contract';

/** As the fields hold it: `2026-12-03`, `09:30`, `10:30`; empty where nothing was entered. */
export interface BookingDraft {
  readonly day: string;
  readonly from: string;
  readonly until: string;
}

export type BookingFault = Partial<Record<keyof BookingDraft, 'needed' | 'later'>>;

/** What is wrong, by field; empty where it can be booked. */
export function faultsOf({ day, from, until }: BookingDraft): BookingFault {
  return {
    ...(day === '' ? { day: 'needed' } : {}),
    ...(from === '' ? { from: 'needed' } : {}),
    ...(until === '' ? { until: 'needed' } : from !== '' && until <= from ? { until: 'later' } : {}),
  };
}

/** The times as instants with the offset that this device's place has on that day. */
export function bookingOf({ day, from, until }: BookingDraft): Booking {
  return { start: withOffset(day, from), end: withOffset(day, until) };
}

export function draftOf(booking: Booking | null, day = ''): BookingDraft {
  if (booking === null) return { day, from: '', until: '' };
  return {
    day: booking.start.slice(0, 10),
    from: booking.start.slice(11, 16),
    until: booking.end.slice(11, 16),
  };
}

function withOffset(day: string, time: string): string {
  const minutes = -new Date(`${day}T${time}`).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${day}T${time}:00${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
