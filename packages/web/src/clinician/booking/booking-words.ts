import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

/** What the card of the booked time says. */
const english = {
  title: 'Booked for',
  loading: 'Opening the booking',
  none: 'No time is booked.',
  booked: (day: string, from: string, until: string) => `${day}, ${from} to ${until}`,
  today: 'today',
  outside: 'This is outside of the days in which the plan says to freeze.',
  book: 'Book a time',
  change: 'Change',
  cancel: 'Cancel the booking',
  cancelSure: 'Cancel the booked time of this procedure?',
  day: 'Day',
  from: 'From',
  until: 'Until',
  save: 'Book',
  leave: 'Leave it as it is',
  needed: 'Needed.',
  later: 'Must be later than the start.',
  overtaken: 'Somebody booked another time meanwhile; it is shown now. Nothing of yours was stored.',
};

export type BookingWords = Widened<typeof english>;
export const bookingWords: BookingWords = inLanguage('booking', english);
