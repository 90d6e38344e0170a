import type { BookingWords } from '../../clinician/booking/booking-words.js';

export const booking: BookingWords = {
  title: 'Rendez-vous',
  loading: 'Ouverture du rendez-vous',
  none: 'Aucun rendez-vous n’est pris.',
  booked: (day, from, until) => `${day}, ${from} à ${until}`,
  today: 'aujourd’hui',
  outside: 'Ce jour est en dehors de la fenêtre de congélation du plan.',
  book: 'Prendre un rendez-vous',
  change: 'Modifier',
  cancel: 'Annuler le rendez-vous',
  cancelSure: 'Annuler le rendez-vous de ce geste ?',
  day: 'Jour',
  from: 'De',
  until: 'À',
  save: 'Réserver',
  leave: 'Laisser tel quel',
  needed: 'Nécessaire.',
  later: 'Doit être après le début.',
  overtaken:
    'Un autre rendez-vous a été pris entre-temps ; il est montré maintenant. Rien de vous n’a été enregistré.',
};
