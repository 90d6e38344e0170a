import type { PlanChartWords } from '../../chart/plan-chart-words.js';
import type { DrawingWords } from '../../drawing/drawing-words.js';
import { number } from '../../format/number.js';

const counted = (count: number, one: string, many: string) => `${number(count)} ${count < 2 ? one : many}`;

export const drawing: DrawingWords = {
  legend: {
    edgeOfIce: 'bord de la glace visible',
    ramp: '0 à −80 °C',
    reachedCThinnerLines: (lethal) =>
      `${lethal} atteints ; les lignes plus fines à l’intérieur sont plus froides`,
    smallPictureDottedIs: 'Petite image : en pointillés, le plan de la grande.',
    aDashedRimAnd:
      'Bord en tirets et « ? » : sa distance ou sa taille n’est pas connue, sa place n’est donc pas à l’échelle.',
    nerveProbeIceDistances:
      'Nerf, sonde, glace, distances et profondeur sont à l’échelle ; couches et fascicules sont figurés.',
  },
  longSection: {
    cutAlongTheNerve: 'coupe le long du nerf',
    needed: (mm) => `${number(mm)} mm\nnécessaires`,
  },
  pictureTable: {
    pictureAsTextAnd: 'L’image en texte et en tableau',
    sizesOverTime: 'Tailles au cours du temps',
    sizesInTheDrawn: 'Tailles dans le plan dessiné, largeur par hauteur, mm',
    endOf: 'fin de',
    visibleIce: 'glace visible',
    reachedC: (lethal) => `${lethal} atteints`,
    none: 'aucune',
  },
  rulers: {
    length: (mm) => `${number(mm)} mm`,
    mm: 'mm',
    lateral: 'latéral',
    medial: 'médial',
  },
  timeSlider: {
    timeThroughTheProcedure: 'Temps à travers le geste',
    nextEndOfFreeze: 'Prochaine fin de congélation ou de décongélation',
    pause: 'Pause',
    play: 'Lecture',
    freezing: 'Congélation',
    thawing: 'Décongélation',
    cycleOfS: (cycle, cycles, seconds) =>
      `cycle ${number(cycle)} sur ${number(cycles)} · ${number(seconds)} s`,
    passOf: (phase, pass, count, where) =>
      `${phase} · passage ${number(pass)} sur ${number(count)}, ${where}`,
    pass: (pass) => `passage ${number(pass)}`,
    phases: { freeze: 'congélation', thaw: 'décongélation' },
  },
  describe: {
    moment: ({ pass, cycle, cycles, seconds, phase }) =>
      `${pass}cycle ${number(cycle)} sur ${number(cycles)}, ${number(seconds)} s, ${phase === 'freeze' ? 'congélation' : 'décongélation'}`,
    passOf: (pass, count, where) => `passage ${number(pass)} sur ${number(count)} (${where}), `,
    noIceNow: 'Pas de glace maintenant.',
    visibleIceIs: (size) => `La glace visible mesure ${size}.`,
    nothingHasBeenColder: (below) => `Rien n’a encore été plus froid que ${below}.`,
    tissueThatHasBeen: (below, size) => `Le tissu qui a été plus froid que ${below} mesure ${size}.`,
    crossSectionAt: (when, ice, reached) => `Coupe à ${when}. ${ice} ${reached}`,
    mmWideAndMm: (width, height) => `${width} mm de large et ${height} mm de haut`,
  },
  nameParts: {
    skin: 'peau',
    fat: 'graisse',
    muscle: 'muscle',
    nerve: 'nerf',
    edgeOfIce: 'bord de la glace',
    iceShadow: 'ombre de la glace',
  },
};

export const planChart: PlanChartWords = {
  coverChart: {
    freeze: 'congélation',
    week: (week) => `semaine ${number(week)}`,
    tmrTakesOver: 'relais par la TMR',
    amputation: 'amputation',
    band: (level) => `bande à ${level}`,
  },
  doseChart: {
    goal: (goalChance) => `objectif ${goalChance}`,
    passes: (count) => counted(count, 'passage', 'passages'),
    seconds: (seconds) => `${number(seconds)} s`,
  },
  doseCurves: {
    cycles: (count) => (count === 1 ? 'un cycle' : `${number(count)} cycles`),
    passes: (count) => (count === 1 ? 'un passage' : `${number(count)} passages`),
    withTheGoalOf: (cycles, goalChance, freezeSeconds, count) =>
      `Avec ${cycles}, l’objectif de ${goalChance} est atteint à partir de ${number(freezeSeconds)} s avec ${count}.`,
    withNoFreezeTime: (cycles) =>
      `Avec ${cycles}, aucune durée de congélation ni aucun nombre de passages essayés ne couvre tout le nerf.`,
    withNothingTriedReaches: (cycles, goalChance, chance, count, freezeSeconds) =>
      `Avec ${cycles}, rien de ce qui a été essayé n’atteint l’objectif de ${goalChance} ; le mieux est ${chance} avec ${count} de ${number(freezeSeconds)} s.`,
  },
};
