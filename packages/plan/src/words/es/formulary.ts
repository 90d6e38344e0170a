import type { Facts, Words } from '../words.js';
import { isTold, say } from './speech.js';

/** What counts, or is words, has no unit. */
const units: Readonly<Record<string, string>> = {
  count: '',
  text: '',
  year: 'años',
  day: 'días',
  'mg/day': 'mg al día',
};
const unit = (f: Facts): string => units[String(f['unit'])] ?? String(f['unit']);
const valueOf = (f: Facts): string => `${say(f, 'value')} ${unit(f)}`.trim();
const elsewhere = (f: Facts): string =>
  isTold(f, 'sourced') ? `en otros lugares ${say(f, 'sourced')}` : 'ninguna fuente da uno';
const note = (f: Facts): string => (isTold(f, 'note') ? ` ${say(f, 'note')}` : '');

/** What the formulary of the hospital changes. */
export const formularyWords: Words = {
  'say:regimen.formulary-local': (f) =>
    `Valor de este hospital, ${say(f, 'what')}: ${valueOf(f)} (${elsewhere(f)}), firmado por ${say(f, 'by')}.`,
  'say:regimen.formulary-looser': (f) =>
    `Menos estricto que la fuente, ${say(f, 'what')}: ${valueOf(f)} en lugar de ${say(f, 'sourced')}, firmado por ${say(f, 'by')}. Motivo: ${say(f, 'reason')}`,
  'say:regimen.formulary-missing': (f) =>
    `No está en la guía farmacoterapéutica de este hospital: pregunte a farmacia qué dar en su lugar.${note(f)}`,
  'say:regimen.formulary-missing-other': (f) =>
    `No está en la guía farmacoterapéutica de este hospital, que indica en su lugar ${say(f, 'other')}.${note(f)}`,
  'say:regimen.formulary-outdated': () =>
    'Las fuentes han cambiado desde que farmacia firmó esto: lo que ya no vale se omite, y hay que firmarlo de nuevo.',
  'say:regimen.formulary-dose': (f) =>
    `${say(f, 'dose')} (según la guía farmacoterapéutica de este hospital).`,
};

/** What a formulary may set. */
export const formularyTerms: Readonly<Record<string, string>> = {
  'usual single dose': 'dosis única habitual',
  'single dose': 'dosis única',
  'most in one dose': 'dosis única máxima',
  'reduced single dose': 'dosis única reducida',
  'times a day': 'veces al día',
  'shortest interval': 'intervalo más corto',
  'longest interval': 'intervalo más largo',
  interval: 'intervalo',
  'interval in kidney failure': 'intervalo en insuficiencia renal',
  'single dose in cirrhosis': 'dosis única en cirrosis',
  'interval in cirrhosis': 'intervalo en cirrosis',
  'most in a day': 'máximo al día',
  'most in a day at higher age': 'máximo al día en edad avanzada',
  'age for the lower day limit': 'edad para el límite diario menor',
  'most in a day with liver disease or alcohol': 'máximo al día con enfermedad hepática o alcohol',
  'eGFR for the lower day limit': 'FGe para el límite diario menor',
  'most in a day in kidney failure': 'máximo al día en insuficiencia renal',
  'reduced day limit': 'límite diario reducido',
  'age for the reduced dose': 'edad para la dosis reducida',
  'weight for the reduced dose': 'peso para la dosis reducida',
  'weight for doses by weight': 'peso para dosis según peso',
  'dose by weight': 'dosis según peso',
  'most days': 'máximo de días',
  'day dose with normal kidneys': 'dosis diaria con riñones normales',
  'day dose with mildly reduced kidneys': 'dosis diaria con función renal levemente reducida',
  'day dose with reduced kidneys': 'dosis diaria con función renal reducida',
  'day dose with failing kidneys': 'dosis diaria con insuficiencia renal grave',
  'limit by weight': 'límite según peso',
  limit: 'límite',
  'concentration in the catheter': 'concentración en el catéter',
  'rate of the catheter': 'velocidad del catéter',
  'most by catheter': 'máximo por catéter',
  'most days of the catheter': 'máximo de días del catéter',
  'concentration of the bolus': 'concentración del bolo',
  'most volume of the bolus': 'volumen máximo del bolo',
  'most in a bolus': 'bolo máximo',
  'most as infusion': 'infusión máxima',
  'usual infusion': 'infusión habitual',
  'tablets at discharge': 'comprimidos al alta',
  'dose in the recovery room': 'dosis en la sala de recuperación',
  'interval in the recovery room': 'intervalo en la sala de recuperación',
  bolus: 'bolo',
  lockout: 'tiempo de bloqueo',
  'most in 4 hours': 'máximo en 4 horas',
  dose: 'dosis',
};
