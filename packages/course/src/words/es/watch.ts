import type { Facts, Words } from '../words.js';
import { capital, nameIn, percent, say, speak } from './speech.js';

type Fact = Facts[string] | undefined;

const facts: Readonly<Record<string, string>> = {
  'residual-limb-pain': 'dolor del muñón',
  'phantom-pain': 'dolor fantasma',
  'body-map': 'dónde duele (mapa corporal)',
  'tap-pain': 'dolor al golpear un punto con el dedo',
  wound: 'la herida',
  'wound-redness': 'enrojecimiento alrededor de la herida',
  fever: 'fiebre',
  drowsiness: 'somnolencia',
  breathing: 'respiración',
  falls: 'caídas',
  weakness: 'debilidad',
  'opioid-taken': 'el opioide tomado cada uno de los últimos días',
  'opioid-prescribed': 'el opioide prescrito',
  'earlier-opioid': 'el opioide tomado en suficientes días anteriores',
  'earlier-pain': 'suficientes informes anteriores de dolor',
  forecast: 'la previsión',
  'forecast-of-day': 'una previsión que alcance este día',
  'end-of-cover': 'el fin esperado de la cobertura',
  'freeze-day': 'el día de la congelación',
  'surgery-day': 'el día de la amputación',
  schedule: 'qué informes se esperan y cuándo',
  'emergency-answers': 'las respuestas que indican una urgencia',
};

const stops: Readonly<Record<string, string>> = {
  death: 'La persona ha fallecido',
  withdrawal: 'La persona se ha retirado',
  'lost-to-follow-up': 'Se ha perdido el seguimiento de la persona',
  admission: 'La persona está ingresada',
};

const factName = (fact: Fact) => facts[String(fact)] ?? speak(fact);
const oneDecimal = (value: Fact) => speak(Math.round(Number(value) * 10) / 10);
const count = (value: Fact, one: string, many: string) =>
  `${speak(value)} ${Number(value) === 1 ? one : many}`;
const lastReports = (value: Fact) =>
  Number(value) === 1
    ? `el informe más reciente (${speak(value)})`
    : `los ${speak(value)} informes más recientes`;
const frozen = (f: Facts) => (f['nerves'] === '' ? '' : ` Congelados: ${nameIn(f, 'nerves')}.`);
const between = (f: Facts) => `${say(f, 'likely')} (entre el ${say(f, 'from')} y el ${say(f, 'until')})`;

export const watchWords: Words = {
  'say:watch.missing': ({ fact }) => `No se sabe: ${factName(fact)}.`,
  'say:watch.stale': (f) =>
    `Demasiado antiguo para guiarse por ello: ${factName(f['fact'])}, comunicado por última vez el ${say(f, 'lastOn')}.`,
  'say:watch.stopped': ({ why }) =>
    `${stops[String(why)] ?? 'El seguimiento se ha detenido'}: no se espera ningún informe.`,

  'say:watch.breakthrough': ({ series, now, expected, before, reports, acute }) =>
    `${capital(factName(series))}: máximo ${oneDecimal(now)} en ${lastReports(reports)}${before === null ? '' : `, ${oneDecimal(before)} antes`}; según la previsión de esta persona debería quedar por debajo de ${oneDecimal(expected)}.${acute === true ? ' Se admite más, porque la operación es reciente.' : ''}`,
  'say:watch.breakthrough-clear': () =>
    'El peor dolor está dentro de lo que espera la previsión de esta persona.',

  'say:watch.early-loss': ({ series, now, before, reports }) =>
    `${capital(factName(series))}: máximo ${oneDecimal(now)} en ${lastReports(reports)}, ${oneDecimal(before)} antes.`,
  'say:watch.early-loss-before': (f) =>
    `Se esperaba que la cobertura durase hasta alrededor del ${say(f, 'from')}.${f['chance'] === null ? '' : ` Probabilidad de que todavía se mantenga: ${percent(f, 'chance')}.`}`,
  'say:watch.early-loss-still-covered': (f) =>
    `El dolor ha subido; la previsión de esta persona da a la cobertura una probabilidad de ${percent(f, 'chance')}${f['before'] === null ? '' : `, ${percent(f, 'before')} antes de los últimos informes`}, y esa bajada no es suficiente.`,
  'say:watch.early-loss-no-longer': (f) =>
    `La cobertura puede haber terminado desde el ${say(f, 'from')}: una pérdida ya no es temprana.`,
  'say:watch.early-loss-clear': () =>
    'Ninguna subida duradera por encima del dolor anterior de esta persona.',

  'say:watch.end-of-cover': (f) => `Se espera que la cobertura termine alrededor del ${between(f)}.`,
  'say:watch.end-of-cover-takes-over': (f) =>
    `Se espera que la TMR o RPNI tome el relevo más tarde, alrededor del ${between(f)}.`,
  'say:watch.end-of-cover-nothing-takes-over': () =>
    'No se conoce nada que tome el relevo: no está prevista TMR ni RPNI, o no se conoce su día.',
  'say:watch.end-of-cover-bridged': () =>
    'Se espera que la TMR o RPNI tome el relevo antes de que termine la cobertura o poco después.',
  'say:watch.end-of-cover-past': () => 'El tiempo en que termina la cobertura ya ha pasado.',
  'say:watch.end-of-cover-clear': () => 'El fin esperado de la cobertura todavía está lejos.',

  'say:watch.neuroma': (f) =>
    `Dolor en un punto (${say(f, 'place')}) que aparece al golpearlo con el dedo, máximo ${say(f, 'worst')}, sin dolor fantasma que lo explique; ${count(f['reports'], 'informe seguido', 'informes seguidos')} desde el ${say(f, 'since')}.`,
  'say:watch.neuroma-too-early': (f) => `No se piensa en un neuroma antes del ${say(f, 'from')}.`,
  'say:watch.neuroma-clear': () => 'Ningún punto único del muñón que duela al golpearlo.',

  'say:watch.infection-wound': ({ rank }) =>
    [
      'La herida está seca.',
      'La herida suelta algo de líquido.',
      'La herida está abierta.',
      'La herida sangra mucho.',
      'La herida suelta pus o huele.',
    ][Number(rank)] ?? 'La herida ha cambiado.',
  'say:watch.infection-redness': () => 'El enrojecimiento alrededor de la herida se extiende.',
  'say:watch.infection-fever': () => 'Hay fiebre.',
  'say:watch.infection-skin': ({ rank }) =>
    [
      '',
      '',
      'La piel donde entró la sonda está roja.',
      'La piel donde entró la sonda tiene una ampolla o está oscura.',
      'La piel donde entró la sonda está abierta.',
    ][Number(rank)] ?? 'La piel donde entró la sonda ha cambiado.',
  'say:watch.infection-pain': (f) =>
    `El dolor del muñón ha subido: máximo ${say(f, 'worst')}, ${oneDecimal(f['before'])} antes, con una herida que no está seca.`,
  'say:watch.infection-clear': () => 'Sin signos que parezcan una infección.',

  'say:watch.opioid-rise': (f) =>
    `Opioide tomado en los últimos días comunicados (${count(f['reports'], 'día', 'días')}): ${f['atLeast'] === true ? 'al menos ' : ''}${say(f, 'now')} al día en equivalentes de morfina oral, ${say(f, 'before')} antes. Pregunte por qué.`,
  'say:watch.opioid-over-prescribed': (f) =>
    `Opioide tomado el ${say(f, 'on')}: ${say(f, 'taken')} en equivalentes de morfina oral; las prescripciones permiten ${say(f, 'prescribed')}. Pregunte por qué.`,
  'say:watch.opioid-clear': () => 'El opioide tomado es como antes y como está prescrito.',

  'say:watch.sedation-drowsy': (f) =>
    `${Number(f['poss']) >= 4 ? 'Cuesta despertarle' : 'Somnolencia, se queda dormido'}: corresponde a ${say(f, 'poss')} en la escala de sedación de Pasero.`,
  'say:watch.sedation-breathing': () => 'La respiración es lenta o dificultosa.',
  'say:watch.sedation-clear': () => 'Sin somnolencia.',

  'say:watch.weakness': ({ rank }) =>
    Number(rank) >= 3 ? 'La debilidad ha empeorado.' : 'La debilidad es nueva.',
  'say:watch.fall': ({ falls }) => `${count(falls, 'caída comunicada', 'caídas comunicadas')}.`,
  'say:watch.hit-head': () => 'Se golpeó la cabeza en una caída.',
  'say:watch.weakness-known': (f) => `La debilidad es conocida y no ha empeorado.${frozen(f)}`,
  'say:watch.numbness-known': (f) =>
    `La piel dormida donde entró la sonda es esperable tras la congelación.${frozen(f)}`,
  'say:watch.weakness-clear': () => 'Ni debilidad ni caídas.',

  'say:watch.silence': (f) =>
    `Ningún informe desde el ${say(f, 'last')}; se espera desde el ${say(f, 'since')}.`,
  'say:watch.silence-from-start': (f) => `Nunca llegó ningún informe; se espera desde el ${say(f, 'since')}.`,
  'say:watch.follow-up-over': () => 'El seguimiento ha terminado: no se espera ningún informe.',
  'say:watch.silence-clear': () => 'Los informes llegan como se espera.',

  'say:watch.emergency': () =>
    'Una respuesta indica peligro para la vida. Se dijo a la persona de inmediato que pidiera ayuda.',
  'say:watch.emergency-clear': () => 'Ninguna respuesta indica peligro para la vida.',

  'say:watch.masked.pain': () => 'El dolor ha cambiado. Mire los informes, por favor.',
  'say:watch.masked.wound': () => 'La herida o la piel ha cambiado. Mire los informes, por favor.',
  'say:watch.masked.medicines': () => 'Los medicamentos tomados han cambiado. Mire los informes, por favor.',
  'say:watch.masked.drowsiness': () =>
    'La persona está somnolienta o respira despacio. Mire los informes, por favor.',
  'say:watch.masked.legs': () => 'Se comunicó debilidad o una caída. Mire los informes, por favor.',
  'say:watch.masked.silence': () => 'Han dejado de llegar informes. Llame a la persona, por favor.',
  'say:watch.masked.emergency': () =>
    'Una respuesta indica peligro para la vida. Mire los informes ahora, por favor.',
};
