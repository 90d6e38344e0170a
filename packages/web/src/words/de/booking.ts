import type { BookingWords } from '../../clinician/booking/booking-words.js';

export const booking: BookingWords = {
  title: 'Termin',
  loading: 'Termin wird geöffnet',
  none: 'Es ist kein Termin gebucht.',
  booked: (day, from, until) => `${day}, ${from} bis ${until}`,
  today: 'heute',
  outside: 'Das liegt außerhalb der Tage, an denen laut Plan vereist werden soll.',
  book: 'Termin buchen',
  change: 'Ändern',
  cancel: 'Termin absagen',
  cancelSure: 'Den gebuchten Termin dieses Eingriffs absagen?',
  day: 'Tag',
  from: 'Von',
  until: 'Bis',
  save: 'Buchen',
  leave: 'So lassen',
  needed: 'Wird benötigt.',
  later: 'Muss nach dem Beginn liegen.',
  overtaken:
    'Inzwischen wurde ein anderer Termin gebucht; er wird jetzt gezeigt. Von Ihnen wurde nichts gespeichert.',
};
