import { celsius, number, percent, withUnit } from '../../format/number.js';
import type { SpaceWords } from '../../space/space-words.js';

const less = 'Nahe einer Arterie gibt es weniger Eis als gezeigt.';
const notIn = 'ihre Wärme ist in diesem Eis nicht enthalten';

export const space: SpaceWords = {
  option: '3-D',
  title: 'Nerv, Sonde und Eis im Raum, maßstäblich',
  roleDescription: 'drehbares Bild',
  keys: 'Ziehen Sie zum Drehen, oder wählen Sie das Bild aus und benutzen Sie die Pfeiltasten; + und − vergrößern und verkleinern, Pos1 setzt zurück.',
  noWebGl:
    'Dieser Browser kann nicht in 3-D zeichnen (WebGL fehlt oder ist ausgeschaltet). Der Querschnitt unten zeigt dieselbe Vereisung.',
  lost: 'Die Grafikkarte hat das 3-D-Bild verloren. Der Querschnitt unten zeigt dieselbe Vereisung.',
  again: 'Erneut zeichnen',
  waiting: 'Wird im Raum vereist …',
  progress: 'Vereisung im Raum',
  cancel: 'Abbrechen',
  cancelled: (hasOlder) =>
    hasOlder
      ? 'Abgebrochen. Das gezeigte Eis gehört zur vorigen Einstellung.'
      : 'Abgebrochen. Es wurde noch kein Eis berechnet.',
  compute: 'Eis berechnen',
  older: 'Das gezeigte Eis gehört zur vorigen Einstellung.',
  fault: (message) => `Diese Vereisung lässt sich im Raum nicht berechnen: ${message}.`,
  failed: 'Dieser Browser konnte die Vereisung im Raum nicht rechnen.',
  turns: {
    left: 'Nach links drehen',
    right: 'Nach rechts drehen',
    up: 'Zu sich hin kippen',
    down: 'Von sich weg kippen',
    larger: 'Größer',
    smaller: 'Kleiner',
  },
  turnGroup: 'Drehung und Größe',
  views: {
    front: 'wie der Querschnitt',
    side: 'entlang der Sondenebene',
    skin: 'von der Haut her',
    opening: 'von schräg oben',
  },
  viewGroup: 'Ansicht',
  labels: {
    nerve: 'Nerv',
    probe: 'Sonde',
    ice: 'Eisrand',
    skin: 'Haut',
    towardsSkin: 'zur Haut hin',
    lethal: (thresholdC) => celsius(thresholdC),
  },
  scale: (mm) => withUnit(mm, 'mm'),
  table: {
    caption: (seconds) => `Was das Bild zeigt, nach ${withUnit(seconds, 's')} Vereisung`,
    now: 'Eis jetzt',
    reached: (thresholdC) => `${celsius(thresholdC)} erreicht`,
    radius: 'am weitesten von der Sondenachse',
    alongShaft: 'Länge entlang der Sonde',
    nerveLength: 'Länge des Nervs, ganzer Querschnitt',
    volume: 'Volumen',
    toSkin: 'bis zur Haut',
    toArtery: (name) => `bis zur Wand: ${name}`,
    none: 'keines',
    notAsked: '–',
    notKnown: 'nicht bekannt',
    touches: 'berührt sie',
    mm: (mm) => withUnit(mm, 'mm', 1),
    mm3: (mm3) => `${number(mm3)}\u00a0mm³`,
  },
  artery: (state, name) => {
    switch (state) {
      case 'none':
        return null;
      case 'computed':
        return `Das Eis ist mit der Wärme dieser Arterie berechnet: ${name}.`;
      case 'unknown':
        return `${name}: Abstand, Weite oder Fluss ist nicht bekannt; ${notIn}. ${less}`;
      case 'in-the-way':
        return `${name}: Die Sonde läge darin; ${notIn}.`;
      case 'beyond-engine':
        return `${name}: Die Sonde liegt näher daran, als der Rechenkern geprüft ist; ${notIn}. ${less}`;
    }
  },
  notDrawn: (names) => `Nicht gezeichnet, weil der Abstand nicht bekannt ist: ${names}.`,
  farAway: (names) => `Weiter weg, als dieses Bild reicht: ${names}.`,
  scaleNote:
    'Nerv, Sonde, Eis und Abstände sind maßstäblich, ohne Perspektive; die Gewebeschichten sind nur angedeutet. Sonst gleichmäßiges Gewebe.',
  error: (stepMm) =>
    `Flächen sind aus Punkten im Abstand von ${withUnit(stepMm, 'mm', 1)} gezeichnet. Gegenüber einer Rechnung mit 2,5-mal so feinem Gitter stimmen Eis und tödliche Zone auf ${withUnit(0.1, 'mm', 1)}, ihre Volumen auf ${percent(0.03)}.`,
  sentence: ({ radiusMm, alongShaftMm, nerveLengthMm, thresholdC }) => {
    const ice =
      radiusMm === null || alongShaftMm === null
        ? 'Es gibt kein Eis.'
        : `Das Eis reicht ${withUnit(radiusMm, 'mm', 1)} von der Sondenachse und ist ${withUnit(alongShaftMm, 'mm', 1)} lang.`;
    const nerve =
      nerveLengthMm === null
        ? `Nichts hat ${celsius(thresholdC)} erreicht.`
        : `Der ganze Nervenquerschnitt hat ${celsius(thresholdC)} über ${withUnit(nerveLengthMm, 'mm', 1)} erreicht.`;
    return `Nerv, Sonde und Eis im Raum. ${ice} ${nerve}`;
  },
};
