import type { Words } from '../words.js';
import { nameIn, percent, say } from './speech.js';

export const bridgeWords: Words = {
  'say:bridge.ask-tmr-planned': () => '¿Está prevista TMR en este miembro?',
  'say:bridge.why-tmr-planned': () =>
    'Sin saberlo, nadie puede decir si la cobertura dura hasta que la TMR tome el relevo.',
  'say:bridge.ask-tmr-date': () => '¿Qué día está prevista la TMR, o qué día se hizo?',
  'say:bridge.why-date-missing': () => 'La probabilidad de un vacío se cuenta a partir de ese día.',
  'say:bridge.why-date-disputed': () => 'La historia clínica da más de un día para la TMR.',
  'say:bridge.why-date-impossible': () => 'El día que consta es anterior a la amputación.',
  'say:bridge.ask-repair-agreement': () =>
    'La TMR es anterior a esta congelación. ¿Acepta cirugía congelar por encima de la reparación?',
  'say:bridge.why-repair-agreement': () =>
    'Una congelación por encima de una reparación TMR o RPNI puede volver a cortar los axones que crecen hacia ella. Sin datos en humanos.',

  'say:bridge.tmr-planned': (f) => `TMR el ${say(f, 'tmrDate')}.`,
  'say:bridge.tmr-not-planned': () => 'No está prevista TMR.',
  'say:bridge.tmr-before-surgery': (f) =>
    `La TMR del ${say(f, 'tmrDate')} es anterior a la amputación del ${say(f, 'surgeryDate')}; no se cuenta ningún vacío hasta que el día esté claro.`,
  'say:bridge.above-repair': () =>
    'La reparación quedaría por debajo de esta congelación. Hace falta el acuerdo registrado de cirugía.',
  'say:bridge.above-repair-agreed': (f) =>
    `${say(f, 'by')} aceptó una congelación por encima de la reparación.`,
  'say:bridge.above-repair-refused': (f) =>
    `${say(f, 'by')} no acepta una congelación por encima de la reparación.`,
  'say:bridge.gap-likely': (f) =>
    `La cobertura puede terminar antes de que la TMR tome el relevo: probabilidad de un vacío de más de ${say(f, 'gapDays')} días, ${percent(f, 'chance')}. Revisar el ${say(f, 'reviewOn')}.`,

  'say:bridge.surgeon-donors-recipients': (f) =>
    `¿Cuáles de los nervios congelados serán donantes o receptores? (${nameIn(f, 'nerves')})`,
  'say:bridge.surgeon-repair-timing': () => '¿La reparación se hace en la amputación o más tarde?',
  'say:bridge.surgeon-stimulator': () =>
    '¿Se usará un neuroestimulador en un nervio congelado? Puede que no responda.',
  'say:bridge.surgeon-coaptation': () =>
    '¿A qué distancia por debajo de la congelación se unirán los nervios?',

  'say:bridge.day-zero': (f) =>
    `Las semanas se cuentan desde una congelación el ${say(f, 'freezeDate')}, el primer día posible, y suponiendo que la congelación hizo efecto. Una congelación más tardía acorta el vacío.`,
  'say:bridge.takeover-months': (f) =>
    `Se considera que la TMR toma el relevo ${say(f, 'lowMonths')}–${say(f, 'highMonths')} meses después de hacerse, más tarde con diabetes. Es un supuesto; ningún estudio lo midió.`,
  'say:bridge.gap-means': (f) =>
    `Un vacío son más de ${say(f, 'gapDays')} días sin cobertura antes de que la TMR tome el relevo.`,
  'say:bridge.takeover-beyond-horizon': (f) =>
    `La TMR puede tomar el relevo después del día ${say(f, 'horizonDays')}; las semanas mostradas terminan ahí.`,
  'say:bridge.nothing-takes-over': () =>
    'No está prevista TMR, así que nada toma el relevo cuando termina la cobertura. La revisión se fija para cuando eso sea probable.',
  'say:bridge.takeover-unknown': () =>
    'No se conoce el día de la TMR. La revisión se fija para cuando el fin de la cobertura sea probable.',
  'say:bridge.option-refreeze': () =>
    'En la revisión: congelar de nuevo si el alivio fue bueno y la causa no ha cambiado.',
  'say:bridge.option-refer': () =>
    'En la revisión: o derivar, a una unidad del dolor o a cirugía para TMR o RPNI.',
  'say:bridge.may-delay-reinnervation': (f) =>
    `Hipótesis, no se impone: una congelación por encima de la unión puede retrasar su reinervación el tiempo que los axones necesitan para volver a pasarla, aquí ${say(f, 'lowDays')}–${say(f, 'highDays')} días. Sin datos en humanos; la probabilidad de un vacío no lo incluye.`,
  'say:bridge.refreeze-agreement': () =>
    'Congelar de nuevo por encima de una reparación TMR o RPNI requiere el acuerdo registrado de cirugía.',
  'say:bridge.prosthesis': (f) =>
    `Primera prótesis ${say(f, 'level')}: mediana de ${say(f, 'medianDays')} días tras la cirugía (${say(f, 'lowDays')}–${say(f, 'highDays')}) en un registro nacional.`,
};
