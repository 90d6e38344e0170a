import { celsius, number, percent, withUnit } from '../../format/number.js';
import type { SpaceWords } from '../../space/space-words.js';

export const space: SpaceWords = {
  option: '3D',
  title: 'El nervio, la sonda y el hielo en el espacio, a escala',
  roleDescription: 'imagen que se puede girar',
  keys: 'Arrastre para girar, o enfoque la imagen y use las flechas; + y − la agrandan y la reducen, Inicio la devuelve.',
  noWebGl:
    'Este navegador no puede dibujar en 3D (WebGL falta o está apagado). El corte transversal de abajo muestra la misma congelación.',
  lost: 'La tarjeta gráfica perdió la imagen en 3D. El corte transversal de abajo muestra la misma congelación.',
  again: 'Dibujarla de nuevo',
  waiting: 'Congelando en el espacio…',
  progress: 'Congelación en el espacio',
  cancel: 'Cancelar',
  cancelled: (hasOlder) =>
    hasOlder
      ? 'Cancelado. El hielo mostrado es de lo fijado antes.'
      : 'Cancelado. Todavía no se ha calculado hielo.',
  compute: 'Calcular el hielo',
  older: 'El hielo mostrado es de lo fijado antes.',
  fault: (message) => `Esta congelación no se puede calcular en el espacio: ${message}.`,
  failed: 'Este navegador no pudo calcular la congelación en el espacio.',
  turns: {
    left: 'Girar a la izquierda',
    right: 'Girar a la derecha',
    up: 'Inclinar hacia usted',
    down: 'Inclinar alejándola',
    larger: 'Más grande',
    smaller: 'Más pequeña',
  },
  turnGroup: 'Giro y tamaño',
  views: {
    front: 'como el corte transversal',
    side: 'a lo largo del plano de la sonda',
    skin: 'desde la piel',
    opening: 'desde arriba, en ángulo',
  },
  viewGroup: 'Verla',
  labels: {
    nerve: 'nervio',
    probe: 'sonda',
    ice: 'borde del hielo',
    skin: 'piel',
    towardsSkin: 'hacia la piel',
    lethal: (thresholdC) => celsius(thresholdC),
  },
  scale: (mm) => withUnit(mm, 'mm'),
  table: {
    caption: (seconds) => `Lo que muestra la imagen, a los ${withUnit(seconds, 's')} de congelación`,
    now: 'hielo ahora',
    reached: (thresholdC) => `alcanzó ${celsius(thresholdC)}`,
    radius: 'lo más lejos del eje de la sonda',
    alongShaft: 'longitud a lo largo de la sonda',
    nerveLength: 'longitud de nervio, sección completa',
    volume: 'volumen',
    toSkin: 'hasta la piel',
    toArtery: (name) => `hasta la pared: ${name}`,
    none: 'ninguno',
    notAsked: '–',
    notKnown: 'no se sabe',
    touches: 'la toca',
    mm: (mm) => withUnit(mm, 'mm', 1),
    mm3: (mm3) => `${number(mm3)}\u00a0mm³`,
  },
  artery: (state, name) => {
    switch (state) {
      case 'none':
        return null;
      case 'computed':
        return `El hielo está calculado con el calor de: ${name}.`;
      case 'unknown':
        return `No se conoce la distancia, la anchura o el flujo (${name}): su calor no está en este hielo. Cerca de una arteria hay menos hielo del mostrado.`;
      case 'in-the-way':
        return `La sonda quedaría dentro de: ${name}; su calor no está en este hielo.`;
      case 'beyond-engine':
        return `La sonda está más cerca de lo que el motor tiene verificado (${name}): su calor no está en este hielo. Cerca de una arteria hay menos hielo del mostrado.`;
    }
  },
  notDrawn: (names) => `No dibujado, porque no se conoce la distancia: ${names}.`,
  farAway: (names) => `Más lejos de lo que alcanza esta imagen: ${names}.`,
  scaleNote:
    'Nervio, sonda, hielo y distancias están a escala, sin perspectiva; las capas de tejido son una semejanza. Por lo demás, tejido uniforme.',
  error: (stepMm) =>
    `Las superficies se dibujan con puntos separados ${withUnit(stepMm, 'mm', 1)}. Frente a un cálculo con una malla 2,5 veces más fina, el hielo y la zona letal difieren como máximo ${withUnit(0.1, 'mm', 1)}, y sus volúmenes ${percent(0.03)}.`,
  sentence: ({ radiusMm, alongShaftMm, nerveLengthMm, thresholdC }) => {
    const ice =
      radiusMm === null || alongShaftMm === null
        ? 'No hay hielo.'
        : `El hielo llega a ${withUnit(radiusMm, 'mm', 1)} del eje de la sonda y mide ${withUnit(alongShaftMm, 'mm', 1)} de largo.`;
    const nerve =
      nerveLengthMm === null
        ? `Nada ha alcanzado ${celsius(thresholdC)}.`
        : `La sección completa del nervio ha alcanzado ${celsius(thresholdC)} a lo largo de ${withUnit(nerveLengthMm, 'mm', 1)}.`;
    return `Nervio, sonda y hielo en el espacio. ${ice} ${nerve}`;
  },
};
