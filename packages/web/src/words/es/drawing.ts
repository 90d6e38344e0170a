import type { DrawingWords } from '../../drawing/drawing-words.js';
import { number } from '../../format/number.js';

export const drawing: DrawingWords = {
  legend: {
    edgeOfIce: 'borde del hielo visible',
    ramp: 'de 0 a −80 °C',
    reachedCThinnerLines: (lethal) => `alcanzó ${lethal}; las líneas más finas de dentro son más frías`,
    smallPictureDottedIs: 'Dibujo pequeño: la línea de puntos es el plano del grande.',
    aDashedRimAnd:
      'Un borde discontinuo y «?»: no se conoce su distancia o su tamaño, así que su lugar no está a escala.',
    nerveProbeIceDistances:
      'Nervio, sonda, hielo, distancias y profundidad están a escala; las capas y los fascículos son una semejanza.',
  },
  longSection: {
    cutAlongTheNerve: 'corte a lo largo del nervio',
    needed: (mm) => `${number(mm)} mm\nnecesarios`,
  },
  pictureTable: {
    pictureAsTextAnd: 'El dibujo como texto y tabla',
    sizesOverTime: 'Tamaños a lo largo del tiempo',
    sizesInTheDrawn: 'Tamaños en el plano dibujado, anchura por altura, mm',
    endOf: 'fin de',
    visibleIce: 'hielo visible',
    reachedC: (lethal) => `alcanzó ${lethal}`,
    none: 'ninguno',
  },
  rulers: { length: (mm) => `${number(mm)} mm`, mm: 'mm', lateral: 'lateral', medial: 'medial' },
  timeSlider: {
    timeThroughTheProcedure: 'Tiempo del procedimiento',
    nextEndOfFreeze: 'Siguiente fin de congelación o descongelación',
    pause: 'Pausa',
    play: 'Reproducir',
    freezing: 'Congelando',
    thawing: 'Descongelando',
    cycleOfS: (cycle, cycles, seconds) =>
      `ciclo ${number(cycle)} de ${number(cycles)} · ${number(seconds)} s`,
    passOf: (phase, pass, passes, where) =>
      `${phase} · pasada ${number(pass)} de ${number(passes)}, ${where}`,
    pass: (pass) => `pasada ${number(pass)}`,
    phases: { freeze: 'congelación', thaw: 'descongelación' },
  },
  describe: {
    moment: (at) =>
      `${at.pass}ciclo ${number(at.cycle)} de ${number(at.cycles)}, ${number(at.seconds)} s, ${at.phase === 'freeze' ? 'congelando' : 'descongelando'}`,
    passOf: (pass, passes, where) => `pasada ${number(pass)} de ${number(passes)} (${where}), `,
    noIceNow: 'Ahora no hay hielo.',
    visibleIceIs: (size) => `El hielo visible mide ${size}.`,
    nothingHasBeenColder: (below) => `Nada ha estado todavía por debajo de ${below}.`,
    tissueThatHasBeen: (below, size) => `El tejido que ha estado por debajo de ${below} mide ${size}.`,
    crossSectionAt: (when, ice, reached) => `Corte transversal en: ${when}. ${ice} ${reached}`,
    mmWideAndMm: (width, height) => `${width} mm de ancho y ${height} mm de alto`,
  },
  nameParts: {
    skin: 'piel',
    fat: 'grasa',
    muscle: 'músculo',
    nerve: 'nervio',
    edgeOfIce: 'borde del hielo',
    iceShadow: 'sombra del hielo',
  },
};
