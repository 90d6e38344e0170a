import type { Facts, Words } from '../words.js';
import { percent, say } from './speech.js';

const because = (f: Facts) => (typeof f['reason'] === 'string' ? ` Motivo: ${say(f, 'reason')}` : '');
const repair = (f: Facts) => say(f, 'repair').toUpperCase();
const signs: Readonly<Record<string, string>> = {
  'neuroma-like': 'neuroma',
  'infection-like': 'infección',
};

/** From the end of cover to the day something takes over; advice to a clinician. */
export const bridgeWords: Words = {
  'say:handover.ended': (f) => `El seguimiento terminó el ${say(f, 'on')}; no se aconseja nada.`,
  'say:handover.nothing-frozen': () =>
    'No se congeló nada en este miembro; ninguna cobertura puede terminar.',
  'say:handover.sign-neuroma-like': () =>
    'Lo comunicado parece un neuroma: derive para exploración. Congelar de nuevo lo ocultaría.',
  'say:handover.sign-infection-like': () =>
    'Lo comunicado parece una infección: que se vea la herida hoy, antes que nada.',
  'say:handover.sign-cannot-tell': (f) =>
    `Los informes no permiten decir si hay signos de: ${signs[String(f['kind'])] ?? say(f, 'kind')}.`,
  'say:handover.no-forecast': () => 'No hay previsión de lo realizado: falta un informe o el plan.',
  'say:handover.stale-forecast': (f) =>
    `La previsión tiene ${say(f, 'days')} días (como máximo ${say(f, 'staleDays')}); se apoya en ${say(f, 'reports')} informes.`,
  'say:handover.no-repair': () => 'No consta TMR ni RPNI; nada toma el relevo cuando termina la cobertura.',
  'say:handover.no-gap-likely': (f) =>
    `No es probable un vacío en ninguna semana próxima (como máximo ${percent(f, 'most')}).`,
  'say:handover.gap-later': (f) =>
    `Un vacío será probable más adelante: vuelva a mirar el ${say(f, 'reviewOn')}.`,
  'say:handover.gap-due': (f) =>
    `Un vacío es probable pronto (hasta ${percent(f, 'most')} en una semana): actúe ahora.`,
  'say:handover.worked-unknown': () => 'No se sabe si la congelación ayudó.',
  'say:handover.worked': (f) =>
    `La congelación probablemente funcionó (probabilidad ${percent(f, 'chance')}).`,
  'say:handover.did-not-work': (f) =>
    `La congelación probablemente no funcionó (probabilidad ${percent(f, 'chance')}; se pide al menos ${percent(f, 'least')}): derive a una unidad del dolor o a cirugía para TMR o RPNI, en lugar de repetirla.`,
  'say:handover.too-soon': (f) =>
    `Solo ${say(f, 'since')} días desde la última congelación; no otra vez antes del ${say(f, 'from')} (${say(f, 'days')} días, supuesto).`,
  'say:handover.long-enough': (f) =>
    `${say(f, 'since')} días desde la última congelación (al menos ${say(f, 'days')}, supuesto; ningún estudio comparó intervalos).`,
  'say:handover.operation-unknown': () =>
    'No se conoce el día de la amputación y, por tanto, tampoco la fase del dolor.',
  'say:handover.established': (f) =>
    `Más de ${say(f, 'weeks')} semanas después de la amputación el dolor está establecido. Un ensayo controlado con procedimiento simulado en 144 personas no mostró beneficio de una congelación en esta fase.`,
  'say:handover.agreement-missing': (f) =>
    `El ${say(f, 'repairOn')} se hizo ${repair(f)} por debajo de los nervios congelados: una congelación puede volver a cortar los axones que crecen hacia allí. Falta el acuerdo registrado de cirugía.`,
  'say:handover.agreement-old': (f) =>
    `La palabra registrada de cirugía es anterior a la ${repair(f)} del ${say(f, 'repairOn')}: pregunte de nuevo.`,
  'say:handover.agreed': (f) =>
    `${say(f, 'by')} aceptó el ${say(f, 'on')} una congelación por encima de la reparación.${because(f)}`,
  'say:handover.refused': (f) =>
    `${say(f, 'by')} no acepta una congelación por encima de la reparación (${say(f, 'on')}).${because(f)} Derive a la unidad del dolor.`,
  'say:handover.refreeze': () =>
    'Piense en congelar de nuevo: planifíquelo desde el principio, para que se haga otra vez cada pregunta de una primera congelación.',
  'say:handover.ask-reports': () =>
    'Pregunte a la persona cómo está hoy: un informe, o uno tomado por teléfono.',
  'say:handover.why-reports': () => 'Sin un informe reciente nadie sabe si la cobertura todavía se mantiene.',
  'say:handover.ask-operation': () => '¿Qué día fue la amputación?',
  'say:handover.why-operation': () => 'La evidencia es distinta antes y después de los tres meses.',
  'say:handover.ask-established': () =>
    '¿Registrar una decisión, precedida de un bloqueo de prueba positivo? Planifique de nuevo la congelación para registrar ambos.',
  'say:handover.why-established': () => 'El único ensayo grande en esta fase no encontró beneficio.',
  'say:handover.ask-agreement': () => '¿Acepta cirugía una congelación por encima de la reparación?',
  'say:handover.why-agreement': () =>
    'Sin datos en humanos sobre lo que una congelación así cuesta a la reparación.',
  'say:handover.given-it-took': () =>
    'Las probabilidades de un vacío valen suponiendo que la congelación hizo efecto; si lo hizo se dice aparte.',
  'say:handover.takeover-assumed': () =>
    'Cuándo toma el relevo la TMR o RPNI es un supuesto; ningún estudio lo midió.',
};
