import type { PlanChartWords } from '../../chart/plan-chart-words.js';
import type { DrawingWords } from '../../drawing/drawing-words.js';
import { number } from '../../format/number.js';

const passes = (count: number) => `${number(count)} ${count === 1 ? 'Durchgang' : 'Durchgänge'}`;
const ofPasses = (count: number) => (count === 1 ? 'einem Durchgang' : `${number(count)} Durchgängen`);
const ofCycles = (count: number) => (count === 1 ? 'einem Zyklus' : `${number(count)} Zyklen`);

export const drawing: DrawingWords = {
  legend: {
    edgeOfIce: 'Rand des sichtbaren Eises',
    ramp: '0 bis −80 °C',
    reachedCThinnerLines: (lethal) => `${lethal} erreicht; dünnere Linien innen sind kälter`,
    smallPictureDottedIs: 'Kleines Bild: gepunktet ist die Ebene des großen.',
    aDashedRimAnd:
      'Gestrichelter Rand und „?“: Abstand oder Größe ist nicht bekannt, der Ort also nicht maßstäblich.',
    nerveProbeIceDistances:
      'Nerv, Sonde, Eis, Abstände und Tiefe sind maßstäblich; Schichten und Faszikel sind nur angedeutet.',
  },
  longSection: {
    cutAlongTheNerve: 'Schnitt entlang des Nervs',
    needed: (mm) => `${number(mm)} mm\nbenötigt`,
  },
  pictureTable: {
    pictureAsTextAnd: 'Bild als Text und Tabelle',
    sizesOverTime: 'Größen im Lauf der Zeit',
    sizesInTheDrawn: 'Größen in der gezeichneten Ebene, Breite mal Höhe, mm',
    endOf: 'Ende von',
    visibleIce: 'sichtbares Eis',
    reachedC: (lethal) => `${lethal} erreicht`,
    none: 'keines',
  },
  rulers: {
    length: (mm) => `${number(mm)} mm`,
    mm: 'mm',
    lateral: 'lateral',
    medial: 'medial',
  },
  timeSlider: {
    timeThroughTheProcedure: 'Zeit durch den Eingriff',
    nextEndOfFreeze: 'Nächstes Ende von Vereisung oder Auftauen',
    pause: 'Anhalten',
    play: 'Abspielen',
    freezing: 'Vereisung',
    thawing: 'Auftauen',
    cycleOfS: (cycle, cycles, seconds) =>
      `Zyklus ${number(cycle)} von ${number(cycles)} · ${number(seconds)} s`,
    passOf: (phase, pass, count, where) =>
      `${phase} · Durchgang ${number(pass)} von ${number(count)}, ${where}`,
    pass: (pass) => `Durchgang ${number(pass)}`,
    phases: { freeze: 'Vereisung', thaw: 'Auftauen' },
  },
  describe: {
    moment: ({ pass, cycle, cycles, seconds, phase }) =>
      `${pass}Zyklus ${number(cycle)} von ${number(cycles)}, ${number(seconds)} s, ${phase === 'freeze' ? 'Vereisung' : 'Auftauen'}`,
    passOf: (pass, count, where) => `Durchgang ${number(pass)} von ${number(count)} (${where}), `,
    noIceNow: 'Jetzt kein Eis.',
    visibleIceIs: (size) => `Das sichtbare Eis ist ${size}.`,
    nothingHasBeenColder: (below) => `Noch war nichts kälter als ${below}.`,
    tissueThatHasBeen: (below, size) => `Gewebe, das kälter als ${below} war, ist ${size}.`,
    crossSectionAt: (when, ice, reached) => `Querschnitt bei ${when}. ${ice} ${reached}`,
    mmWideAndMm: (width, height) => `${width} mm breit und ${height} mm hoch`,
  },
  nameParts: {
    skin: 'Haut',
    fat: 'Fett',
    muscle: 'Muskel',
    nerve: 'Nerv',
    edgeOfIce: 'Eisrand',
    iceShadow: 'Eisschatten',
  },
};

export const planChart: PlanChartWords = {
  coverChart: {
    freeze: 'Vereisung',
    week: (week) => `Woche ${number(week)}`,
    tmrTakesOver: 'TMR übernimmt',
    amputation: 'Amputation',
    band: (level) => `Band ${level}`,
  },
  doseChart: {
    goal: (goalChance) => `Ziel ${goalChance}`,
    passes,
    seconds: (seconds) => `${number(seconds)} s`,
  },
  doseCurves: {
    cycles: ofCycles,
    passes: ofPasses,
    withTheGoalOf: (cycles, goalChance, freezeSeconds, count) =>
      `Mit ${cycles} wird das Ziel von ${goalChance} ab ${number(freezeSeconds)} s mit ${count} erreicht.`,
    withNoFreezeTime: (cycles) =>
      `Mit ${cycles} erfasst keine geprüfte Vereisungszeit und keine geprüfte Zahl von Durchgängen den ganzen Nerv.`,
    withNothingTriedReaches: (cycles, goalChance, chance, count, freezeSeconds) =>
      `Mit ${cycles} erreicht nichts Geprüftes das Ziel von ${goalChance}; am besten ist ${chance} mit ${count} von ${number(freezeSeconds)} s.`,
  },
};
