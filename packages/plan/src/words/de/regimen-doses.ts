import type { Facts, Words } from '../words.js';
import { isTold, n, span } from './voice.js';

const atNerve = (f: Facts) => (isTold(f, 'nerve') ? ` (${n(f, 'nerve')})` : '');

function limitGround(by: string): string {
  switch (by) {
    case 'age':
      return 'wegen des Alters';
    case 'age-unknown':
      return 'Alter nicht bekannt';
    case 'weight':
      return 'wegen des Gewichts';
    case 'liver':
      return 'wegen Leber oder Alkohol';
    default:
      return 'übliche Grenze';
  }
}

const byTheClock = (f: Facts) =>
  `${span(f, 'lowMg', 'highMg')} mg alle ${span(f, 'shortHours', 'longHours')} Stunden, nach festem Zeitplan.`;

export const regimenDoseWords: Words = {
  'say:regimen.adults-only': () => 'Hier keine Dosis: Dies sind Dosen für Erwachsene.',
  'say:regimen.minor': () =>
    'Die Person ist, oder ist womöglich, zu jung für Erwachsenendosen: ein pädiatrisches Team fragen.',
  'say:regimen.no-dose': () => 'Nicht geben.',
  'say:regimen.local-policy': () =>
    'Mittel und Dosis nach Hausstandard: In keiner Quelle fand sich eine Angabe.',
  'say:regimen.acetaminophen-dose': byTheClock,
  'say:regimen.acetaminophen-dose-weight-unknown': (f) =>
    `${byTheClock(f)} Unter ${n(f, 'boundKg')} kg: ${n(f, 'mgPerKg')} mg/kg je Dosis; das Gewicht ist nicht bekannt.`,
  'say:regimen.acetaminophen-limit': (f) =>
    `Höchstens ${n(f, 'mostMg')} mg in 24 Stunden über alle Präparate (${limitGround(String(f['by']))}); ` +
    `${n(f, 'takenMg')} mg stehen in der Akte, ${n(f, 'leftMg')} mg bleiben.`,
  'say:regimen.celecoxib-dose': (f) => `${n(f, 'doseMg')} mg, ${n(f, 'times')}-mal am Tag.`,
  'say:regimen.ketorolac-dose': (f) =>
    `Nach der Operation: ${span(f, 'lowMg', 'highMg')} mg alle ${n(f, 'hours')} Stunden` +
    (f['reduced'] === true
      ? ', reduziert: Alter, Gewicht oder Nieren verlangen es oder sind nicht bekannt.'
      : '.'),
  'say:regimen.ketorolac-limit': (f) => `Höchstens ${n(f, 'mostMg')} mg am Tag und ${n(f, 'days')} Tage.`,
  'say:regimen.regional-block': () =>
    'Eine Einzelblockade; die Anästhesie wählt die Dosis innerhalb des gemeinsamen Budgets unten.',
  'say:regimen.regional-ropivacaine': (f) =>
    `Eine Blockade oder ein Katheter${atNerve(f)}: Ropivacain ${n(f, 'mgPerMl')} mg/ml mit ${n(f, 'mlPerH')} ml/h, ` +
    `höchstens ${n(f, 'mostMgPerH')} mg/h. Die Dosis der Blockade kommt aus dem gemeinsamen Budget unten.`,
  'say:regimen.regional-levobupivacaine': (f) =>
    `Eine Blockade oder ein Katheter${atNerve(f)}: Levobupivacain ${n(f, 'mgPerMl')} mg/ml für bis zu ${n(f, 'days')} Tage; ` +
    'die Rate nach Hausstandard.',
  'say:regimen.regional-bupivacaine': (f) =>
    `Eine Blockade, oder ein Stumpfkatheter mit bis zu ${n(f, 'mL')} ml Bupivacain ${n(f, 'mgPerMl')} mg/ml vor dem Wundverschluss.`,
  'say:regimen.regional-lidocaine': () =>
    'Eine Blockade; eine Katheterdosis von Lidocain fand sich in keiner Quelle.',
  'say:regimen.regional-limit': () =>
    'Zählt zum gemeinsamen Budget des Lokalanästhetikums, mit dem Stichkanal. Reine Lösung, kein Adrenalin im Katheter.',
  'say:regimen.ketamine-dose': (f) =>
    `Bolus bis ${n(f, 'bolusMgPerKg')} mg/kg; Infusion bis ${n(f, 'infusionMgPerKgPerH')} mg/kg/h ` +
    `(${span(f, 'usualLow', 'usualHigh')} können genügen) ohne intensivmedizinische Überwachung.`,
  'say:regimen.ketamine-limit': (f) =>
    `Für dieses Gewicht: höchstens ${n(f, 'bolusMg')} mg als Bolus und ${n(f, 'infusionMgPerH')} mg/h als Infusion.`,
  'say:regimen.ketamine-limit-weight-unknown': () => 'Für die Grenze in mg braucht es das Gewicht.',
  'say:regimen.gabapentinoid-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg am Tag insgesamt, bei einer eGFR von ${n(f, 'egfr')}.`,
  'say:regimen.gabapentinoid-dose-kidney-unknown': () =>
    'Die Dosis richtet sich nach den Nieren, und die eGFR ist nicht bekannt.',
  'say:regimen.rescue-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg oral bei Bedarf, nicht häufiger als alle ${n(f, 'hours')} Stunden.`,
  'say:regimen.oxycodone-discharge': (f) =>
    `Für zu Hause etwa ${n(f, 'tablets')} Tabletten zu 5 mg, wo möglich in Teilmengen abgegeben.`,
  'say:regimen.pca-dose': (f) =>
    `Intravenös auf Abruf: ${span(f, 'lowMg', 'highMg')} mg, Sperrzeit ${span(f, 'lockLow', 'lockHigh')} Minuten, keine Basalrate` +
    (f['halved'] === true
      ? '; halbiert: Alter, Schlafapnoe, Nieren oder Leber verlangen es oder sind nicht bekannt.'
      : '.'),
  'say:regimen.pca-limit': (f) => `Höchstens ${n(f, 'mostMg')} mg in 4 Stunden.`,
  'say:regimen.tramadol-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg alle ${span(f, 'shortHours', 'longHours')} Stunden.`,
  'say:regimen.tramadol-limit': (f) => `Höchstens ${n(f, 'mostMg')} mg am Tag.`,
};
