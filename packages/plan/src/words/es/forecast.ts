import type { Words } from '../words.js';
import { name, say } from './speech.js';

/** Cover is silence of nerves; no sentence here promises relief. */
export const forecastWords: Words = {
  'say:forecast.what-cover-is': (f) =>
    f['nerves'] === 1
      ? 'Cobertura significa que el nervio congelado sigue en silencio. No significa ausencia de dolor.'
      : `Cobertura significa que todos los nervios necesarios de los ${say(f, 'nerves')} congelados siguen en silencio; termina cuando vuelve el primero. No significa ausencia de dolor.`,
  'say:forecast.established': () =>
    'En el dolor fantasma establecido, el ensayo controlado con procedimiento simulado no encontró beneficio. La probabilidad de que funcione se rebaja por ello y puede ser nula.',
  'say:forecast.works-from': (f) =>
    `La probabilidad de que funcione se apoya en series sin grupo de comparación (alivio en ${say(f, 'mixedRelieved')} de ${say(f, 'mixedTreated')}, ${say(f, 'singleRelieved')} de ${say(f, 'singleTreated')} y ${say(f, 'amputatedRelieved')} de ${say(f, 'amputatedTreated')} personas), rebajada por la probabilidad de que un nervio necesario no quede congelado del todo. Ninguna congeló nervios antes de una amputación.`,
  'say:forecast.dose-falls-short': (f) =>
    `${name(f, 'nerve')}: la dosis no alcanza su objetivo, lo que rebaja la probabilidad de que funcione.`,
  'say:forecast.two-views': (f) =>
    `Los días mezclan dos visiones: el recrecimiento hasta el extremo cortado y las duraciones publicadas, que no siguen la distancia (en una serie la mitad había perdido el alivio el día ${say(f, 'medianDays')}; una persona lo conservó hasta el día ${say(f, 'longestDays')}). Cada persona cae en algún punto de la curva; la banda es lo que no se sabe.`,
  'say:forecast.distance-assumed': (f) =>
    `${name(f, 'nerve')}: ${say(f, 'distanceMm')} mm (${say(f, 'lowMm')}–${say(f, 'highMm')}) de la congelación al extremo cortado es un supuesto. Mídalo para acotar la previsión.`,
  'say:forecast.diabetes': (f) =>
    `La diabetes retrasa el recrecimiento; se toma ${say(f, 'low')}–${say(f, 'high')} veces el ritmo habitual: la cobertura puede durar más, y también el adormecimiento y la debilidad.`,
  'say:forecast.diabetes-hinted': (f) =>
    `La historia clínica sugiere diabetes sin confirmarla. Si la hay, el recrecimiento es más lento (${say(f, 'low')}–${say(f, 'high')} veces el ritmo habitual); la previsión admite ambas posibilidades.`,
};
