import type { FactValue } from '../../decision.js';
import type { Facts, Words } from '../words.js';
import { coded, isTold, say, speak } from './speech.js';

const seen = (f: Facts) => (isTold(f, 'seen') ? ` La historia clínica menciona: ${say(f, 'seen')}.` : '');
const seenBrief = (f: Facts) => (f['seen'] ? ` – ${say(f, 'seen')}` : '');
const answered = (f: Facts) => (f['by'] === undefined ? '' : ` (${say(f, 'by')})`);
const because = (f: Facts) => (isTold(f, 'reason') ? ` Motivo: ${say(f, 'reason')}` : '');
const texts = (f: Facts) => (isTold(f, 'texts') ? ` Las notas dicen: ${say(f, 'texts')}.` : '');
const level = (f: Facts) => levelText(f['level']);
const side = (f: Facts) => coded(f['side'], { left: 'lado izquierdo', right: 'lado derecho' });

/** Levels as a clinician says them. */
export function levelText(value: FactValue | undefined): string {
  return value === undefined || value === null ? 'nivel desconocido' : speak(value);
}

const earlier: Readonly<Record<string, string>> = {
  'other-limb': 'otro miembro',
  revision: 'una revisión',
  'record-is-wrong': 'la historia clínica está equivocada',
  'limb-already-lost': 'el miembro ya falta',
};

interface Item {
  readonly noun: string;
  readonly ask: string;
  readonly why: string;
}

/** The sentences of one screened thing. */
function screened(name: string, { noun, ask, why }: Item): Words {
  return {
    [`say:select.${name}.ask`]: (f: Facts) => `${ask}${seen(f)}`,
    [`say:select.${name}.why`]: () => why,
    [`say:select.${name}.open`]: (f: Facts) => `Todavía no se sabe: ${noun}.${seen(f)}`,
    [`say:select.${name}.absent`]: (f: Facts) => `Descartado: ${noun}${answered(f)}.${seen(f)}`,
    [`say:select.${name}.present`]: (f: Facts) => `Presente: ${noun}${seenBrief(f)}${answered(f)}.`,
  };
}

function decided(name: string, { noun, ask, why, decide }: Item & { readonly decide: string }): Words {
  return {
    ...screened(name, { noun, ask, why }),
    [`say:select.${name}.decide`]: (f: Facts) => `${decide}${seen(f)}`,
    [`say:select.${name}.undecided`]: (f: Facts) =>
      `Requiere una decisión registrada: ${noun}${seenBrief(f)}.`,
    [`say:select.${name}.decided`]: (f: Facts) =>
      f['value'] === 'not-present'
        ? `Decisión de ${say(f, 'by')}: finalmente no está presente – ${noun}.${because(f)}`
        : `Decisión de ${say(f, 'by')}: seguir adelante a pesar de ${noun}.${because(f)}`,
    [`say:select.${name}.declined`]: (f: Facts) =>
      `Decisión de ${say(f, 'by')}: no congelar, a causa de ${noun}.${because(f)}`,
  };
}

const site: Words = {
  'say:select.purpose.ask': () =>
    '¿Para qué es la congelación: una amputación prevista o dolor tras una anterior?',
  'say:select.purpose.why': () => 'En la historia clínica no consta ninguna amputación prevista.',
  'say:select.purpose.open': (f) => `La historia clínica no contiene ninguna amputación prevista.${texts(f)}`,
  'say:select.purpose.neither': () => 'Ni amputación prevista ni dolor por amputación que tratar.',
  'say:select.level.ask': (f: Facts) => `¿A qué nivel es la amputación?${seen(f)}${texts(f)}`,
  'say:select.level.conflict': (f: Facts) => `¿Qué nivel es el correcto? ${say(f, 'seen')}.`,
  'say:select.level.why': () => 'El nivel decide qué nervios se congelan.',
  'say:select.level.open': (f: Facts) => `No se conoce el nivel de la amputación.${seen(f)}`,
  'say:select.level.in-conflict': (f: Facts) => `Las fuentes no coinciden en el nivel: ${say(f, 'seen')}.`,
  'say:select.level.known': (f: Facts) => `Nivel: ${levelText(f['value'])}.`,
  'say:select.side.ask': (f: Facts) => `¿En qué lado es la amputación?${seen(f)}${texts(f)}`,
  'say:select.side.conflict': (f: Facts) => `¿Qué lado es el correcto? ${say(f, 'seen')}.`,
  'say:select.side.why': () => 'Una congelación en el lado equivocado no se puede deshacer durante meses.',
  'say:select.side.open': (f: Facts) => `No se conoce el lado de la amputación.${seen(f)}`,
  'say:select.side.in-conflict': (f: Facts) => `Las fuentes no coinciden en el lado: ${say(f, 'seen')}.`,
  'say:select.side.known': (f: Facts) =>
    `Lado: ${coded(f['value'], { left: 'izquierdo', right: 'derecho' })}.`,
  'say:select.surgery-date.ask': (f: Facts) => `¿Qué día es la amputación?${seen(f)}`,
  'say:select.surgery-date.conflict': (f: Facts) => `¿Qué día de cirugía es el correcto? ${say(f, 'seen')}.`,
  'say:select.surgery-date.why': () => 'El día de la cirugía decide cuándo se puede congelar.',
  'say:select.amputation-date.ask': () => '¿Qué día fue la amputación?',
  'say:select.amputation-date.why': () =>
    'A partir de 12 semanas el dolor se considera establecido; ahí una congelación no mostró beneficio.',
  'say:select.texts.ask': (f: Facts) =>
    `Estas notas hablan de amputación: ${say(f, 'texts')}. ¿Alguna contradice ${level(f)}, ${side(f)}?`,
  'say:select.texts.why': () =>
    'El texto libre nunca se toma como un hecho; antes hay que aclarar cualquier contradicción.',
  'say:select.texts.open': (f: Facts) =>
    `Las notas sobre amputación no concuerdan claramente con ${level(f)}, ${side(f)}: ${say(f, 'texts')}.`,
  'say:select.texts.answered': (f: Facts) =>
    `Notas sobre amputación comprobadas${answered(f)}: sin contradicción.`,
  'say:select.earlier.ask': (f: Facts) =>
    `En la historia clínica consta una amputación anterior que puede ser del mismo miembro (${say(f, 'seen')}). ¿Qué fue?`,
  'say:select.earlier.why': () => 'El miembro debe seguir ahí al nivel previsto.',
  'say:select.earlier.open': (f: Facts) =>
    `Puede que una amputación anterior ya se llevara el nivel previsto: ${say(f, 'seen')}.`,
  'say:select.earlier.answered': (f: Facts) =>
    `Amputación anterior comprobada${answered(f)}: ${coded(f['value'], earlier)}.`,
  'say:select.earlier.stopped': (f: Facts) => `El miembro ya falta al nivel previsto${answered(f)}.`,
  'say:select.surgeon.ask': (f: Facts) => `¿Confirma cirugía la amputación: ${level(f)}, ${side(f)}?`,
  'say:select.surgeon.why': () =>
    'No se congela un nervio por una operación que puede no hacerse o pasar a otro nivel.',
  'say:select.surgeon.open': (f: Facts) => `Cirugía todavía no ha confirmado ${level(f)}, ${side(f)}.`,
  'say:select.surgeon.answered': (f: Facts) => `Cirugía confirmó ${level(f)}, ${side(f)}${answered(f)}.`,
  'say:select.surgeon.stopped': (f: Facts) => `La amputación está cancelada${answered(f)}.`,
  'say:select.cancelled.present': () => 'La amputación prevista está cancelada.',
  'say:select.deceased.present': () => 'La historia clínica dice que la persona ha fallecido.',
  'say:select.alive.ask': () =>
    '¿Está viva la persona? La historia clínica se contradice o no se puede leer en este punto.',
  'say:select.alive.why': () => 'No se hace ningún plan para una persona fallecida.',
  'say:select.alive.open': () => 'La historia clínica no aclara si la persona está viva.',
};

const coagulation = (f: Facts) => `Plaquetas ${say(f, 'platelets')} × 10⁹/L`;

const bleeding: Words = {
  ...decided('antithrombotic', {
    noun: 'un anticoagulante o antiagregante',
    ask: '¿Toma la persona un anticoagulante o antiagregante, o se le ha suspendido alguno en las últimas semanas?',
    why: 'El sangrado en un punto profundo no se puede comprimir. Ningún intervalo tiene fuente; decide el protocolo local.',
    decide: '¿Está manejado el antitrombótico para la profundidad de estos puntos según el protocolo local?',
  }),
  ...decided('bleeding-disorder', {
    noun: 'un trastorno de la coagulación',
    ask: '¿Tiene la persona un trastorno de la coagulación?',
    why: 'El sangrado en un punto profundo no se puede comprimir. Ningún límite tiene fuente; decide el protocolo local.',
    decide: '¿Está manejado el trastorno de la coagulación para la profundidad de estos puntos?',
  }),
  'say:select.aspirin.present': (f: Facts) =>
    `Ácido acetilsalicílico (${say(f, 'seen')}) hasta ${say(f, 'allowedMg')} mg al día, lo que permitió un ensayo en otra localización.`,
  'say:select.platelets.ask': (f: Facts) => `¿Cuál es ahora el recuento de plaquetas?${lastValue(f)}`,
  'say:select.inr.ask': (f: Facts) => `¿Cuál es ahora el INR?${lastValue(f)}`,
  'say:select.coagulation.missing': (f: Facts) =>
    `${f['lab'] === 'inr' ? 'El INR' : 'El recuento de plaquetas'} falta o tiene más de ${say(f, 'staleDays')} días.${lastValue(f)}`,
  'say:select.coagulation.ask': (f: Facts) =>
    `${coagulation(f)}, INR ${say(f, 'inr')}: ¿aceptable para estos puntos según el protocolo local?`,
  'say:select.coagulation.why': () =>
    'Un punto profundo o un riesgo de sangrado requiere ambos valores; ningún límite tiene fuente.',
  'say:select.coagulation.open': (f: Facts) =>
    `${coagulation(f)} e INR ${say(f, 'inr')}: todavía sin valorar.`,
  'say:select.coagulation.accepted': (f: Facts) =>
    `${coagulation(f)} e INR ${say(f, 'inr')}: aceptados${answered(f)}.`,
  'say:select.coagulation.held': (f: Facts) =>
    `${coagulation(f)} e INR ${say(f, 'inr')}: no aceptables para estos puntos${answered(f)}.`,
};

function lastValue(f: Facts): string {
  if (isTold(f, 'last'))
    return ` Último: ${say(f, 'last')}, ${isTold(f, 'asOf') ? `el ${say(f, 'asOf')}` : 'en un día desconocido'}.`;
  return isTold(f, 'seen') ? ` No se puede leer: ${say(f, 'seen')}.` : '';
}

const established: Words = {
  'say:select.established-pain.decide': (f: Facts) =>
    `¿Congelar de todos modos en dolor establecido? ${nullTrial(f)}`,
  'say:select.established-pain.why': () =>
    'En el dolor fantasma establecido una congelación no mostró beneficio frente al procedimiento simulado.',
  'say:select.established-pain.undecided': (f: Facts) =>
    `El dolor establecido requiere una decisión registrada. ${nullTrial(f)}`,
  'say:select.established-pain.decided': (f: Facts) =>
    `Decisión de ${say(f, 'by')}: congelar en dolor establecido. ${nullTrial(f)}${because(f)}`,
  'say:select.established-pain.declined': (f: Facts) =>
    `Decisión de ${say(f, 'by')}: no congelar en dolor establecido.${because(f)}`,
  'say:select.established-pain.revision': (f) =>
    `Una revisión: el dolor puede estar ya establecido. ${nullTrial(f)}`,
  'say:select.established-pain.date-open': () =>
    'El día de la amputación decide si el dolor está establecido.',
  'say:select.test-block.ask': () => '¿Qué mostró el bloqueo de prueba de los nervios diana?',
  'say:select.test-block.why': () =>
    'En el dolor establecido, un bloqueo de prueba positivo precede a cualquier congelación.',
  'say:select.test-block.open': () => 'No consta ningún bloqueo de prueba positivo.',
  'say:select.test-block.positive': (f: Facts) => `Bloqueo de prueba positivo${answered(f)}.`,
  'say:select.test-block.negative': (f: Facts) => `Bloqueo de prueba negativo${answered(f)}.`,
};

function nullTrial(f: Facts): string {
  return `Ensayo controlado con procedimiento simulado, n = ${say(f, 'participants')}: diferencia de ${say(f, 'difference')} puntos (IC 95 % ${say(f, 'low')} a ${say(f, 'high')}).`;
}

const trialOnly: Words = {
  ...screened('pregnancy', {
    noun: 'embarazo (los ensayos lo excluyeron)',
    ask: '¿Está embarazada la persona?',
    why: 'Los ensayos excluyeron el embarazo.',
  }),
  ...screened('daily-opioids', {
    noun: 'opioides diarios durante semanas (un ensayo lo excluyó)',
    ask: '¿Ha tomado la persona opioides todos los días durante 4 semanas o más?',
    why: 'Un ensayo excluyó los opioides diarios durante 4 semanas o más; además fijan la situación basal de opioides.',
  }),
  ...screened('report-pain', {
    noun: 'incapacidad para comunicar el dolor (los ensayos lo excluyeron)',
    ask: '¿Hay algo que impida a la persona comunicar su dolor?',
    why: 'El seguimiento y el rescate se apoyan en lo que la persona comunica.',
  }),
  'say:select.body-mass.ask': () => '¿Cuál es el índice de masa corporal?',
  'say:select.body-mass.why': () =>
    'Los ensayos excluyeron un índice de masa corporal alto; los nervios están más profundos.',
  'say:select.body-mass.present': (f: Facts) =>
    `IMC superior a ${say(f, 'limit')} kg/m² (los ensayos lo excluyeron; los nervios están más profundos).`,
};

export const selectWords: Words = {
  ...site,
  ...screened('cold-disease', {
    noun: 'una enfermedad desencadenada por el frío',
    ask: '¿Alguna enfermedad desencadenada por el frío: crioglobulinemia, criofibrinogenemia, urticaria por frío, Raynaud, hemoglobinuria paroxística por frío o enfermedad por crioaglutininas?',
    why: 'El frío puede desencadenar estas enfermedades; los ensayos y la docencia las excluyen.',
  }),
  ...screened('probe-site-infection', {
    noun: 'infección donde entra la sonda',
    ask: '¿Hay infección en un punto de entrada de la sonda? Un pie infectado por sí solo no cuenta.',
    why: 'Una sonda a través de piel infectada lleva la infección al nervio.',
  }),
  ...screened('local-anaesthetic-allergy', {
    noun: 'alergia a anestésicos locales de tipo amida',
    ask: '¿Alguna alergia a anestésicos locales de tipo amida (lidocaína, bupivacaína, ropivacaína)?',
    why: 'El trayecto de la sonda y el bloqueo se anestesian con uno de ellos.',
  }),
  'say:select.local-anaesthetic-allergy.no-known': () =>
    'En la historia clínica consta que no hay alergias conocidas.',
  ...bleeding,
  ...decided('arterial-disease', {
    noun: 'arteriopatía avanzada o mala cicatrización',
    ask: '¿Hay arteriopatía avanzada o mala cicatrización donde entra la sonda?',
    why: 'Una fuente docente aconseja precaución; la mayoría de quienes pierden una pierna por arteriopatía la tienen.',
    decide: '¿Congelar a pesar de la arteriopatía o la mala cicatrización del territorio?',
  }),
  ...decided('nerve-deficit', {
    noun: 'un déficit de un nervio diana',
    ask: '¿Tiene ya un déficit algún nervio diana? Explore sensibilidad y fuerza.',
    why: 'Un déficit previo a la congelación confunde su efecto y su daño; la situación basal debe quedar escrita.',
    decide:
      '¿Congelar a pesar de un déficit de un nervio diana? Indique en el motivo la situación basal explorada.',
  }),
  ...decided('implanted-electronics', {
    noun: 'un dispositivo electrónico implantado',
    ask: '¿Algún dispositivo electrónico implantado (marcapasos, desfibrilador, estimulador, bomba)?',
    why: 'La congelación no hace pasar corriente, pero el neuroestimulador de algunas sondas sí.',
    decide: '¿Ha dado el especialista el visto bueno respecto al dispositivo implantado?',
  }),
  ...decided('insensate-foot', {
    noun: 'un pie de apoyo sin sensibilidad',
    ask: '¿Soportará peso el pie?',
    why: 'Tras una amputación parcial del pie, el pie congelado soporta peso durante meses sin sensibilidad protectora.',
    decide: '¿Aceptar durante meses un pie de apoyo sin sensibilidad protectora?',
  }),
  ...established,
  ...screened('diabetes', {
    noun: 'diabetes (recrecimiento más lento, neuropatía)',
    ask: '¿Tiene diabetes la persona?',
    why: 'La diabetes retrasa el recrecimiento y embota la sensibilidad protectora.',
  }),
  ...screened('sickle-cell', {
    noun: 'drepanocitosis',
    ask: '¿Tiene drepanocitosis la persona?',
    why: 'Las fichas de los dispositivos de frío tópico aconsejan precaución.',
  }),
  ...screened('cold-injury', {
    noun: 'una lesión por frío anterior',
    ask: '¿Ha tenido la persona una lesión por frío, como congelaciones?',
    why: 'Las fichas de los dispositivos de frío tópico aconsejan precaución.',
  }),
  ...trialOnly,
};
