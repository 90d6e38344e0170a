import type { VersionWords } from '../../clinician/versions/version-words.js';
import { number } from '../../format/number.js';

const of = (which: number) => `versión ${number(which)}`;
const somebody = (name: string | null) => name ?? 'Alguien';

export const version: VersionWords = {
  here: 'Versiones',
  bar: 'Versión y firma',
  loading: 'Abriendo las versiones',
  opening: (which) => `Abriendo la ${of(which)}`,
  name: (which) => `Versión ${number(which)}`,
  signed: (name, at) => `firmada por ${name}, ${at}`,
  draft: 'borrador, sin firmar',
  besideSigned: (signed, shown) =>
    `La ${of(signed)} está firmada; usted está viendo la ${of(shown)}, un borrador.`,
  changedSince: (which) => `Qué ha cambiado desde la ${of(which)}`,
  all: 'Todas las versiones',
  sign: (which) => `Firmar la ${of(which)}`,
  signing: 'Firmando',
  notYet: 'Se puede firmar cuando diga Proceder.',
  asWhom: (name, which) =>
    `Usted firma la ${of(which)} como ${name}. Después queda como está; una respuesta posterior crea una versión nueva.`,
  cancel: 'Cancelar',
  planAgain: 'Planificar de nuevo con lo que se sabe ahora',
  undo: 'Deshacer las últimas respuestas',
  undone: (which) => `Deshecho. Esta es la ${of(which)}; no se ha quitado nada.`,
  isSigned: (which) => `La ${of(which)} está firmada.`,
  newer: (name, which) => `Mientras tanto, ${name ?? 'alguien'} guardó la ${of(which)}.`,
  before: (which) => `Usted está viendo la ${of(which)}.`,
  whatChanged: 'Qué ha cambiado',
  load: (which) => `Mostrar la ${of(which)}`,
  yours: 'Su respuesta todavía no está guardada',
  cameFirst: (name, which) =>
    `${somebody(name)} guardó la ${of(which)} mientras usted respondía. No se guardó nada de lo suyo; queda aquí.`,
  cameFirstUnknown:
    'Alguien guardó este plan mientras usted respondía. No se guardó nada de lo suyo; queda aquí.',
  yourAnswer: (question, answer) => `Su respuesta a «${question}»: ${answer}`,
  takenBack: 'retirada',
  reason: (reason) => `Motivo: ${reason}`,
  theirs: (which) => `Qué cambió la ${of(which)}`,
  saveOnTop: 'Guardar mi respuesta encima',
  drop: 'Descartar mi respuesta',
  list: 'Versiones, las más recientes primero',
  columns: {
    version: 'versión',
    verdict: 'veredicto',
    saved: 'guardada',
    answers: 'respondido',
    signed: 'firmada',
  },
  saved: (name, at) => (name === null ? at : `${at}, ${name}`),
  answeredBy: (count, names) =>
    `${count === 1 ? 'una respuesta' : `${number(count)} respuestas`}${names === '' ? '' : ` de ${names}`}`,
  first: 'primer plan',
  noAnswers: 'sin respuestas nuevas',
  sameAs: (which) => `las mismas respuestas que la ${of(which)}`,
  unsigned: 'no',
  compare: 'Comparar dos versiones',
  from: 'De',
  to: 'A',
  toPlan: 'Al plan',
  oldTitle: (which) => `Versión ${number(which)}, solo lectura`,
  old: (latest) => `La última es la ${of(latest)}.`,
  isLatest: 'Esta es la última versión.',
  toLatest: (which) => `Abrir la ${of(which)}`,
  changedUntil: (which) => `Qué cambió hasta la ${of(which)}`,
  printSigned: (which, name, at) => `Versión ${number(which)}, firmada por ${name}, ${at}`,
  printDraft: (which) => `BORRADOR, sin firmar · ${of(which)}`,
};
