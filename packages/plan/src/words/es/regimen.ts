import type { Facts, Words } from '../words.js';
import { coded, isTold, nameIn, say } from './speech.js';

/** ` (consta: …)`, or nothing. */
const seen = (f: Facts): string => (isTold(f, 'seen') ? ` (en la historia clínica: ${say(f, 'seen')})` : '');
const span = (f: Facts, low: string, high: string): string =>
  f[low] === f[high] ? say(f, low) : `${say(f, low)}–${say(f, high)}`;

/** What an entry says for sure, and what it says when only words or an unconfirmed entry hint at it. */
function sureAndMaybe(name: string, sure: string, maybe: string): Words {
  return {
    [`say:regimen.${name}`]: (f: Facts) => `${sure}${seen(f)}.`,
    [`say:regimen.${name}-maybe`]: (f: Facts) => `${maybe}${seen(f)}: compruébelo, por favor.`,
  };
}

const conditions: Words = {
  ...sureAndMaybe(
    'allergy',
    'Alergia registrada a este fármaco',
    'La historia clínica puede referirse a una alergia a este fármaco',
  ),
  'say:regimen.opioid-allergy-maybe': (f) =>
    `Consta una alergia a un opioide${seen(f)}: compruébelo, por favor.`,
  ...sureAndMaybe(
    'gut',
    'Úlcera o hemorragia digestiva',
    'La historia clínica puede referirse a una úlcera o hemorragia digestiva',
  ),
  'say:regimen.gut-unasked': () => 'Nadie ha dicho todavía si una úlcera o hemorragia digestiva lo prohíbe.',
  ...sureAndMaybe(
    'bleeding',
    'Un trastorno de la coagulación',
    'La historia clínica puede referirse a un trastorno de la coagulación',
  ),
  ...sureAndMaybe(
    'heart-or-vessels',
    'Una enfermedad del corazón o de los vasos aumenta su riesgo para el corazón y los riñones',
    'La historia clínica puede referirse a una enfermedad del corazón o de los vasos, que aumenta su riesgo',
  ),
  ...sureAndMaybe(
    'nsaid-pregnancy',
    'Embarazo: ninguna regla con fuente; consulte el protocolo local',
    'La historia clínica puede referirse a un embarazo',
  ),
  ...sureAndMaybe(
    'acetaminophen-liver',
    'Una enfermedad hepática baja el límite diario',
    'Una posible enfermedad hepática baja el límite diario',
  ),
  'say:regimen.acetaminophen-liver-unasked': () =>
    'Nadie ha dicho todavía si una enfermedad hepática o el alcohol baja el límite diario.',
  ...sureAndMaybe(
    'acetaminophen-alcohol',
    'El consumo de alcohol baja el límite diario',
    'Un posible consumo perjudicial de alcohol baja el límite diario',
  ),
  ...sureAndMaybe('ketamine-psychosis', 'Psicosis', 'La historia clínica puede referirse a una psicosis'),
  ...sureAndMaybe(
    'ketamine-pressure',
    'Presión intraocular o intracraneal elevada',
    'La historia clínica puede referirse a una presión intraocular o intracraneal elevada',
  ),
  ...sureAndMaybe('ketamine-pregnancy', 'Embarazo', 'La historia clínica puede referirse a un embarazo'),
  ...sureAndMaybe(
    'ketamine-heart',
    'Enfermedad cardiaca: solo si está bien controlada',
    'La historia clínica puede referirse a una enfermedad cardiaca',
  ),
  ...sureAndMaybe(
    'ketamine-liver',
    'Cirrosis: no en enfermedad hepática grave',
    'La historia clínica puede referirse a una cirrosis',
  ),
  ...sureAndMaybe(
    'regional-bleeding',
    'Un trastorno de la coagulación: el protocolo local decide sobre un bloqueo',
    'La historia clínica puede referirse a un trastorno de la coagulación',
  ),
  ...sureAndMaybe(
    'opioid-use-disorder',
    'Trastorno por consumo de opioides: planifique la analgesia con el equipo que lo trata',
    'La historia clínica puede referirse a un trastorno por consumo de opioides',
  ),
  ...sureAndMaybe('tramadol-seizure', 'Convulsiones', 'La historia clínica puede referirse a convulsiones'),
};

const everyHours = (f: Facts) =>
  `${span(f, 'lowMg', 'highMg')} mg cada ${span(f, 'shortHours', 'longHours')} horas`;

const doses: Words = {
  'say:regimen.adults-only': () => 'Aquí no hay dosis: estas son dosis para adultos.',
  'say:regimen.minor': () =>
    'La persona es, o puede ser, demasiado joven para dosis de adulto: consulte a un equipo pediátrico.',
  'say:regimen.no-dose': () => 'No administrar.',
  'say:regimen.local-policy': () =>
    'Fármaco y dosis según el protocolo local: no se encontró ninguno en una fuente.',
  'say:regimen.acetaminophen-dose': (f) => `${everyHours(f)}, a horas fijas.`,
  'say:regimen.acetaminophen-dose-weight-unknown': (f) =>
    `${everyHours(f)}, a horas fijas. ` +
    `Por debajo de ${say(f, 'boundKg')} kg: ${say(f, 'mgPerKg')} mg/kg por dosis; no se conoce el peso.`,
  'say:regimen.acetaminophen-limit': (f) =>
    `Como máximo ${say(f, 'mostMg')} mg en 24 horas entre todos los productos (${limitGround(String(f['by']))}); ` +
    `constan ${say(f, 'takenMg')} mg en la historia clínica, quedan ${say(f, 'leftMg')} mg.`,
  'say:regimen.celecoxib-dose': (f) => `${say(f, 'doseMg')} mg, ${say(f, 'times')} veces al día.`,
  'say:regimen.ketorolac-dose': (f) =>
    `Tras la cirugía: ${span(f, 'lowMg', 'highMg')} mg cada ${say(f, 'hours')} horas` +
    (f['reduced'] === true ? ', reducida: la edad, el peso o los riñones lo exigen o no se conocen.' : '.'),
  'say:regimen.ketorolac-limit': (f) => `Como máximo ${say(f, 'mostMg')} mg al día y ${say(f, 'days')} días.`,
  'say:regimen.regional-block': () =>
    'Un bloqueo único; anestesia elige la dosis dentro del presupuesto único de abajo.',
  'say:regimen.regional-ropivacaine': (f) =>
    `Un bloqueo o un catéter${atNerve(f)}: ropivacaína ${say(f, 'mgPerMl')} mg/mL a ${say(f, 'mlPerH')} mL/h, ` +
    `como máximo ${say(f, 'mostMgPerH')} mg/h. La dosis del bloqueo sale del presupuesto único de abajo.`,
  'say:regimen.regional-levobupivacaine': (f) =>
    `Un bloqueo o un catéter${atNerve(f)}: levobupivacaína ${say(f, 'mgPerMl')} mg/mL hasta ${say(f, 'days')} días; ` +
    'la velocidad según el protocolo local.',
  'say:regimen.regional-bupivacaine': (f) =>
    `Un bloqueo, o un catéter en el muñón con hasta ${say(f, 'mL')} mL de bupivacaína ${say(f, 'mgPerMl')} mg/mL antes del cierre.`,
  'say:regimen.regional-lidocaine': () =>
    'Un bloqueo; no se encontró en ninguna fuente una dosis de lidocaína por catéter.',
  'say:regimen.regional-limit': () =>
    'Cuenta en el presupuesto único de anestésico local, junto con el trayecto de la sonda. Solución simple, sin adrenalina en un catéter.',
  'say:regimen.ketamine-dose': (f) =>
    `Bolo de hasta ${say(f, 'bolusMgPerKg')} mg/kg; perfusión de hasta ${say(f, 'infusionMgPerKgPerH')} mg/kg/h ` +
    `(${span(f, 'usualLow', 'usualHigh')} puede bastar) sin monitorización intensiva.`,
  'say:regimen.ketamine-limit': (f) =>
    `Para este peso: bolo ${say(f, 'bolusMg')} mg, perfusión ${say(f, 'infusionMgPerH')} mg/h como máximo.`,
  'say:regimen.ketamine-limit-weight-unknown': () => 'El límite en mg requiere el peso.',
  'say:regimen.gabapentinoid-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg al día en total, para un FGe de ${say(f, 'egfr')}.`,
  'say:regimen.gabapentinoid-dose-kidney-unknown': () =>
    'La dosis depende de los riñones, y no se conoce el FGe.',
  'say:regimen.rescue-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg por vía oral si precisa, con un intervalo no menor de ${say(f, 'hours')} horas.`,
  'say:regimen.oxycodone-discharge': (f) =>
    `Al alta, unos ${say(f, 'tablets')} comprimidos de 5 mg, con dispensación parcial donde sea posible.`,
  'say:regimen.pca-dose': (f) =>
    `Intravenosa a demanda: ${span(f, 'lowMg', 'highMg')} mg, bloqueo de ${span(f, 'lockLow', 'lockHigh')} minutos, sin perfusión de fondo` +
    (f['halved'] === true
      ? '; a la mitad: la edad, la apnea del sueño, los riñones o el hígado lo exigen o no se conocen.'
      : '.'),
  'say:regimen.pca-limit': (f) => `Como máximo ${say(f, 'mostMg')} mg en 4 horas.`,
  'say:regimen.tramadol-dose': (f) => `${everyHours(f)}.`,
  'say:regimen.tramadol-limit': (f) => `Como máximo ${say(f, 'mostMg')} mg al día.`,
};

const reasons: Words = {
  'say:regimen.weight-unknown': () => 'El peso no se conoce o es demasiado antiguo.',
  'say:regimen.acetaminophen-already': (f) => `Ya toma ${say(f, 'takenMg')} mg al día${seen(f)}; se cuenta.`,
  'say:regimen.acetaminophen-no-room': (f) =>
    `Los productos que constan suman ya ${say(f, 'takenMg')} mg al día${seen(f)}; ${say(f, 'mostMg')} mg es el máximo.`,
  'say:regimen.acetaminophen-unreadable': (f) =>
    `También está en un producto cuya cantidad no se puede leer${seen(f)}.`,
  'say:regimen.nsaid-antiplatelet': (f) => `Con un antiagregante sangra más fácilmente${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant': (f) => `Con un anticoagulante sangra más fácilmente${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant-kidney': (f) => `Anticoagulante e insuficiencia renal a la vez${seen(f)}.`,
  'say:regimen.nsaid-second': (f) => `Toma otro antiinflamatorio${seen(f)}: nunca dos.`,
  'say:regimen.nsaid-kidney-reduced': (f) =>
    `El FGe de ${say(f, 'egfr')} está por debajo de ${say(f, 'normal')}: puede dañar los riñones.`,
  'say:regimen.nsaid-kidney-severe': (f) =>
    f['egfr'] === null
      ? 'Consta una enfermedad renal grave.'
      : `El FGe de ${say(f, 'egfr')} está por debajo de ${say(f, 'bound')}.`,
  'say:regimen.nsaid-kidney-unknown': () => 'No se conoce la función renal: no hay FGe reciente.',
  'say:regimen.ketorolac-bleeding': (f) => `No con un antiagregante${seen(f)}.`,
  'say:regimen.ketorolac-instead': () =>
    'En lugar de un inhibidor de la COX-2, nunca junto con él, y no como prevención antes de la cirugía.',
  'say:regimen.regional-antithrombotic': (f) =>
    `Toma un fármaco contra la coagulación${seen(f)}: ningún intervalo tiene fuente; decide el protocolo local.`,
  'say:regimen.regional-evidence': () =>
    'Mejora el dolor agudo; no está demostrado que prevenga el dolor persistente.',
  'say:regimen.ketamine-risk': () => 'Hay algo que la prohíbe.',
  'say:regimen.ketamine-risk-unasked': () => 'Nadie ha buscado todavía lo que la prohíbe.',
  'say:regimen.ketamine-evidence': (f) => `La evidencia tras la amputación: ${say(f, 'evidence')}.`,
  'say:regimen.gabapentinoid-evidence': (f) =>
    `${say(f, 'trials')} ensayos con ${say(f, 'participants')} personas no encontraron beneficio clínicamente importante en torno a la cirugía, más mareo y ningún efecto sobre el dolor persistente.`,
  'say:regimen.gabapentinoid-opioid': (f) =>
    `Con un opioide deprime la respiración; tras la amputación se asoció a un uso más prolongado de opioides (odds ratio ${say(f, 'odds')}, una asociación).`,
  'say:regimen.gabapentinoid-second': (f) => `Toma otro gabapentinoide${seen(f)}: nunca dos.`,
  'say:regimen.gabapentinoid-already': (f) =>
    `Ya lo toma${seen(f)}: compruebe su dosis frente a la función renal.`,
  'say:regimen.gabapentinoid-kidney-unknown': () => 'No hay FGe reciente.',
  'say:regimen.baseline-unknown': () => 'No se sabe por completo qué opioides toma la persona.',
  'say:regimen.on-opioids-already': (f) =>
    `Ya toma ${say(f, 'mmePerDay')} MME al día: por encima de ello, la dosis según el protocolo local.`,
  'say:regimen.pca-not-naive': (f) =>
    `Ya toma ${say(f, 'mmePerDay')} MME al día: estas dosis son para personas que no toman ninguno.`,
  'say:regimen.opioid-blocked': (f) => `Un medicamento que toma lo bloquea o lo debilita${seen(f)}.`,
  'say:regimen.opioid-benzodiazepine': (f) => `Con una benzodiazepina deprime la respiración${seen(f)}.`,
  'say:regimen.morphine-kidney': () => 'En la insuficiencia renal se acumula un metabolito activo suyo.',
  'say:regimen.morphine-kidney-unknown': () =>
    'En la insuficiencia renal se acumula un metabolito activo suyo, y no se conoce el FGe.',
  'say:regimen.tramadol-serotonergic': (f) => `Con un medicamento serotoninérgico${seen(f)}.`,
  'say:regimen.tramadol-kidney-unknown': () => 'Su límite depende de los riñones, y no se conoce el FGe.',
  'say:regimen.laxative-already': (f) => `Ya toma uno${seen(f)}.`,
  'say:regimen.baseline-other-series': (f) =>
    `Otras listas de la historia clínica también nombran opioides${seen(f)}; no se suman.`,
  'say:regimen.baseline-answered': (f) => `${say(f, 'mmePerDay')} MME al día, según ${say(f, 'by')}.`,
  'say:regimen.interaction-benzodiazepine-opioid': (f) =>
    `Una benzodiazepina con un opioide deprime la respiración${seen(f)}.`,
  'say:regimen.interaction-gabapentinoid-opioid': (f) =>
    `Un gabapentinoide con un opioide deprime la respiración${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant': (f) =>
    `Un antiinflamatorio con un anticoagulante sangra más fácilmente${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant-kidney': (f) =>
    `Un antiinflamatorio con un anticoagulante e insuficiencia renal${seen(f)}.`,
  'say:regimen.interaction-nsaid-kidney': (f) =>
    `Toma un antiinflamatorio con los riñones fallando${seen(f)}.`,
};

const naloxone: Words = {
  'say:regimen.naloxone-mme': (f) =>
    `${say(f, 'mmePerDay')} MME al día; se ofrece desde ${say(f, 'threshold')}.`,
  'say:regimen.naloxone-age': (f) => `Edad de ${say(f, 'years')} años o más.`,
  'say:regimen.naloxone-benzodiazepine': (f) => `Toma una benzodiazepina${seen(f)}.`,
  'say:regimen.naloxone-use-disorder': (f) => `Trastorno por consumo de opioides${seen(f)}.`,
  'say:regimen.naloxone-overdose': (f) => `Sobredosis anterior o tolerancia perdida${seen(f)}.`,
  'say:regimen.naloxone-sleep-apnoea': (f) => `Apnea del sueño${seen(f)}.`,
  'say:regimen.naloxone-liver': (f) => `Enfermedad hepática${seen(f)}.`,
  'say:regimen.naloxone-kidney': (f) =>
    f['egfr'] === null ? 'Insuficiencia renal.' : `Insuficiencia renal (FGe ${say(f, 'egfr')}).`,
  'say:regimen.naloxone-no-criterion': () => 'No se cumple ninguno de los criterios.',
  'say:regimen.age-unknown': () => 'La edad no se conoce con suficiente exactitud.',
  'say:regimen.overdose-risk-unasked': () =>
    'Nadie ha dicho todavía si hay apnea del sueño, trastorno por consumo de opioides, una sobredosis o tolerancia perdida.',
  'say:regimen.liver-unasked': () => 'Nadie ha dicho todavía si el hígado está enfermo.',
  'say:regimen.kidney-unknown': () => 'No hay FGe reciente.',
};

const budget: Words = {
  'say:regimen.la-limit-weight': (f) => `${say(f, 'mgPerKg')} mg/kg para ${say(f, 'kg')} kg.`,
  'say:regimen.la-limit-most': (f) =>
    `${say(f, 'mostMg')} mg, el máximo sea cual sea el peso (${say(f, 'mgPerKg')} mg/kg sería más).`,
  'say:regimen.la-no-limit': () =>
    'No se encontró en ninguna fuente un límite para este fármaco: protocolo local.',
  'say:regimen.la-weight-unknown': () => 'Sin un peso reciente no hay límite.',
  'say:regimen.la-bmi-unknown': (f) =>
    `No se conoce el índice de masa corporal; por encima de ${say(f, 'bound')} el límite va por el peso ideal.`,
  'say:regimen.la-ideal': (f) =>
    `Índice de masa corporal superior a ${say(f, 'bound')}: por el peso ideal, ${say(f, 'kg')} kg.`,
  'say:regimen.la-ideal-unknown': (f) =>
    `Índice de masa corporal superior a ${say(f, 'bound')}: sin el peso ideal no hay límite.`,
  'say:regimen.la-reduced': (f) => `Reducido un ${say(f, 'percent')} % (${grounds(f)}).`,
  'say:regimen.la-block-open': () => 'Bloqueo: dosis a criterio de anestesia, dentro de lo que queda.',
  'say:regimen.la-block-given': (f) => `Bloqueo: ${say(f, 'mg')} mg.`,
  'say:regimen.la-catheter-none': () => 'Sin catéter.',
  'say:regimen.la-catheter-infusion': (f) =>
    `Catéter: ${say(f, 'mgPerH')} mg/h, contados durante las primeras ${say(f, 'hours')} horas; después, como máximo ${say(f, 'mostMgPerH')} mg/h.`,
  'say:regimen.la-catheter-bolus': (f) =>
    `Catéter del muñón: ${say(f, 'mL')} mL de ${say(f, 'mgPerMl')} mg/mL; como máximo ${say(f, 'dayMaxMg')} mg en 24 horas.`,
  'say:regimen.la-catheter-open': () =>
    'Catéter: no se encontró en ninguna fuente una dosis de este fármaco; según el protocolo local, dentro de lo que queda.',
  'say:regimen.la-track-open': () =>
    'Trayecto de la sonda: volumen y concentración a criterio de quien opera, dentro de lo que queda.',
  'say:regimen.la-track-volume': (f) =>
    `Trayecto de la sonda: ${say(f, 'mL')} mL en total; sus mg dependen de la concentración elegida.`,
  'say:regimen.la-track-given': (f) => `Trayecto de la sonda: ${say(f, 'mg')} mg.`,
  'say:regimen.local-anaesthetic-over': (f) =>
    `El anestésico local previsto supera en ${say(f, 'overMg')} mg el límite de ${say(f, 'limitMg')} mg.`,
};

const ladder: Words = {
  'say:regimen.ladder-trigger': (f) => `Dolor superior a ${say(f, 'nrs')} de 10: actúe.`,
  'say:regimen.ladder-regional': () =>
    'Compruebe el bloqueo o el catéter: ¿funciona, está en su sitio, se ha agotado el presupuesto?',
  'say:regimen.ladder-scheduled': () => 'Compruebe que se han administrado los medicamentos a horas fijas.',
  'say:regimen.ladder-opioid': () =>
    'Puntúe la sedación y después administre el opioide para el dolor irruptivo.',
  'say:regimen.ladder-recovery-room': (f) =>
    `Solo en la sala de reanimación: hidromorfona ${say(f, 'mg')} mg por vía intravenosa cada ${span(f, 'lowMinutes', 'highMinutes')} minutos.`,
  'say:regimen.ladder-ketamine': () => 'Considere la ketamina dentro de sus límites.',
  'say:regimen.ladder-sedation-check': () =>
    'Escala de sedación antes de cada dosis de opioide: S, 1 y 2 son aceptables.',
  'say:regimen.ladder-sedation-cut': (f) =>
    `Sedación ${say(f, 'score')}: administre un ${span(f, 'lowPercent', 'highPercent')} % menos y vigile de cerca.`,
  'say:regimen.ladder-sedation-stop': (f) =>
    `Sedación ${say(f, 'score')}: no administre ningún opioide, pida ayuda, considere naloxona ${say(f, 'mg')} mg en ${say(f, 'mL')} mL, ` +
    `${say(f, 'stepMl')} mL cada ${say(f, 'stepMinutes')} minutos.`,
  'say:regimen.ladder-call': () =>
    'Dolor que persiste: llame a la unidad del dolor y busque una causa en el miembro.',
};

const questions: Words = {
  'say:regimen.weight.ask': (f) => `¿Cuánto pesa la persona, en kg?${before(f)}`,
  'say:regimen.weight.why': (f) =>
    `Los límites van por el peso; si tiene más de ${say(f, 'staleDays')} días se pregunta de nuevo.`,
  'say:regimen.egfr.ask': (f) =>
    `¿Cuál es el FGe, en mL/min/1,73 m²?${before(f)}` +
    (isTold(f, 'creatinine') ? ` Creatinina en la historia clínica: ${say(f, 'creatinine')} mg/dL.` : ''),
  'say:regimen.egfr.why': (f) =>
    `Varios medicamentos dependen de los riñones; un FGe de más de ${say(f, 'staleDays')} días se pregunta de nuevo.`,
  'say:regimen.liver.ask': (f) => `¿Hay enfermedad hepática o consumo perjudicial de alcohol?${seen(f)}`,
  'say:regimen.liver.why': () => 'Cualquiera de las dos baja el límite diario del paracetamol.',
  'say:regimen.overdose-risk.ask': (f) =>
    `¿Apnea del sueño, trastorno por consumo de opioides, una sobredosis anterior o tolerancia perdida tras una pausa?${seen(f)}`,
  'say:regimen.overdose-risk.why': () =>
    'Cualquiera de ellas es motivo para ofrecer naloxona y dosificar los opioides con cuidado.',
  'say:regimen.drug-allergies.ask': () => '¿Hay alergia a alguno de estos medicamentos?',
  'say:regimen.drug-allergies.why': () =>
    'La historia clínica ni recoge una alergia ni dice que no haya ninguna.',
  'say:regimen.nsaid-risk.ask': (f) =>
    `¿Úlcera o hemorragia digestiva, ahora o antes, o cirugía de derivación coronaria en estas fechas?${seen(f)}`,
  'say:regimen.nsaid-risk.why': () => 'Cualquiera de ellas desaconseja un antiinflamatorio.',
  'say:regimen.ketamine-risk.ask': () =>
    '¿Psicosis, enfermedad cardiaca o presión arterial mal controlada, enfermedad hepática grave, embarazo, o presión intraocular o intracraneal elevada?',
  'say:regimen.ketamine-risk.why': () => 'Cualquiera de ellas desaconseja la ketamina.',
  'say:regimen.baseline.ask': (f) =>
    `¿Cuántos miligramos equivalentes de morfina al día toma la persona (${say(f, 'table')})?` +
    (isTold(f, 'unknown') ? ` Sin convertir: ${say(f, 'unknown')}.` : ''),
  'say:regimen.baseline.why': () => 'Las dosis de rescate y la naloxona dependen de lo que ya se toma.',
  'say:regimen.la-drug.ask': () => '¿Qué anestésico local está previsto?',
  'say:regimen.la-drug.why': () => 'El límite único depende del fármaco.',
  'say:regimen.la-catheter.ask': () => '¿Está previsto un catéter perineural?',
  'say:regimen.la-catheter.why': () =>
    'Lo que administra cuenta en el presupuesto único; mientras no se diga, se cuenta como previsto.',
  'say:regimen.ideal-weight.ask': () => '¿Cuál es el peso ideal, en kg?',
  'say:regimen.ideal-weight.why': (f) =>
    `Por encima de un índice de masa corporal de ${say(f, 'bound')} el límite de anestésico local va por el peso ideal.`,
  'say:regimen.la-block.ask': () => '¿Cuántos mg de anestésico local están previstos para el bloqueo?',
  'say:regimen.la-block.why': () => 'Cuenta en el presupuesto único.',
  'say:regimen.la-track.ask': () =>
    '¿Cuántos mg de anestésico local están previstos a lo largo del trayecto de la sonda, todas las colocaciones juntas?',
  'say:regimen.la-track.why': () => 'Cuenta en el presupuesto único.',
};

/** Sentences on medicines. */
export const regimenWords: Words = {
  ...conditions,
  ...doses,
  ...reasons,
  ...naloxone,
  ...budget,
  ...ladder,
  ...questions,
};

function grounds(f: Facts): string {
  const codes = { age: 'edad', 'age not known': 'edad no conocida', heart: 'corazón', liver: 'hígado' };
  return say(f, 'grounds')
    .split(', ')
    .map((each) => coded(each, codes))
    .join(', ');
}

function atNerve(f: Facts): string {
  return isTold(f, 'nerve') ? ` en el ${nameIn(f, 'nerve')}` : '';
}

function before(f: Facts): string {
  return isTold(f, 'seen') ? ` Último valor visto: ${say(f, 'seen')}.` : '';
}

function limitGround(by: string): string {
  switch (by) {
    case 'age':
      return 'por la edad';
    case 'age-unknown':
      return 'edad no conocida';
    case 'weight':
      return 'por el peso';
    case 'liver':
      return 'por el hígado o el alcohol';
    default:
      return 'límite habitual';
  }
}
