import type { CompareWords } from '../../explore/compare-words.js';
import type { ExploredWords } from '../../explore/explored-words.js';
import type { ExploreWords } from '../../explore/explore-words.js';
import type { UltrasoundWords } from '../../explore/ultrasound-words.js';
import { number, withUnit } from '../../format/number.js';

const edge = (mm: number) =>
  `${withUnit(Math.abs(mm), 'mm', 1)} ${mm < 0 ? 'innerhalb des Nervenrands' : 'über den Nervenrand hinaus'}`;
const flows = { low: 'schwache', typical: 'typische', high: 'starke' } as const;

export const ultrasound: UltrasoundWords = {
  legend: 'Querschnitt zeigen als',
  drawing: 'Zeichnung',
  ultrasound: 'wie im Ultraschall',
  lookFor:
    'Achten Sie auf einen hellen, gebogenen Rand zur Haut hin und einen schwarzen Schatten gerade darunter: Eis wirft den Schall zurück, also ist nicht zu sehen, was dahinter liegt, die ferne Hälfte des Nervs oder eine Arterie. Der wahre Rand des Eises in der Tiefe lässt sich hier nicht ablesen.',
  drawn: 'Das ist aus dem berechneten Eis gezeichnet; es ist kein Bild dieser Person.',
};

export const compare: CompareWords = {
  keep: 'Dies als A behalten',
  keepNew: 'Stattdessen dies als A behalten',
  forget: 'A verwerfen',
  how: 'Behalten Sie eine Dosis als A und ändern Sie dann die Sonde oder die Vereisung: B ist, was Sie gerade erkunden.',
  waits: 'Die Wahrscheinlichkeit wird noch berechnet.',
  title: 'A und B nebeneinander',
  a: 'A, behalten',
  b: 'B, gerade erkundet',
  difference: 'B − A',
  rows: {
    seconds: 'Vereisung insgesamt',
    radius: 'Eisradius am Ende der letzten Vereisung',
    coverage: (threshold) => `Querschnitt unter ${threshold}`,
    length: (threshold) => `ganzer Querschnitt unter ${threshold}, Länge`,
    chance: 'Wahrscheinlichkeit der vollständigen Erfassung',
    skin: 'Haut, kälteste Stelle',
  },
  unknown: 'wird berechnet',
  none: 'nicht bekannt',
  picture: (which, dose) => `${which}, ${dose}, am Ende der letzten Vereisung`,
};

export const explore: ExploreWords = {
  exploreControls: {
    cyclesPlanned: (cycles) => `Zyklen (geplant ${number(cycles)})`,
    flows: { low: 'schwach', typical: 'typisch', high: 'stark' },
    bloodFlowInThe: 'Durchblutung des Gewebes (geplant typisch)',
    heatCarriedByBlood: (levels) =>
      `Vom Blut getragene Wärme: ${levels} W/m³K. Neun von zehn liegen zwischen schwach und stark.`,
    eachFreezePlanned: (planned) => `Je Vereisung (geplant ${planned})`,
    secondsPlanned: (seconds, planned) =>
      `${number(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}, geplant ${number(planned)}`,
  },
  exploreNerve: {
    exploredNotPlanned: 'Erkundet, nicht geplant',
    backToThePlan: 'Zurück zum Plan',
    whichToMoveThe: 'Welche bewegt wird; die anderen bleiben',
    freezing: 'Wird vereist …',
    thisFreezeCannotBe: (fault) => `Diese Vereisung lässt sich nicht berechnen: ${fault}.`,
  },
  exploredLength: {
    theSameMomentAlong: (neededLengthMm) =>
      `Derselbe Augenblick entlang des Nervs, erkundet; ${number(neededLengthMm)} mm seiner Länge werden benötigt.`,
  },
  exploredPicture: {
    exploredAndNotPlanned: (cycles) => `${cycles}, erkundet und nicht geplant`,
    timeThroughTheFreeze: 'Zeit durch die erkundete Vereisung',
  },
  exploredTable: {
    overMmOfNerve: (neededLengthMm) =>
      `Über ${neededLengthMm} mm Nerv. Die Wahrscheinlichkeit wird neu berechnet, sobald die Hand ruht.`,
    explored: 'erkundet',
    plan: 'Plan',
    chance: 'Wahrscheinlichkeit',
    chanceThatAllOf: (thresholdC) => `Wahrscheinlichkeit, dass alles unter ${thresholdC} liegt`,
    chanceBeingWorkedOut: 'Die Wahrscheinlichkeit wird berechnet',
    sectionBelow: (thresholdC) => `Querschnitt unter ${thresholdC}`,
    wholeSectionBelowLength: (thresholdC) => `ganzer Querschnitt unter ${thresholdC}, Länge`,
    notKnown: 'nicht bekannt',
    icePastTheNerve: 'Eis über den Nerv hinaus, zur Haut hin',
    icePastTheNerveDeep: 'Eis über den Nerv hinaus, in die Tiefe',
    warmestInNerve: 'wärmste Stelle im Nerv',
    coldestInNerve: 'kälteste Stelle im Nerv',
    skinLimit: (skinLimitC) => `Haut (Grenze ${skinLimitC})`,
    arteryWall: 'Arterienwand',
  },
  probeHandle: {
    movableProbe: 'bewegliche Sonde',
    move: (probe, place) => `${probe} bewegen: ${place}`,
    dragTheProbeOr:
      'Ziehen Sie die Sonde, oder wählen Sie sie aus und benutzen Sie die Pfeiltasten: 0,1 mm, mit Umschalt 1 mm; Pos1 setzt sie zurück. Am Nerv hält sie an.',
  },
  stepButtons: {
    step: {
      left: (mm) => `${mm} nach links`,
      right: (mm) => `${mm} nach rechts`,
      shallower: (mm) => `${mm} zur Haut hin`,
      deeper: (mm) => `${mm} tiefer`,
    },
    moveBy: (probe, mm) => `${probe} um ${mm} bewegen`,
    putBack: 'Zurücksetzen',
  },
  useExplored: {
    thisBrowserCouldNot: 'dieser Browser konnte die Vereisung nicht rechnen',
  },
};

export const explored: ExploredWords = {
  place: (xMm, yMm) =>
    `${withUnit(Math.abs(xMm), 'mm', 1)} ${xMm < 0 ? 'links' : 'rechts'} der Nervenmitte und ${withUnit(Math.abs(yMm), 'mm', 1)} ${yMm < 0 ? 'oberflächlicher' : 'tiefer'} als sie`,
  probe: 'Sonde',
  placement: (n, where) => `Sondenlage ${number(n)} (${where})`,
  freezes: (cycles, seconds) =>
    `${cycles === 1 ? 'eine Vereisung' : `${number(cycles)} Vereisungen`} von ${seconds}`,
  dose: (freezes, flow) => `${freezes}, ${flows[flow]} Durchblutung`,
  below: (share, threshold) => `${share} unter ${threshold}`,
  belowPlanned: (share, threshold, planned) => `${share} unter ${threshold} (Plan ${planned})`,
  ice: (nearMm, farMm) =>
    `Sichtbares Eis endet zur Haut hin ${edge(nearMm)} und in der Tiefe ${edge(farMm)}.`,
  chance: (chance) => `Wahrscheinlichkeit der vollständigen Erfassung ${chance}.`,
  explored: (freezes, covered) => `Erkundet, nicht geplant: ${freezes}. Vom Querschnitt liegen ${covered}.`,
  notKnown: 'nicht bekannt',
  interval: (chance, low, high) => `${chance} (${low} bis ${high})`,
  computedFor: (dose) => `Berechnet für ${dose}.`,
  computedForPlace: (dose, place) => `Berechnet für ${dose}, Sonde ${place}.`,
  intervalMeans:
    'In Klammern: wo sie allein durch die Stichprobe liegen kann, in 19 von 20 Fällen; was angenommen ist, kann sie weiter verschieben.',
  matters: (input, share, basis) => `Am meisten zählt: ${input}, ${share} der Streuung (${basis})`,
  mattersAlone: (most) => `${most}.`,
  mattersThen: (most, next) => `${most}, dann ${next}.`,
  next: (input, share) => `${input}, ${share}`,
};
