import type { CompareWords } from '../../explore/compare-words.js';
import type { UltrasoundWords } from '../../explore/ultrasound-words.js';

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
