import type { FactValue } from '../../decision.js';
import type { Facts, Words } from '../words.js';
import { capital, celsius, isTold, lower, name, nameIn, oneDecimal, percent, say, speak } from './speech.js';

const times = (count: FactValue | undefined) =>
  Number(count) === 1 ? 'una vez' : `${speak(Number(count))} veces`;
const gapWords = (f: Facts) =>
  `Con una separación de ${say(f, 'gapMm')} mm${f['gapMeasured'] === true ? '' : ' (típica)'}`;
const because = (f: Facts) => (isTold(f, 'reason') ? ` Motivo: ${say(f, 'reason')}` : '');

const guidance: Words = {
  'say:dose.view': (f) =>
    `${capital(say(f, 'position'))}. Transductor: ${say(f, 'transducer')}. Ver la sección completa en el plano ${say(f, 'view')}: ${say(f, 'landmark')}.`,
  'say:dose.path': (f) =>
    `Aguja ${say(f, 'path')}, a unos ${say(f, 'angleDegrees')}° de la piel. El nervio está ${f['measured'] === true ? 'a' : 'a unos'} ${say(f, 'depthMm')} mm de profundidad${f['measured'] === true ? ' (medido)' : '; mídalo'}.`,
  'say:dose.passes': (f) => {
    const { across, along } = { across: Number(f['across']), along: Number(f['along']) };
    const clear =
      Number(f['standOffMm']) > 0 ? `a ${say(f, 'standOffMm')} mm de su borde` : 'en contacto con él';
    const beside = `el eje de la sonda a ${say(f, 'axisMm')} mm del centro del nervio, ${clear}, nunca a través de él`;
    const where =
      f['bothSides'] === true ? 'Primero el lado profundo, después el superficial' : 'En el lado profundo';
    const track =
      across > 1
        ? ` En cada trayecto congelar ${times(f['across'])}, retirando la sonda entre una y otra.`
        : '';
    const stations =
      along > 1
        ? ` Repetir en ${say(f, 'along')} puntos separados ${say(f, 'alongStepMm')} mm a lo largo del nervio.`
        : '';
    return `${say(f, 'placements')} ${Number(f['placements']) === 1 ? 'colocación' : 'colocaciones'}. ${where}: ${beside}.${track}${stations}`;
  },
  'say:dose.cycles': (f) =>
    `En cada colocación congelar ${times(f['cycles'])} durante ${say(f, 'freezeSeconds')} s, con ${say(f, 'thawSeconds')} s de descongelación pasiva después de cada una.`,
  'say:dose.watch-ice': (f) => {
    const pass = f['bothSides'] === true ? 'En la pasada profunda' : 'En la primera pasada';
    const near = Number(f['nearMm']);
    const rest =
      f['bothSides'] === true ? 'la pasada superficial debe cubrir el resto' : 'esta dosis no cubre el resto';
    const up =
      near > 0
        ? `${pass}, al final de la primera congelación, busque hielo ${oneDecimal(near)} mm más allá del nervio en el lado del transductor`
        : `${pass} el hielo se queda a ${oneDecimal(Math.abs(near))} mm del lado del transductor; ${rest}`;
    const across = Number(f['acrossMm']);
    const sides = across > 0 ? `; más allá de ambos extremos de su anchura, ${oneDecimal(across)} mm` : '';
    return `${up}${sides}. Menos hielo significa menos frío de lo previsto: congele más tiempo o añada una pasada.`;
  },
  'say:dose.far-side-hidden': (f) =>
    `El lado lejano queda en la sombra del hielo y no se puede juzgar (calculado: ${oneDecimal(f['farMm'])} mm más allá del nervio).${f['bothSides'] === true ? ' Por eso la pasada profunda va primero.' : ''}`,
  'say:dose.stop': (f) =>
    `Pare y deje descongelar cuando la piel palidezca, se endurezca o baje de ${celsius(f, 'skinLimitC')}${isTold(f, 'artery') ? `, cuando el hielo rodee la ${nameIn(f, 'artery')}` : ''}, cuando se pierda de vista la punta o cuando la persona refiera dolor agudo.`,
  'say:dose.full-thaw': (f) =>
    `Retire o mueva la sonda solo tras una descongelación completa: al menos ${say(f, 'thawSeconds')} s, y sin resistencia. Una sonda congelada desgarra el nervio.`,
  'say:dose.store-image': () =>
    'Guarde una imagen de la sección antes de la congelación y otra del hielo en su tamaño máximo.',
};

const notes: Words = {
  'say:dose.cannot-cover': (f) =>
    `Esta sonda no puede cubrir este nervio: según lo previsto, el ${percent(f, 'fraction')} de su sección alcanza ${celsius(f, 'thresholdC')} a lo largo de ${say(f, 'neededLengthMm')} mm. La dosis mostrada es la mejor practicable; probabilidad de cobertura completa, ${percent(f, 'chance')}.`,
  'say:dose.below-goal': (f) =>
    `Probabilidad de cobertura completa ${percent(f, 'chance')}, objetivo ${percent(f, 'goal')}. La dosis mostrada es la mejor practicable.`,
  'say:dose.nothing-reaches-goal': () =>
    'Ninguna de las dosis probadas alcanza el objetivo: ni con más colocaciones ni con otra sonda conocida.',
  'say:dose.more-distal': (f) =>
    `Donde el nervio es más pequeño o se ha dividido (${nameIn(f, 'sites')}), la probabilidad es ${percent(f, 'chance')} en ${say(f, 'minutes')} min en total.`,
  'say:dose.passes-add-nothing': () =>
    'Cada colocación se cuenta como si el tejido se hubiera recalentado: el frío que quede de la anterior solo sumaría.',
  'say:dose.skin-too-cold': (f) =>
    `La piel puede alcanzar ${celsius(f, 'skinC')}; las células pigmentarias se dañan a partir de ${celsius(f, 'limitC')}. Separe la piel con líquido y caliéntela, u omita la pasada superficial.`,
  'say:dose.colder-than-ceiling': (f) =>
    `Parte del nervio alcanza ${celsius(f, 'coldestC')}, por debajo de ${celsius(f, 'ceilingC')}: el recrecimiento se retrasa.`,
  'say:dose.stand-off': (f) =>
    `Esta sonda está más fría de lo que debe estar un nervio (${celsius(f, 'ceilingC')}): mantenga la distancia indicada.`,
  'say:dose.neighbour-unknown': (f) =>
    `No se conoce la distancia a ${nameIn(f, 'names')}, así que tampoco el margen: mídala.`,
  'say:dose.skin-layer': (f) =>
    `Tan cerca de la piel (${say(f, 'depthMm')} mm) la piel se calculó como una capa propia, sin calor a través de su superficie: ${celsius(f, 'skinC')} en el punto más frío. Calentarla ayuda.`,
  'say:dose.artery-warms': (f) =>
    `La sangre de la ${nameIn(f, 'name')} calienta el nervio por su lado; sin su distancia, anchura y flujo, eso no se incluye. Busque hielo en ese lado.`,
  'say:dose.artery-computed': (f) =>
    `Con el calor de la ${nameIn(f, 'name')}, a ${say(f, 'gapMm')} mm${f['gapMeasured'] === true ? ' (medido)' : ' (típico; mídalo)'}, el ${percent(f, 'fraction')} de la sección alcanza ${celsius(f, 'thresholdC')}. Su pared alcanza ${celsius(f, 'wallC')} en el punto más frío.`,
  'say:dose.artery-in-the-way': (f) =>
    `${gapWords(f)} la sonda no cabe junto a la ${nameIn(f, 'name')}: planifique otro lado u otro lugar.`,
  'say:dose.artery-beyond-engine': (f) =>
    `${gapWords(f)} la ${nameIn(f, 'name')} queda demasiado cerca de la línea del vástago para calcular su calor; su pared se muestra como si fuera tejido, que está más frío. Busque hielo en ese lado.`,
  'say:dose.threshold-doubt': (f) =>
    `${celsius(f, 'lethalC')} se apoya en un único estudio en ratas; un nervio de conejo a ${celsius(f, 'unchangedC')} no cambió. A ${celsius(f, 'strictestC')} la probabilidad es ${percent(f, 'strictestChance')}.`,
  'say:dose.shorter-than-seen': (f) =>
    `Más corta que la usada en personas tras la amputación (${say(f, 'seenCycles')} × ${say(f, 'seenSeconds')} s por colocación).`,
  'say:dose.size-typical': (f) =>
    `El área del nervio de ${say(f, 'areaMm2')} mm² es típica, no medida aquí${f['basis'] === 'assumed' ? ', y supuesta' : ''}.${isTold(f, 'doubts') ? ` ${say(f, 'doubts')}.` : ''}`,
  'say:dose.size-measured': (f) => `Área del nervio de ${say(f, 'areaMm2')} mm², medida en esta persona.`,
  'say:dose.wide-nerve': (f) =>
    `El nervio mide ${say(f, 'widthMm')} mm de ancho; según la docencia, una sola congelación es dudosa desde ${say(f, 'doubtfulMm')} mm y poco fiable con ${say(f, 'unreliableMm')} mm.`,
  'say:dose.deep-nerve': (f) =>
    `El nervio está a ${say(f, 'depthMm')} mm de profundidad; más allá de ${say(f, 'deepMm')} mm la sonda es difícil de guiar.`,
  'say:dose.weakness': (f) => `Lo que cuesta congelarlo: ${lower(say(f, 'text'))}.`,
};

const reasons: Words = {
  'say:dose.reason.cannot-cover': (f) =>
    `${name(f, 'label')}: la ${nameIn(f, 'probe')} no puede cubrirlo (probabilidad ${percent(f, 'chance')}, ${say(f, 'minutes')} min).`,
  'say:dose.reason.below-goal': (f) =>
    `${name(f, 'label')}: probabilidad de cobertura completa ${percent(f, 'chance')}, objetivo ${percent(f, 'goal')}.`,
  'say:dose.reason.artery-uncovers': (f) =>
    `${name(f, 'label')}: junto al calor de la ${nameIn(f, 'artery')}, el ${percent(f, 'fraction')} de su sección alcanza ${celsius(f, 'thresholdC')} a lo largo de los ${say(f, 'neededLengthMm')} mm necesarios.`,
  'say:dose.reason.artery-in-the-way': (f) =>
    `${name(f, 'label')}: según lo previsto, la sonda chocaría con la ${nameIn(f, 'artery')}.`,
  'say:dose.reason.margin': (f) =>
    Number(f['skinC']) < Number(f['skinLimitC'])
      ? `${name(f, 'label')}: la piel puede alcanzar ${celsius(f, 'skinC')} (límite ${celsius(f, 'skinLimitC')}).`
      : `${name(f, 'label')}: el nervio puede alcanzar ${celsius(f, 'coldestC')} (mínimo admitido ${celsius(f, 'ceilingC')}).`,
  'say:dose.shallow.ask': (f) =>
    `${name(f, 'label')}: está a ${say(f, 'depthMm')} mm de profundidad${f['measured'] === true ? '' : ' (típico)'}. ¿Congelarlo a menos de ${say(f, 'limitMm')} mm de la piel?`,
  'say:dose.shallow.why': () =>
    'El frío tan cerca puede dejar cicatriz o despigmentar la piel. El líquido entre nervio y piel, o el calentamiento, puede protegerla.',
  'say:dose.shallow.undecided': (f) =>
    `Requiere una decisión registrada: ${nameIn(f, 'label')}, a ${say(f, 'depthMm')} mm de profundidad, a menos de ${say(f, 'limitMm')} mm de la piel.`,
  'say:dose.shallow.decided': (f) =>
    `Decisión de ${say(f, 'by')}: congelar a ${say(f, 'depthMm')} mm (${nameIn(f, 'label')}).${because(f)}`,
  'say:dose.shallow.declined': (f) =>
    `Decisión de ${say(f, 'by')}: no congelar, demasiado cerca de la piel (${nameIn(f, 'label')}).${because(f)}`,
  'say:dose.probe-assumed': (f) => `No se indica ninguna sonda; planificado para la ${nameIn(f, 'label')}.`,
  'say:dose.probe.ask': () => '¿Qué sonda se usará?',
  'say:dose.probe.why': () => 'El tamaño y el frío de la sonda deciden hasta dónde llega la zona letal.',
  'say:dose.measure-area.ask': (f) => `${name(f, 'label')}: ¿área de su sección en la ecografía?`,
  'say:dose.measure-area.why': () => 'Así la dosis se ajusta a este nervio y no a uno típico.',
  'say:dose.measure-depth.ask': (f) => `${name(f, 'label')}: ¿profundidad de su centro bajo la piel?`,
  'say:dose.measure-artery-gap.ask': (f) =>
    `${name(f, 'label')}: ¿separación entre su borde y la pared de la arteria?`,
  'say:dose.measure-artery-gap.why': () =>
    'La sangre calienta el nervio por ese lado, y la pared no debe congelarse; ambas cosas dependen de la separación.',
  'say:dose.measure-depth.why': () =>
    'La profundidad decide el margen hasta la piel y el trayecto de la aguja.',
};

const work: Words = {
  'say:dose.equipment-probe': (f) =>
    `${name(f, 'label')}: ${say(f, 'diameterMm')} mm, zona fría ${say(f, 'activeLengthMm')} mm, pared a unos ${celsius(f, 'wallC')}. Compruebe con la ficha del fabricante.`,
  'say:dose.equipment-gas': (f) =>
    `${gasName(f['gas'])} para todas las congelaciones, con reserva y evacuación de gases.`,
  'say:dose.equipment-ultrasound': (f) =>
    `Ecógrafo con almacenamiento de imágenes. Transductores: ${say(f, 'transducers')}.`,
  'say:dose.equipment-stimulator': () =>
    'La congelación no hace pasar corriente; un neuroestimulador incorporado sí. Con un dispositivo electrónico implantado manténgalo apagado, salvo acuerdo de su especialista.',
  'say:dose.equipment-skin': () =>
    'Suero salino templado y líquido para separar la piel donde un nervio es superficial.',
  'say:dose.operator-procedures': (f) =>
    `La persona que opera ha hecho al menos ${say(f, 'procedures')} congelaciones ecoguiadas supervisadas${local(f)}.`,
  'say:dose.operator-current': (f) => `La última, hace como máximo ${say(f, 'months')} meses${local(f)}.`,
  'say:dose.operator-section': () =>
    'La persona que opera ve la sección completa de cada nervio y la aguja entera antes de cualquier congelación.',
  'say:dose.operator-console': () =>
    'Autocomprobación de la consola superada; la sonda congela y descongela en suero salino.',
  'say:dose.step-confirm': (f) =>
    `Confirme en voz alta persona, lado, nivel y nervios: ${nameIn(f, 'nerves')}. Marque el lado.`,
  'say:dose.step-baseline': () => 'Anote la sensibilidad y la fuerza de cada nervio antes de congelarlo.',
  'say:dose.step-scan': () =>
    'Explore con ecografía cada nervio en toda su longitud; mida área, profundidad y distancia a la arteria y a las estructuras vecinas. Planifique de nuevo si difieren.',
  'say:dose.step-numb': () =>
    'Anestesie la piel y el trayecto; cuente el volumen en el presupuesto único de anestésico local.',
  'say:dose.step-place': () =>
    'Coloque la sonda en el lado profundo del nervio, en plano, junto a él y nunca a través de él.',
  'say:dose.step-freeze': () =>
    'Congele según el plan; no mueva la sonda; vigile todo el tiempo el hielo, la piel y las estructuras vecinas.',
  'say:dose.step-thaw': (f) =>
    `Descongele ${say(f, 'thawSeconds')} s antes de la siguiente congelación y por completo antes de mover la sonda.`,
  'say:dose.step-next': () =>
    'Pase al lado superficial, después al siguiente punto a lo largo del nervio y luego al siguiente nervio.',
  'say:dose.step-record': () =>
    'Guarde las imágenes; registre sonda, colocaciones, ciclos, segundos y márgenes de hielo; comprima, cubra y revise la piel.',
};

function local(f: Facts): string {
  return f['assumed'] === true ? ' (criterio local, sin fuente)' : '';
}

function gasName(gas: FactValue | undefined): string {
  switch (gas) {
    case 'N2O':
      return 'Óxido nitroso';
    case 'CO2':
      return 'Dióxido de carbono';
    case 'argon':
      return 'Argón';
    default:
      return String(gas ?? 'Gas');
  }
}

/** What is said about doses, to the operator. */
export const doseWords: Words = { ...guidance, ...notes, ...reasons, ...work };
