import type { Words } from '../words.js';
import { coded, say } from './speech.js';

const series = {
  prescribed: 'prescrito',
  dispensed: 'dispensado',
  administered: 'administrado',
  taken: 'tomado',
  stated: 'declarado',
};

/** Sentences on opioid totals. A total asks to look again; it never says what to do with a dose. */
export const opioidWords: Words = {
  'say:opioid.drug-unknown': () => 'El nombre no dice qué opioide es.',
  'say:opioid.strength-unknown': () => 'No se puede leer la concentración del producto.',
  'say:opioid.form-unknown': () => 'No consta ni la forma ni la vía.',
  'say:opioid.route-conflict': () => 'La forma del producto y la vía de la orden no coinciden.',
  'say:opioid.dose-unknown': () => 'No consta la dosis.',
  'say:opioid.dose-unreadable': () => 'La dosis o la cantidad suministrada no es un número mayor que cero.',
  'say:opioid.unit-unknown': (f) => `No se conoce la unidad «${say(f, 'unit')}».`,
  'say:opioid.unit-does-not-fit': (f) => `Una dosis en «${say(f, 'unit')}» no corresponde a este producto.`,
  'say:opioid.frequency-unknown': () => 'No consta con qué frecuencia se toma.',
  'say:opioid.several-steps': (f) =>
    `La orden tiene ${say(f, 'steps')} pasos sucesivos; no consta cuál está en curso.`,
  'say:opioid.step-day-unknown': (f) =>
    `La orden tiene pasos sucesivos; no consta cuál vale el ${say(f, 'day')}.`,
  'say:opioid.steps-overlap': (f) =>
    `Dos pasos sucesivos de la orden tienen ambos la fecha ${say(f, 'day')}.`,
  'say:opioid.combination-dose-ambiguous': (f) =>
    `${say(f, 'mg')} mg de un producto combinado: no está claro a qué componente se refiere.`,
  'say:opioid.patches-worn-together': (f) =>
    `${say(f, 'quantity')} parches para ${say(f, 'days')} días: no consta cuántos se llevan a la vez.`,
  'say:opioid.on-demand-patch': () => 'Un parche que da dosis únicas a demanda no tiene factor.',
  'say:opioid.not-convertible': (f) => `No hay factor para ${say(f, 'drug')}; queda fuera del total.`,
  'say:opioid.not-in-table': (f) => `${say(f, 'table')} no tiene factor para ${say(f, 'drug')}.`,
  'say:opioid.no-factor-for-route': (f) =>
    `${say(f, 'table')} no tiene factor para ${say(f, 'drug')} por esta vía (${say(f, 'route')}).`,
  'say:opioid.parenteral': (f) =>
    `${say(f, 'drug')} inyectado no tiene factor en la tabla; el protocolo local decide cómo contarlo.`,
  'say:opioid.parenteral-local': (f) =>
    `${say(f, 'drug')} inyectado no tiene factor en la tabla. ` +
    (f['localMmePerDay'] === null
      ? `Existe una razón local (${say(f, 'ratio')}, supuesta), pero no consta la dosis diaria.`
      : `Una razón local (${say(f, 'ratio')}, supuesta) daría ${say(f, 'localMmePerDay')} al día; no se cuenta.`),
  'say:opioid.status-unknown': () => 'La historia clínica no dice si todavía se toma.',
  'say:opioid.use-disorder': () =>
    'Trata un trastorno por consumo de opioides; por eso su dosis no se juzga con límites hechos para el dolor.',
  'say:opioid.table-unknown': (f) => `La tabla de factores «${say(f, 'table')}» no está disponible aquí.`,
  'say:opioid.as-needed': () => 'Si precisa: se cuenta como si se tomaran todas las dosis permitidas.',
  'say:opioid.taken-as-oral': () =>
    'El producto es una solución y no consta la vía: se cuenta como tomado por vía oral.',
  'say:opioid.supply-exceeds-instructions': () => 'Se suministró más de lo que consumen las instrucciones.',
  'say:opioid.patch-interval-long': (f) =>
    `Se cambia cada ${say(f, 'hours')} horas, aunque está hecho para ${say(f, 'wearHours')}: compruébelo, por favor.`,
  'say:opioid.patch-interval-short': (f) =>
    `Se cambia cada ${say(f, 'hours')} horas en lugar de ${say(f, 'wearHours')}; se cuenta como uno puesto cada vez.`,
  'say:opioid.estimate': () =>
    'Es una estimación de la exposición. No sirve para elegir la dosis cuando un opioide sustituye a otro.',
  'say:opioid.same-order-twice': () =>
    'La misma orden consta dos veces en la historia clínica; se cuentan las dos.',
  'say:opioid.no-medicines-on-record': () =>
    'La historia clínica no contiene ningún medicamento. Pregunte qué opioides toma la persona.',
  'say:opioid.none-active': (f) =>
    `No consta ningún opioide activo en la historia clínica (${coded(f['series'], series)}).`,
  'say:opioid.reassess': (f) =>
    `${say(f, 'mmePerDay')} MME al día alcanza o supera ${say(f, 'threshold')}: vuelva a valorar con la persona el beneficio y el riesgo.`,
  'say:opioid.reassess-again': (f) =>
    `${say(f, 'mmePerDay')} MME al día alcanza o supera ${say(f, 'threshold')}: vuelva a valorar con la persona el beneficio y el riesgo, y escriba por qué esta dosis es adecuada.`,
};
