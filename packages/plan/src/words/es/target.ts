import type { Words } from '../words.js';
import { say } from './speech.js';

export const targetWords: Words = {
  'say:target.not-eligible': (f) =>
    `No elegible por defecto: ${say(f, 'level')}. Sin evidencia de crioneurólisis; se describe en su lugar una técnica de plexo o neuroaxial.`,
  'say:target.finger': () =>
    'No elegible por defecto: sin evidencia de crioneurólisis en la amputación de un dedo de la mano, y se perderían nervios de los otros dedos.',
  'say:target.block-anatomy-only': (f) =>
    `Los nervios diana a nivel ${say(f, 'level')} se apoyan solo en la anatomía del bloqueo; el pie queda insensible durante meses.`,
  'say:target.no-outcome-series': (f) =>
    `No se encontró ninguna serie de resultados a nivel ${say(f, 'level')}.`,
  'say:target.approach.ask': () =>
    '¿Congelar el tibial y el peroneo común por separado, o el ciático por encima de su división?',
  'say:target.approach.why': () =>
    'Un nervio más grueso es más difícil de congelar por completo que sus dos ramas.',
  'say:target.femoral.never': () =>
    'El nervio femoral en la ingle nunca es diana a este nivel: el cuádriceps conserva su valor; en su lugar se congela el safeno. El único acontecimiento adverso grave del ensayo grande fue este error.',
  'say:target.femoral.never-why': () =>
    'Congelar el nervio femoral en lugar del safeno causó el único acontecimiento adverso grave del ensayo grande.',
  'say:target.femoral.override': () =>
    'El nervio femoral en la ingle se respeta a este nivel. ¿Anular esta regla?',
  'say:target.femoral.overridden': (f) =>
    `${say(f, 'by')} anuló la regla que respeta el nervio femoral. Motivo: ${say(f, 'reason')}`,
  'say:target.femoral.decide': () =>
    'Está prevista una prótesis: ¿congelar el nervio femoral o dejarlo fuera?',
  'say:target.femoral.undecided': () =>
    'Congelar el nervio femoral requiere una decisión registrada: está prevista una prótesis.',
  'say:target.femoral.decided': (f) =>
    `Decisión de ${say(f, 'by')}: congelar el nervio femoral. Motivo: ${say(f, 'reason')}`,
  'say:target.femoral.left-out': (f) =>
    `Decisión de ${say(f, 'by')}: dejar fuera el nervio femoral. Motivo: ${say(f, 'reason')}`,
  'say:target.prosthesis.ask': () => '¿Está prevista una prótesis?',
  'say:target.prosthesis.why': () =>
    'La flexión de la cadera y el cuádriceps residual importan para una prótesis.',
  'say:target.prosthesis.open': () => 'Que esté prevista o no una prótesis decide sobre el nervio femoral.',
  'say:target.prosthesis.none': () => 'No está prevista una prótesis: el nervio femoral es diana.',
  'say:target.inner-arm': () => 'La piel de la cara interna del brazo (T2) necesita su propio tratamiento.',
  'say:target.saphenous-not-femoral': () =>
    'Nervio safeno en el canal aductor, no el nervio femoral en la ingle.',
  'say:target.several-placements': () => 'Nervio grueso: contar con varias colocaciones.',
  'say:target.only-the-ray': () => 'Elegir solo los nervios del radio.',
  'say:target.above-the-cut': () => 'Congelar por encima del corte previsto.',
};
