import type { Facts, Words } from '../words.js';
import { celsius, name, nameIn, oneDecimal, percent, say } from './speech.js';

const mm = (f: Facts, key: string) => (typeof f[key] === 'number' ? `${oneDecimal(f[key])} mm` : 'no medido');
const ice = (f: Facts) =>
  `lado cercano ${mm(f, 'seenNearMm')} visto, ${mm(f, 'computedNearMm')} calculado; lado lejano ${mm(f, 'seenFarMm')} visto, ${mm(f, 'computedFarMm')} calculado`;
const planned = (f: Facts, unit = '') =>
  `${nameIn(f, 'done')}${unit}, previsto ${nameIn(f, 'planned')}${unit}`;
const asDone = (f: Facts) =>
  `${name(f, 'label')}: según lo realizado, la probabilidad de cobertura completa es ${percent(f, 'chance')}`;

const nerves: Words = {
  'say:done.covers': (f) =>
    `${asDone(f)} (el ${percent(f, 'fraction')} de la sección alcanza ${celsius(f, 'thresholdC')}). No hay ningún plan con que compararlo.`,
  'say:done.covers-as-planned': (f) =>
    `${asDone(f)}, más o menos como estaba previsto (${percent(f, 'plannedChance')}).`,
  'say:done.covers-less': (f) =>
    `${asDone(f)}; previsto ${percent(f, 'plannedChance')}. El ${percent(f, 'fraction')} de la sección alcanza ${celsius(f, 'thresholdC')}.`,
  'say:done.covers-more': (f) => `${asDone(f)}, más de lo previsto (${percent(f, 'plannedChance')}).`,
  'say:done.not-planned': (f) => `${name(f, 'nerve')}: se congeló y no está en el plan.`,
  'say:done.never-by-plan': (f) =>
    `${name(f, 'nerve')}: se congeló aunque el plan lo señala como uno que nunca se congela.`,
  'say:done.never-target': (f) =>
    `Se congeló el nervio femoral en la ingle a nivel ${say(f, 'level')}, donde se necesita el cuádriceps. El único acontecimiento adverso grave del ensayo más grande fue este. Proteja de caídas, avise a cirugía y a rehabilitación, y notifíquelo.`,
  'say:done.femoral-level-unknown': () =>
    'Se congeló el nervio femoral en la ingle y no se conoce el nivel de la amputación: diga si se necesita el cuádriceps.',
  'say:done.ice-agrees': (f) => `${name(f, 'label')}: el hielo visto y el calculado coinciden (${ice(f)}).`,
  'say:done.ice-less-seen': (f) =>
    `${name(f, 'label')}: se vio menos hielo del calculado (${ice(f)}). El nervio puede estar menos cubierto de lo que dicen estas cifras.`,
  'say:done.ice-more-seen': (f) =>
    `${name(f, 'label')}: se vio más hielo del calculado (${ice(f)}). Los márgenes hasta la piel y las estructuras vecinas pueden ser menores de lo que dicen estas cifras.`,
  'say:done.ice-not-measured': (f) =>
    `${name(f, 'label')}: no se midió el hielo más allá del nervio, así que las cifras se apoyan solo en el cálculo (lado cercano ${mm(f, 'computedNearMm')}, lado lejano ${mm(f, 'computedFarMm')}).`,
  'say:done.nerve-not-in-ice': (f) =>
    `${name(f, 'label')}: quien operó vio parte del nervio fuera del hielo.`,
  'say:done.skin-too-cold': (f) =>
    `${name(f, 'label')}: la piel puede haber alcanzado ${celsius(f, 'skinC')} (límite ${celsius(f, 'skinLimitC')}). Mire la zona.`,
  'say:done.beside-artery': (f) =>
    `${name(f, 'label')}: con el calor de la ${nameIn(f, 'artery')}, el ${percent(f, 'fraction')} de la sección alcanza ${celsius(f, 'thresholdC')}; su pared alcanzó ${celsius(f, 'wallC')} en el punto más frío.`,
  'say:done.artery-unequal': (f) =>
    `${name(f, 'label')}: las colocaciones se congelaron de forma desigual, así que el calor de la ${nameIn(f, 'artery')} no se incluye.`,
  'say:done.artery-unknown': (f) =>
    `${name(f, 'label')}: el calor de la ${nameIn(f, 'artery')} no se incluye; no se conoce su distancia, anchura o flujo, o está demasiado cerca de la sonda.`,
};

const whole: Words = {
  'say:done.no-plan': () => 'No hay ningún plan nuestro para este miembro; no se compara nada con un plan.',
  'say:done.nothing-frozen': () => 'No se congeló nada.',
  'say:done.needed-not-frozen': (f) =>
    `Previsto y no congelado: ${nameIn(f, 'labels')}. Para doler basta un solo nervio, así que la probabilidad de que funcione se cuenta sin cobertura completa.`,
  'say:done.minutes': (f) =>
    `${say(f, 'done')} min en total${typeof f['planned'] === 'number' ? ` (previsto ${say(f, 'planned')} min)` : ''}.`,
  'say:done.recorded': (f) =>
    `Registrado por quien operó: ${say(f, 'what')}${typeof f['text'] === 'string' ? ` (${say(f, 'text')})` : ''}.`,
  'say:done.forecast-from-done': () => 'La previsión parte de lo realizado, no del plan.',
};

const deviations: Words = {
  'say:done.deviation.not-frozen': (f) =>
    `${name(f, 'label')}: estaba previsto${f['optional'] === true ? ' como opción' : ''} y no se congeló.`,
  'say:done.deviation.not-planned': (f) => `${name(f, 'label')}: se congeló y no estaba previsto.`,
  'say:done.deviation.never-target': (f) => `${name(f, 'label')}: nunca debe congelarse a este nivel.`,
  'say:done.deviation.fewer-cycles': (f) =>
    `${name(f, 'label')}: mínimo de ciclos en una colocación ${planned(f)}.`,
  'say:done.deviation.more-cycles': (f) =>
    `${name(f, 'label')}: máximo de ciclos en una colocación ${planned(f)}.`,
  'say:done.deviation.shorter-freeze': (f) =>
    `${name(f, 'label')}: congelación más corta ${planned(f, ' s')}.`,
  'say:done.deviation.longer-freeze': (f) =>
    `${name(f, 'label')}: congelación más larga ${planned(f, ' s')}.`,
  'say:done.deviation.shorter-thaw': (f) =>
    `${name(f, 'label')}: descongelación más corta ${planned(f, ' s')}.`,
  'say:done.deviation.fewer-placements': (f) => `${name(f, 'label')}: colocaciones ${planned(f)}.`,
  'say:done.deviation.more-placements': (f) => `${name(f, 'label')}: colocaciones ${planned(f)}.`,
  'say:done.deviation.other-place': (f) =>
    `${name(f, 'label')}: una colocación está a ${mm(f, 'awayMm')} y ${say(f, 'turnedDegrees')}° de donde estaba prevista.`,
  'say:done.deviation.other-probe': (f) => `${name(f, 'label')}: congelado con ${planned(f)}.`,
  'say:done.deviation.other-section': (f) =>
    `${name(f, 'label')}: según lo medido ese día, el nervio tiene ${say(f, 'areaRatio')} veces el área prevista y está a ${say(f, 'doneDepthMm')} mm de profundidad (previsto ${say(f, 'plannedDepthMm')} mm).`,
  'say:done.deviation.ice-differs': (f) =>
    `${name(f, 'label')}: se vio ${f['seen'] === 'less-seen' ? 'menos' : 'más'} hielo del calculado.`,
};

/** What was done, told to those who treat. */
export const procedureWords: Words = { ...nerves, ...whole, ...deviations };
