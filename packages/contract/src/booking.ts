import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

export const booking = z
  .strictObject({ start: instant, end: instant })
  .refine(({ start, end }) => Date.parse(end) > Date.parse(start), {
    path: ['end'],
    message: 'must come after the start',
  });
export type Booking = z.infer<typeof booking>;

/** A time for the procedure, and the one that it takes the place of, as its giver saw it. */
export const newBooking = z.strictObject({ booking: booking.nullable(), replaces: instant.nullable() });
export type NewBooking = z.infer<typeof newBooking>;

export interface BookingView {
  /** Null: nothing is booked. */
  readonly booking: Booking | null;
}
