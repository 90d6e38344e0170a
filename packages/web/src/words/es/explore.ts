import type { CompareWords } from '../../explore/compare-words.js';
import type { ExploreWords } from '../../explore/explore-words.js';
import type { ExploredWords } from '../../explore/explored-words.js';
import type { UltrasoundWords } from '../../explore/ultrasound-words.js';
import { number, withUnit } from '../../format/number.js';

export const ultrasound: UltrasoundWords = {
  legend: 'Mostrar la sección como',
  drawing: 'dibujo',
  ultrasound: 'parecido a ecografía',
  lookFor:
    'Busque un borde curvo brillante en el lado de la piel y una sombra negra justo debajo: el hielo refleja el sonido, así que lo que hay detrás, la mitad lejana del nervio o una arteria, no se ve. El borde real del hielo en el lado profundo no se puede leer aquí.',
  drawn: 'Está dibujado a partir del hielo calculado; no es una imagen del paciente.',
};

export const compare: CompareWords = {
  keep: 'Guardar esto como A',
  keepNew: 'Guardar esto como A en su lugar',
  forget: 'Olvidar A',
  how: 'Guarde una dosis como A y después cambie la sonda o la congelación: B es lo que explora ahora.',
  waits: 'Su probabilidad todavía se está calculando.',
  title: 'A y B, una al lado de la otra',
  a: 'A, guardada',
  b: 'B, explorada ahora',
  difference: 'B − A',
  rows: {
    seconds: 'congelación en total',
    radius: 'radio del hielo al final de la última congelación',
    coverage: (threshold) => `sección por debajo de ${threshold}`,
    length: (threshold) => `sección completa por debajo de ${threshold}, longitud`,
    chance: 'probabilidad de cobertura completa',
    skin: 'piel, lo más frío',
  },
  unknown: 'calculándose',
  none: 'no se sabe',
  picture: (which, dose) => `${which}, ${dose}, al final de la última congelación`,
};

const flows = { low: 'bajo', typical: 'típico', high: 'alto' };

export const explore: ExploreWords = {
  exploreControls: {
    cyclesPlanned: (cycles) => `Ciclos (previsto: ${number(cycles)})`,
    flows,
    bloodFlowInThe: 'Flujo de sangre en el tejido (previsto: típico)',
    heatCarriedByBlood: (levels) =>
      `Calor que aporta la sangre: ${levels} W/m³K. Nueve de cada diez están entre bajo y alto.`,
    eachFreezePlanned: (planned) => `Cada congelación (previsto: ${planned})`,
    secondsPlanned: (seconds, planned) => `${number(seconds)} segundos, previsto ${number(planned)}`,
  },
  exploreNerve: {
    exploredNotPlanned: 'Explorado, no previsto',
    backToThePlan: 'Volver al plan',
    whichToMoveThe: 'Cuál mover; las demás no se mueven',
    freezing: 'Congelando…',
    thisFreezeCannotBe: (fault) => `Esta congelación no se puede calcular: ${fault}.`,
  },
  exploredLength: {
    theSameMomentAlong: (neededLengthMm) =>
      `El mismo momento a lo largo del nervio, explorado; se necesitan ${number(neededLengthMm)} mm de su longitud.`,
  },
  exploredPicture: {
    exploredAndNotPlanned: (cycles) => `${cycles}, explorado y no previsto`,
    timeThroughTheFreeze: 'Tiempo de la congelación explorada',
  },
  exploredTable: {
    overMmOfNerve: (neededLengthMm) =>
      `A lo largo de ${neededLengthMm} mm de nervio. La probabilidad se calcula de nuevo cuando la mano descansa.`,
    explored: 'explorado',
    plan: 'plan',
    chance: 'probabilidad',
    chanceThatAllOf: (thresholdC) => `probabilidad de que todo esté por debajo de ${thresholdC}`,
    chanceBeingWorkedOut: 'Calculando la probabilidad',
    sectionBelow: (thresholdC) => `sección por debajo de ${thresholdC}`,
    wholeSectionBelowLength: (thresholdC) => `sección completa por debajo de ${thresholdC}, longitud`,
    notKnown: 'no se sabe',
    icePastTheNerve: 'hielo más allá del nervio, hacia la piel',
    icePastTheNerveDeep: 'hielo más allá del nervio, en profundidad',
    warmestInNerve: 'punto más cálido del nervio',
    coldestInNerve: 'punto más frío del nervio',
    skinLimit: (skinLimitC) => `piel (límite ${skinLimitC})`,
    arteryWall: 'pared de la arteria',
  },
  probeHandle: {
    movableProbe: 'sonda móvil',
    move: (probe, place) => `Mover ${probe}: ${place}`,
    dragTheProbeOr:
      'Arrastre la sonda, o enfóquela y use las flechas: 0,1 mm, con Mayús 1 mm; Inicio la devuelve a su sitio. Se detiene en el nervio.',
  },
  stepButtons: {
    step: {
      left: (mm) => `${mm} a la izquierda`,
      right: (mm) => `${mm} a la derecha`,
      shallower: (mm) => `${mm} hacia la piel`,
      deeper: (mm) => `${mm} más profundo`,
    },
    moveBy: (probe, mm) => `Mover ${probe} ${mm}`,
    putBack: 'Devolver a su sitio',
  },
  useExplored: { thisBrowserCouldNot: 'este navegador no pudo calcular la congelación' },
};

export const explored: ExploredWords = {
  place: (xMm, yMm) =>
    `${withUnit(Math.abs(xMm), 'mm', 1)} a la ${xMm < 0 ? 'izquierda' : 'derecha'} y ${withUnit(Math.abs(yMm), 'mm', 1)} ${yMm < 0 ? 'más superficial' : 'más profundo'} que el centro del nervio`,
  probe: 'sonda',
  placement: (n, where) => `colocación ${number(n)} (${where})`,
  freezes: (cycles, seconds) =>
    cycles === 1 ? `una congelación de ${seconds}` : `${number(cycles)} congelaciones de ${seconds}`,
  dose: (freezes, flow) => `${freezes}, flujo de sangre ${flows[flow]}`,
  below: (share, threshold) => `${share} por debajo de ${threshold}`,
  belowPlanned: (share, threshold, planned) => `${share} por debajo de ${threshold} (plan: ${planned})`,
  ice: (nearMm, farMm) =>
    `El hielo visible termina ${edge(nearMm)} en el lado de la piel y ${edge(farMm)} en el lado profundo.`,
  chance: (chance) => `Probabilidad de cobertura completa: ${chance}.`,
  explored: (freezes, covered) => `Explorado, no previsto: ${freezes}. De la sección, ${covered}.`,
  notKnown: 'no se sabe',
  interval: (chance, low, high) => `${chance} (de ${low} a ${high})`,
  computedFor: (dose) => `Calculado para ${dose}.`,
  computedForPlace: (dose, place) => `Calculado para ${dose}, sonda ${place}.`,
  intervalMeans:
    'Entre paréntesis: dónde puede estar solo por el muestreo, 19 de cada 20 veces; lo supuesto puede desplazarlo más.',
  matters: (input, share, basis) => `Lo que más importa: ${input}, ${share} de la dispersión (${basis})`,
  mattersAlone: (most) => `${most}.`,
  mattersThen: (most, next) => `${most}; después, ${next}.`,
  next: (input, share) => `${input}, ${share}`,
};

function edge(mm: number): string {
  return `${withUnit(Math.abs(mm), 'mm', 1)} ${mm < 0 ? 'antes' : 'más allá'} del borde del nervio`;
}
