import type { WatchWords } from '../../clinician/course/watch/watch-words.js';
import { number } from '../../format/number.js';

export const watch: WatchWords = {
  title: 'Vigilancia',
  find: 'Buscar una persona o un motivo',
  owner: 'De quién',
  owners: { all: 'De todos', mine: 'Mías', nobody: 'De nadie todavía' },
  groups: {
    nobody: 'Nadie las lleva todavía',
    mine: 'Suyas',
    others: 'Las llevan otras personas',
  },
  keys: 'Teclas: j y k mueven, Intro abre la persona, t asume, / busca.',
  calm: 'Nadie le espera.',
  calmMore: 'La vigilancia lee cada informe cuando llega y avisa aquí cuando alguien tiene que actuar.',
  noMatch: 'Ninguna alerta coincide con este filtro.',
  showAll: 'Mostrar todo',
  loading: 'Abriendo la vigilancia',
  opened: (when) => `abierta: ${when}`,
  unsigned: 'Nadie ha firmado los ajustes de esta vigilancia: sus límites son supuestos.',
  signed: (by, at) => `Ajustes firmados por ${by}, ${at}.`,
  settings: 'Ajustes de la vigilancia',
  count: (open) => (open === 0 ? 'nada abierto' : open === 1 ? '1 abierta' : `${number(open)} abiertas`),
  burden: (perWeek, weeks) =>
    perWeek === null
      ? 'Todavía no se sabe cuántas alertas produce un paciente en una semana.'
      : `${number(perWeek, 2)} alertas por paciente y semana, en ${number(weeks)} semanas-paciente.`,
  right: (share, closed) =>
    share === null
      ? 'No se sabe cuántas veces aciertan: todavía no se ha cerrado ninguna con resultado.'
      : `Acertó el ${number(share * 100)} % de ${number(closed)} cerradas con resultado.`,
  burdenTitle: 'Cuánto le pide esto',
};
