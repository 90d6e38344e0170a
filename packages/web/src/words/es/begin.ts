import type { BeginWords } from '../../clinician/course/begin/begin-words.js';

export const begin: BeginWords = {
  here: 'Empezar el seguimiento',
  title: (label) => `Seguir desde la congelación: ${label}`,
  note: 'La previsión del plan se estrecha entonces con lo que se hace y se comunica, y la vigilancia lo lee.',
  timeZone: 'Zona horaria donde vive',
  timeZoneHelp: 'Los días, los recordatorios y los plazos se cuentan en ella.',
  badZone: 'Esto no es una zona horaria. Un ejemplo: Europe/Berlin.',
  language: 'Idioma de su página',
  languages: { en: 'inglés', es: 'español', de: 'alemán', fr: 'francés', ar: 'árabe' },
  whose: 'De quién es el miembro',
  own: 'Una persona nueva aquí',
  another: (label) => `Otro miembro de ${label}`,
  start: 'Empezar el seguimiento',
  already: 'Este caso ya está en seguimiento.',
  open: 'Abrir la evolución',
  day: 'Día del procedimiento',
  back: 'Volver al plan',
};
