import type { PersonWords } from '../../clinician/course/person/person-words.js';
import { number, short } from '../../format/number.js';

export const person: PersonWords = {
  here: 'Persona',
  loading: 'Abriendo la evolución',
  day: (day) =>
    day >= 0 ? `día ${number(day)} tras la congelación` : `congelación en ${number(-day)} ${dayNoun(-day)}`,
  noFreeze: 'nada congelado todavía',
  lastReport: (date) => `último informe: ${date}`,
  noReport: 'ningún informe todavía',
  ended: {
    death: 'fallecimiento',
    withdrawal: 'retirada',
    'lost-to-follow-up': 'seguimiento perdido',
    'follow-up-complete': 'seguimiento completo',
  },
  endedNote: (what) =>
    `El seguimiento ha terminado: ${what}. Sin recordatorios y sin alertas por falta de informes.`,
  consent: {
    needed: 'Todavía no hay consentimiento: no puede llegar ningún informe.',
    given: 'Hay consentimiento.',
    withdrawn: 'Consentimiento retirado: no puede llegar ningún informe.',
  },
  masked:
    'Usted está enmascarado. Esta página muestra informes, opioides y alertas, y omite las previsiones y todo lo demás que revele si se congeló algo.',
  actions: {
    telephone: 'Informe por teléfono',
    record: 'Eventos y medicamentos',
    day: 'Día del procedimiento',
    freeze: 'Procedimiento realizado',
    freezes: 'Lo realizado frente al plan',
    bridge: 'Puente',
    plan: 'Plan',
  },
  episode: 'Miembro',
  changed: {
    title: 'Qué ha cambiado',
    none: 'Nada en la última semana.',
    pain: (name, now, before, days) =>
      `${name}: máximo ${short(now)}; hace ${number(days)} ${dayNoun(days)}, ${short(before)}`,
    opioid: (now, before) => `Opioides tomados: ${now} al día; la semana anterior, ${before}`,
    opioidUnknown: 'No se sabe qué opioides se tomaron esta semana.',
    silent: (days) => `Ningún informe desde hace ${number(days)} ${dayNoun(days)}`,
    weakness: (word) => `Debilidad: ${word}`,
    falls: (count) => (count === 1 ? 'Una caída comunicada' : `${number(count)} caídas comunicadas`),
    wound: (word) => `Herida: ${word}`,
    drowsiness: (word) => `Somnolencia: ${word}`,
    up: 'sube',
    down: 'baja',
    same: 'sin cambios',
  },
  answers: {
    new: 'nueva',
    worse: 'peor',
    'some-fluid': 'algo de líquido',
    'pus-or-smell': 'pus o mal olor',
    open: 'abierta',
    'bleeding-heavily': 'sangra mucho',
    sleepy: 'mucho sueño',
    'hard-to-wake': 'cuesta despertarle',
  },
  couldBe: {
    title: 'Qué podría ser',
    none: 'Ninguna regla de la vigilancia ve nada.',
    raised: 'Visto',
    cannotTell: 'No se puede decir',
    clear: (count) => `Buscado y no visto: ${number(count)}`,
  },
  rescue: { title: 'Rescate, comprobado de nuevo', none: 'Nada que proponer.' },
  cover: {
    title: 'Cobertura',
    expected: (median, low, high) =>
      `Se espera hasta la semana ${median} tras la congelación (de ${low} a ${high}).`,
    level: (percent) => `Intervalo del ${number(percent)} %, estrechado por`,
    reports: (count) => (count === 1 ? '1 informe' : `${number(count)} informes`),
    now: (chance) => `Probabilidad de que todos los nervios necesarios estén ahora en silencio: ${chance}.`,
    takesOver: (median, low, high) =>
      `Se espera que la TMR tome el relevo hacia la semana ${median} (de ${low} a ${high}).`,
    none: 'Sin previsión: no consta nada congelado.',
    bridge: 'El puente, semana a semana',
  },
  medicines: {
    title: 'Medicamentos en casa',
    none: 'No consta ninguno.',
    stopped: 'suspendido',
    change: 'Cambiar',
  },
  alerts: {
    title: 'Alertas',
    none: 'Ninguna alerta abierta.',
    past: (count) => (count === 1 ? '1 terminada' : `${number(count)} terminadas`),
  },
};

function dayNoun(days: number): string {
  return days === 1 ? 'día' : 'días';
}
