import type { LinkWords } from '../../clinician/start/link-words.js';
import { number } from '../../format/number.js';

export const link: LinkWords = {
  title: 'Una historia clínica de este servidor',
  find: 'Nombre, número o fecha de nacimiento',
  hint: 'Desde dos letras. Se lee todo lo que consta; lo que no dice se convierte en una pregunta.',
  looking: 'Buscando',
  nobody: 'No consta nadie que coincida.',
  more: 'Hay más que coinciden: siga escribiendo.',
  found: (count) => (count === 1 ? 'Coincide una persona.' : `Coinciden ${number(count)} personas.`),
  nameless: 'No consta ningún nombre',
  born: (date) => `fecha de nacimiento: ${date}`,
  sexes: { male: 'hombre', female: 'mujer', other: 'otro', unknown: 'sexo no conocido' },
  plan: 'Planificar',
  planFor: (name) => `Planificar para ${name}`,
};
