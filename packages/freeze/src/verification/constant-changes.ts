import type { Perfusion, Tissue } from '../types.js';
import type { Disturbance } from './trial.js';

const FIVE_PERCENT = 1.05;

function tissueChange(name: keyof Tissue): Disturbance {
  return { tissue: (tissue) => ({ ...tissue, [name]: tissue[name] * FIVE_PERCENT }) };
}

function perfusionChange(name: 'perfusionWPerM3K'): Disturbance {
  return { perfusion: (perfusion: Perfusion) => ({ ...perfusion, [name]: perfusion[name] * FIVE_PERCENT }) };
}

/** Every constant that the equation holds, 5 % too large: the ladder must notice each. */
export const constantChanges: Readonly<Record<string, Disturbance>> = {
  density: tissueChange('densityKgPerM3'),
  'frozen heat capacity': tissueChange('frozenHeatCapacityJPerKgK'),
  'unfrozen heat capacity': tissueChange('unfrozenHeatCapacityJPerKgK'),
  'latent heat': tissueChange('latentHeatJPerKg'),
  'frozen conductivity': tissueChange('frozenConductivityWPerMK'),
  'unfrozen conductivity': tissueChange('unfrozenConductivityWPerMK'),
  perfusion: perfusionChange('perfusionWPerM3K'),
};
