import type { BeginWords } from '../../clinician/course/begin/begin-words.js';

export const begin: BeginWords = {
  here: 'Commencer le parcours',
  title: (label) => `Suivre ${label} à partir de la congélation`,
  note: 'Ce qui est fait et rapporté resserre ensuite la prévision du plan, et la surveillance lit au fur et à mesure.',
  timeZone: 'Fuseau horaire du domicile',
  timeZoneHelp: 'Les jours, les rappels et les délais y sont comptés.',
  badZone: 'Ce n’est pas un fuseau horaire. Un exemple : Europe/Berlin.',
  language: 'Langue de sa page',
  languages: { en: 'anglais', es: 'espagnol', de: 'allemand', fr: 'français', ar: 'arabe' },
  whose: 'Le membre de qui',
  own: 'Une personne nouvelle ici',
  another: (label) => `Un autre membre de ${label}`,
  start: 'Commencer le parcours',
  already: 'Ce cas est déjà suivi.',
  open: 'Ouvrir le parcours',
  day: 'Jour du geste',
  back: 'Retour au plan',
};
