import type { Facts, Words } from '../words.js';
import { say } from './speech.js';

const n = (f: Facts, name: string) =>
  f[name] === null || f[name] === undefined ? 'n no conocido' : `n = ${say(f, name)}`;

export const evidenceWords: Words = {
  'say:evidence.grade': () =>
    'Nivel de estudio piloto antes de la amputación; sin beneficio demostrado en el dolor fantasma establecido.',
  'say:evidence.pilot': (f) =>
    `Piloto controlado con procedimiento simulado antes de amputación mayor de la pierna, 2024 (${n(f, 'pilot-participants')}): menos dolor y opioides hasta el día ${say(f, 'pilot-benefit-day')}, solo la dirección. Su registro incluyó a ${say(f, 'parent-participants')}, la mayoría por otras operaciones.`,
  'say:evidence.null-trial': (f) =>
    `Ensayo controlado con procedimiento simulado en dolor fantasma establecido, 2023 (${n(f, 'null-trial-participants')}): sin beneficio; diferencia ${say(f, 'null-trial-difference')} (IC 95 % ${say(f, 'low')} a ${say(f, 'high')}).`,
  'say:evidence.above-knee': (f) =>
    `Piloto por encima de la rodilla en dolor fantasma, 2026 (${n(f, 'above-knee-participants')}): sin beneficio duradero.`,
  'say:evidence.series': (f) =>
    `Serie de casos tras amputación de un miembro, 2019 (${n(f, 'series-participants')}): favorable, no controlada.`,
  'say:evidence.single-arm': (f) =>
    `Congelación guiada por imagen para el dolor fantasma, 2017 (${n(f, 'single-arm-participants')}): el dolor bajó; sin grupo de control.`,
  'say:evidence.pooled': (f) =>
    `Revisión sistemática, 2024: d combinada = ${say(f, 'pooled-effect')} (IC 95 % ${say(f, 'low')} a ${say(f, 'high')}), en su mayoría datos de antes y después; contradice el ensayo controlado con procedimiento simulado.`,
  'say:evidence.withdrawn': () =>
    'El otro ensayo registrado antes de la amputación se retiró sin participantes.',
  'say:evidence.bridge': () =>
    'Fundamento: la TMR necesita meses para reinervar; una congelación puede cubrir el vacío. Sin datos de resultados.',
};
