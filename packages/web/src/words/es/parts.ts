import type { PartsWords } from '../../parts/parts-words.js';
import { number } from '../../format/number.js';

export const parts: PartsWords = {
  claimNote: {
    basis: {
      measured: 'medido',
      derived: 'deducido de valores medidos',
      consensus: 'consenso o guía',
      assumed: 'supuesto: nadie lo ha medido para este uso',
    },
    yes: 'sí',
    no: 'no',
    range: (low, high) => `de ${low} a ${high}`,
    doubts: 'Dudas:',
    lookedForAndNot: 'buscado y no encontrado',
  },
  errorNote: {
    more: (count) => `y ${number(count)} más`,
    tryAgain: 'Intentar de nuevo',
    theServerCannotBe: 'No se puede llegar al servidor. No se pierde nada; inténtelo de nuevo cuando vuelva.',
  },
  knownClaims: { thisPageDoesNot: 'Esta página no conoce su fuente.' },
  loading: {
    takingLongerThanUsual: 'Tarda más de lo habitual; sigue trabajando.',
    usuallyTakesUnderSeconds: (expectedSeconds) =>
      expectedSeconds === 1
        ? 'Suele tardar menos de un segundo.'
        : `Suele tardar menos de ${number(expectedSeconds)} segundos.`,
  },
  notFound: {
    notFound: 'No encontrado',
    mistyped: 'La dirección puede estar mal escrita, o el caso se quitó.',
    nothingIsHere: 'Aquí no hay nada',
    allCases: 'Todos los casos',
  },
  shell: {
    skipToThePage: 'Saltar a la página',
    main: 'Principal',
    worklist: 'Lista de trabajo',
    watch: 'Vigilancia',
    people: 'Personas',
    plans: 'Planes',
    noConnectionWhatYou:
      'Sin conexión. Lo que ve sigue legible; las respuestas se podrán enviar cuando vuelva.',
  },
  sourceButton: {
    whatThisRestsOn: 'En qué se apoya esto',
    sources: 'Fuentes',
    lookingItUp: 'Buscando…',
    readFrom: (entries) => `Leído de: ${entries}`,
    source: 'fuente',
  },
  statements: { more: (count) => (count === 1 ? '1 nota más' : `${number(count)} notas más`) },
};
