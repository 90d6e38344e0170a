import type { PeopleWords } from '../../clinician/course/people/people-words.js';
import { number } from '../../format/number.js';

export const people: PeopleWords = {
  title: 'Personas',
  find: 'Buscar por nombre, miembro o estado',
  loading: 'Abriendo la lista',
  empty: 'Todavía no se sigue a nadie aquí. El seguimiento empieza en el plan de un caso.',
  noMatch: 'Nadie coincide.',
  columns: {
    who: 'quién',
    limb: 'miembro',
    day: 'día',
    report: 'último informe',
    alerts: 'alertas',
    state: 'estado',
  },
  caption: 'Todas las personas en seguimiento',
  day: (day) => number(day),
  none: '–',
  noReport: 'ninguno todavía',
  alerts: (open) => (open === 1 ? '1 abierta' : `${number(open)} abiertas`),
  followed: 'en seguimiento',
};
