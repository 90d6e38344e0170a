import type { Facts, Words } from '../words.js';
import { say } from './speech.js';

const range = (f: Facts) => `${say(f, 'drug')}: ${say(f, 'lowMg')} a ${say(f, 'highMg')} mg`;

/** For clinicians only. Nothing here tells anybody to lower an opioid because of a total. */
const rescueWords: Words = {
  'say:doses.rescue-no-plan': () =>
    'Ningún plan nuestro contiene una pauta para esta persona; el rescate sigue el protocolo local.',
  'say:doses.rescue-pain-missing': () => 'Ningún informe dice cuánto dolor hay: pregunte.',
  'say:doses.rescue-pain-stale': () =>
    'La última puntuación de dolor es demasiado antigua para guiarse por ella: pregunte.',
  'say:doses.rescue-pain-above': (f) =>
    `Dolor ${say(f, 'pain')} de 10, por encima de ${say(f, 'nrs')}: actúe.`,
  'say:doses.rescue-pain-not-above': (f) =>
    `Dolor ${say(f, 'pain')} de 10, no por encima de ${say(f, 'nrs')}: según el plan no toca rescate.`,
  'say:doses.rescue-sedation-missing': () =>
    'Ningún informe dice cuánta somnolencia hay: puntúe la sedación antes de cualquier opioide.',
  'say:doses.rescue-sedation-stale': () =>
    'El último informe de somnolencia es demasiado antiguo para guiarse por él: puntúe la sedación antes de cualquier opioide.',
  'say:doses.rescue-sedation-clear': (f) =>
    `La somnolencia comunicada corresponde al grado ${say(f, 'poss')} de la escala de Pasero.`,
  'say:doses.rescue-sedation-cut': (f) =>
    `Somnolencia (grado ${say(f, 'poss')} de la escala de Pasero): administre de ${say(f, 'lowPercent')} a ${say(f, 'highPercent')} % menos en la próxima dosis de opioide, vigile de cerca, pida ayuda.`,
  'say:doses.rescue-sedation-stop': (f) =>
    `Cuesta despertarle o respira despacio (grado ${say(f, 'poss')} de la escala de Pasero): ningún opioide; urgencia, naloxona.`,
  'say:doses.rescue-acetaminophen-avoid': () => 'Paracetamol: el plan lo evita, o no se conoce su límite.',
  'say:doses.rescue-acetaminophen-unreadable': (f) =>
    `Paracetamol: un producto tomado no se puede leer; al menos ${say(f, 'takenMg')} de ${say(f, 'mostMg')} mg en 24 horas.`,
  'say:doses.rescue-acetaminophen-used-up': (f) =>
    `Paracetamol: se tomaron ${say(f, 'takenMg')} de ${say(f, 'mostMg')} mg en 24 horas, entre todos los productos; no cabe otra dosis.`,
  'say:doses.rescue-acetaminophen-left': (f) =>
    `Paracetamol: se tomaron ${say(f, 'takenMg')} de ${say(f, 'mostMg')} mg en 24 horas, entre todos los productos; quedan ${say(f, 'leftMg')} mg.`,
  'say:doses.rescue-opioid-none': () =>
    'El plan no ofrece ningún opioide oral para el dolor irruptivo sin una pregunta previa.',
  'say:doses.rescue-opioid-last-unknown': (f) =>
    `${range(f)}, al menos ${say(f, 'hours')} horas después del último opioide; no consta cuándo fue: pregunte.`,
  'say:doses.rescue-opioid-now': (f) =>
    `${range(f)} se pueden administrar ahora según el plan; no consta ningún opioide en las últimas ${say(f, 'hours')} horas.`,
  'say:doses.rescue-opioid-later': (f) =>
    `${range(f)}, no antes del ${say(f, 'at')}, ${say(f, 'hours')} horas después del último opioide.`,
  'say:doses.rescue-not-all-told': () =>
    'No todos los días de las últimas 24 horas tienen un informe de dosis; puede haberse tomado más.',
};

const inHours = (f: Facts) => `Anestésico local de todos los miembros en ${say(f, 'hours')} horas`;

const localAnaestheticWords: Words = {
  'say:doses.la-within': (f) =>
    `${inHours(f)}: ${say(f, 'totalMg')} de ${say(f, 'limitMg')} mg; quedan ${say(f, 'leftMg')} mg.`,
  'say:doses.la-over': (f) =>
    `${inHours(f)}: ${say(f, 'totalMg')} de ${say(f, 'limitMg')} mg, ${say(f, 'leftMg')} mg por encima del límite.`,
  'say:doses.la-no-limit': (f) => `${inHours(f)}: ${say(f, 'totalMg')} mg. Ningún plan contiene un límite.`,
  'say:doses.la-other-drug': (f) =>
    `${inHours(f)}: ${say(f, 'totalMg')} mg, parte de ello ${say(f, 'drugs')}, para lo que ningún plan contiene un límite.`,
};

/** Why a day's dose is not known, and what was counted how. */
export const dosesWords: Words = {
  'say:doses.not-reported': () => 'Ningún informe de este día dice qué medicamentos se tomaron.',
  'say:doses.none-on-record': () =>
    'La historia clínica no contiene nada de este tipo; eso no significa que no lo hubiera.',
  'say:doses.medicine-unknown': (f) =>
    `«${say(f, 'medicine')}» no nombra ningún medicamento conocido aquí; puede ser un opioide.`,
  'say:doses.patch-not-told': (f) =>
    `No consta si se llevaba un parche (${say(f, 'medicine')}): los días anteriores no tienen informe.`,
  'say:doses.start-unknown': (f) => `${say(f, 'medicine')}: no consta desde cuándo está prescrito.`,
  'say:doses.status-unknown': (f) => `${say(f, 'medicine')}: no consta si todavía se toma.`,
  'say:doses.stopped-day-unknown': (f) => `${say(f, 'medicine')}: suspendido; no consta en qué día.`,
  'say:doses.day-inexact': (f) =>
    `${say(f, 'medicine')}: sus fechas no son lo bastante exactas para decir si valía este día.`,
  'say:doses.supply-days-unknown': (f) => `${say(f, 'medicine')}: no consta para cuántos días se entregó.`,
  'say:doses.several-reports': (f) =>
    `${say(f, 'reports')} informes hablan de este día; una dosis que cuentan varios se cuenta una vez.`,
  'say:doses.given-and-reported': (f) =>
    `${say(f, 'medicine')} lo administró el personal y también está en el informe; cuenta la mayor de las dos cantidades.`,
  'say:doses.as-stated': () =>
    'Ningún informe de este día; se cuenta como tomado según dice la historia clínica.',
  'say:doses.patch-worn': (f) => `${say(f, 'medicine')}: sigue puesto; se colocó el ${say(f, 'since')}.`,
  ...rescueWords,
  ...localAnaestheticWords,
};
