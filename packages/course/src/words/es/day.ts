import type { Facts, Words } from '../words.js';
import { say } from './speech.js';

const sides: Readonly<Record<string, string>> = { left: 'lado izquierdo', right: 'lado derecho' };
const limb = (f: Facts) => {
  const side = f['side'] == null ? 'lado no conocido' : (sides[String(f['side'])] ?? say(f, 'side'));
  return `${side}, ${f['level'] == null ? 'nivel no conocido' : say(f, 'level')}`;
};
const on = (f: Facts, before: string) => (f['on'] == null ? '' : ` ${before} ${say(f, 'on')}`);
const of = (f: Facts) => (f['of'] == null ? '' : ` (${String(f['of'])})`);

/** The list before the freeze: each line, and what to do when it is not so. */
export const dayWords: Words = {
  'say:day.check.identity': (f) =>
    `La persona dijo su nombre y su fecha de nacimiento${f['birthYear'] == null ? '' : ` (nacida en ${say(f, 'birthYear')})`}, y ambos coinciden con «${say(f, 'label')}».`,
  'say:day.if-not.identity': () => 'No se congela nada a quien no sea con seguridad esta persona.',
  'say:day.check.side': (f) =>
    `Lado y nivel concuerdan con el plan, el consentimiento y la persona: ${limb(f)}.`,
  'say:day.if-not.side': () => 'Averigüe qué miembro es; un nervio congelado no se puede descongelar.',
  'say:day.check.site-marked': () => 'El sitio está marcado en la piel por quien lo hace, y la marca se ve.',
  'say:day.if-not.site-marked': () => 'Márquelo antes, con la persona despierta si es posible.',
  'say:day.check.consent': () =>
    'El consentimiento está por escrito para estos nervios, y la persona todavía lo quiere. Sabe que la evidencia es de nivel piloto.',
  'say:day.if-not.consent': () => 'Sin consentimiento no se congela nada.',
  'say:day.check.contraindications': (f) =>
    Number(f['count']) === 0
      ? 'Contraindicaciones revisadas de nuevo hoy: no hay ninguna. El plan no encontró nada que volver a comprobar; pregunte por enfermedad por frío, infección en el sitio, sangrado y alergia.'
      : `Revisadas de nuevo hoy, y nada de lo de abajo se opone. El plan señaló ${say(f, 'count')}.`,
  'say:day.if-not.contraindications': () =>
    'Quien lo planificó decide de nuevo, con lo nuevo, antes de congelar nada.',
  'say:day.check.amputation': (f) =>
    `Cirugía confirma hoy: la amputación sigue adelante a este nivel (${limb(f)}${f['surgeryDate'] == null ? '' : `, ${say(f, 'surgeryDate')}`}).`,
  'say:day.if-not.amputation': () =>
    'Un miembro que se conserva queda meses con debilidad y adormecimiento. Pregunte a cirugía ahora.',
  'say:day.check.baseline': () =>
    'La fuerza y la sensibilidad de lo que sirven estos nervios se exploraron y se anotaron hoy, antes de cualquier bloqueo.',
  'say:day.if-not.baseline': () =>
    'Lo que ya estaba débil o dormido no se podrá distinguir después de lo que hizo la congelación.',
  'say:day.check.equipment': () =>
    'La consola, la sonda y el ecógrafo están aquí, en buen estado y probados.',
  'say:day.if-not.equipment': () => 'Otra sonda es otra dosis, y exige hacer de nuevo el plan.',
  'say:day.check.gas': (f) =>
    `Hay gas para todo: ${say(f, 'freezeMinutes')} min de congelación según el plan, y una reserva llena.`,
  'say:day.if-not.gas': () =>
    'Una congelación que se interrumpe a la mitad es una dosis que nadie planificó.',
  'say:day.check.operator': () =>
    'Quien maneja la sonda está formado para estos nervios, y la formación está vigente.',
  'say:day.if-not.operator': () => 'Lo hace alguien con la formación vigente, o está a su lado.',
  'say:day.training.current': (f) =>
    `Registro del programa: la formación está vigente${on(f, 'hasta el')}${of(f)}.`,
  'say:day.training.lapsed': (f) =>
    `Registro del programa: la formación ha caducado${on(f, 'desde el')}${of(f)}.`,
  'say:day.training.unknown': (f) =>
    `Registro del programa: no se sabe. No se encontró aquí ningún registro de formación${of(f)}.`,
  'say:day.training.not-held': (f) =>
    `Registro del programa: no hay formación válida${of(f)}. Se retiró, o aún no se ha impartido.`,
  'say:day.training.not-confirmed': (f) =>
    `Registro del programa: no se sabe. Nadie más ha confirmado la formación${of(f)}.`,
  'say:day.training.no-end': (f) =>
    `Registro del programa: no se sabe. No dice hasta cuándo vale la formación${of(f)}.`,
  'say:day.training.not-read': () => 'Registro del programa: no se sabe. No se pudo leer.',
};
