import type { Facts, Words } from '../words.js';
import { isTold, n } from './voice.js';

/** What counts, or is words, has no unit. */
const units: Readonly<Record<string, string>> = {
  count: '',
  text: '',
  year: 'Jahre',
  day: 'Tage',
  'mg/day': 'mg am Tag',
};
const unit = (f: Facts): string => units[String(f['unit'])] ?? String(f['unit']);
const valueOf = (f: Facts): string => `${n(f, 'value')} ${unit(f)}`.trim();
const elsewhere = (f: Facts): string =>
  isTold(f, 'sourced') ? `sonst ${n(f, 'sourced')}` : 'keine Quelle nennt einen';
const note = (f: Facts): string => (isTold(f, 'note') ? ` ${n(f, 'note')}` : '');

/** What the formulary of the hospital changes. */
export const formularyWords: Words = {
  'say:regimen.formulary-local': (f) =>
    `Wert dieses Hauses, ${n(f, 'what')}: ${valueOf(f)} (${elsewhere(f)}), unterschrieben von ${n(f, 'by')}.`,
  'say:regimen.formulary-looser': (f) =>
    `Lockerer als die Quelle, ${n(f, 'what')}: ${valueOf(f)} statt ${n(f, 'sourced')}, unterschrieben von ${n(f, 'by')}. Grund: ${n(f, 'reason')}`,
  'say:regimen.formulary-missing': (f) =>
    `Steht in diesem Haus nicht zur Verfügung: die Apotheke fragen, was stattdessen gegeben wird.${note(f)}`,
  'say:regimen.formulary-missing-other': (f) =>
    `Steht in diesem Haus nicht zur Verfügung; die Arzneimittelliste nennt stattdessen ${n(f, 'other')}.${note(f)}`,
  'say:regimen.formulary-outdated': () =>
    'Die Quellen haben sich geändert, seit die Apotheke dies unterschrieben hat: Was nicht mehr gilt, bleibt weg, und es braucht eine neue Unterschrift.',
  'say:regimen.formulary-dose': (f) => `${n(f, 'dose')} (nach der Arzneimittelliste dieses Hauses).`,
};

/** What a formulary may set. */
export const formularyTerms: Readonly<Record<string, string>> = {
  'usual single dose': 'übliche Einzeldosis',
  'single dose': 'Einzeldosis',
  'most in one dose': 'höchste Einzeldosis',
  'reduced single dose': 'verringerte Einzeldosis',
  'times a day': 'Gaben am Tag',
  'shortest interval': 'kürzester Abstand',
  'longest interval': 'längster Abstand',
  interval: 'Abstand',
  'interval in kidney failure': 'Abstand bei Nierenversagen',
  'single dose in cirrhosis': 'Einzeldosis bei Zirrhose',
  'interval in cirrhosis': 'Abstand bei Zirrhose',
  'most in a day': 'Höchstmenge am Tag',
  'most in a day at higher age': 'Höchstmenge am Tag in höherem Alter',
  'age for the lower day limit': 'Alter für die niedrigere Tagesgrenze',
  'most in a day with liver disease or alcohol': 'Höchstmenge am Tag bei Lebererkrankung oder Alkohol',
  'eGFR for the lower day limit': 'eGFR für die niedrigere Tagesgrenze',
  'most in a day in kidney failure': 'Höchstmenge am Tag bei Nierenversagen',
  'reduced day limit': 'verringerte Tagesgrenze',
  'age for the reduced dose': 'Alter für die verringerte Dosis',
  'weight for the reduced dose': 'Gewicht für die verringerte Dosis',
  'weight for doses by weight': 'Gewicht für Dosen nach Gewicht',
  'dose by weight': 'Dosis nach Gewicht',
  'most days': 'Höchstdauer in Tagen',
  'day dose with normal kidneys': 'Tagesdosis bei normaler Nierenfunktion',
  'day dose with mildly reduced kidneys': 'Tagesdosis bei leicht verminderter Nierenfunktion',
  'day dose with reduced kidneys': 'Tagesdosis bei verminderter Nierenfunktion',
  'day dose with failing kidneys': 'Tagesdosis bei Nierenversagen',
  'limit by weight': 'Grenze nach Gewicht',
  limit: 'Grenze',
  'concentration in the catheter': 'Konzentration im Katheter',
  'rate of the catheter': 'Rate des Katheters',
  'most by catheter': 'Höchstmenge über den Katheter',
  'most days of the catheter': 'Höchstdauer des Katheters',
  'concentration of the bolus': 'Konzentration des Bolus',
  'most volume of the bolus': 'höchstes Volumen des Bolus',
  'most in a bolus': 'höchster Bolus',
  'most as infusion': 'höchste Infusion',
  'usual infusion': 'übliche Infusion',
  'tablets at discharge': 'Tabletten bei Entlassung',
  'dose in the recovery room': 'Dosis im Aufwachraum',
  'interval in the recovery room': 'Abstand im Aufwachraum',
  bolus: 'Bolus',
  lockout: 'Sperrzeit',
  'most in 4 hours': 'Höchstmenge in 4 Stunden',
  dose: 'Dosis',
};
