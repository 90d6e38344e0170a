import type { Words } from '../words.js';
import { n, seen, span } from './voice.js';

const naloxone: Words = {
  'say:regimen.naloxone-mme': (f) => `${n(f, 'mmePerDay')} MME am Tag; angeboten ab ${n(f, 'threshold')}.`,
  'say:regimen.naloxone-age': (f) => `Alter von ${n(f, 'years')} Jahren oder mehr.`,
  'say:regimen.naloxone-benzodiazepine': (f) => `Nimmt ein Benzodiazepin${seen(f)}.`,
  'say:regimen.naloxone-use-disorder': (f) => `Opioidgebrauchsstörung${seen(f)}.`,
  'say:regimen.naloxone-overdose': (f) => `Frühere Überdosis oder verlorene Toleranz${seen(f)}.`,
  'say:regimen.naloxone-sleep-apnoea': (f) => `Schlafapnoe${seen(f)}.`,
  'say:regimen.naloxone-liver': (f) => `Lebererkrankung${seen(f)}.`,
  'say:regimen.naloxone-kidney': (f) =>
    f['egfr'] === null ? 'Niereninsuffizienz.' : `Versagende Nieren (eGFR ${n(f, 'egfr')}).`,
  'say:regimen.naloxone-no-criterion': () => 'Keines der Kriterien ist erfüllt.',
  'say:regimen.age-unknown': () => 'Das Alter ist nicht genau genug bekannt.',
  'say:regimen.overdose-risk-unasked': () =>
    'Noch niemand hat gesagt, ob Schlafapnoe, Opioidgebrauchsstörung, eine Überdosis oder verlorene Toleranz vorliegt.',
  'say:regimen.liver-unasked': () => 'Noch niemand hat gesagt, ob die Leber krank ist.',
  'say:regimen.kidney-unknown': () => 'Keine aktuelle eGFR.',
};

const budget: Words = {
  'say:regimen.la-limit-weight': (f) => `${n(f, 'mgPerKg')} mg/kg bei ${n(f, 'kg')} kg.`,
  'say:regimen.la-limit-most': (f) =>
    `${n(f, 'mostMg')} mg, die Höchstmenge unabhängig vom Gewicht (${n(f, 'mgPerKg')} mg/kg wären mehr).`,
  'say:regimen.la-no-limit': () => 'Für dieses Mittel fand sich in keiner Quelle eine Grenze: Hausstandard.',
  'say:regimen.la-weight-unknown': () => 'Keine Grenze ohne aktuelles Gewicht.',
  'say:regimen.la-bmi-unknown': (f) =>
    `Der Body-Mass-Index ist nicht bekannt; über ${n(f, 'bound')} richtet sich die Grenze nach dem Idealgewicht.`,
  'say:regimen.la-ideal': (f) =>
    `Body-Mass-Index über ${n(f, 'bound')}: nach Idealgewicht, ${n(f, 'kg')} kg.`,
  'say:regimen.la-ideal-unknown': (f) =>
    `Body-Mass-Index über ${n(f, 'bound')}: keine Grenze ohne Idealgewicht.`,
  'say:regimen.la-reduced': (f) => `Reduziert um ${n(f, 'percent')} % (${n(f, 'grounds')}).`,
  'say:regimen.la-block-open': () => 'Blockade: Dosis durch die Anästhesie, innerhalb des Verbleibenden.',
  'say:regimen.la-block-given': (f) => `Blockade: ${n(f, 'mg')} mg.`,
  'say:regimen.la-catheter-none': () => 'Kein Katheter.',
  'say:regimen.la-catheter-infusion': (f) =>
    `Katheter: ${n(f, 'mgPerH')} mg/h, gezählt für die ersten ${n(f, 'hours')} Stunden; danach höchstens ${n(f, 'mostMgPerH')} mg/h.`,
  'say:regimen.la-catheter-bolus': (f) =>
    `Stumpfkatheter: ${n(f, 'mL')} ml zu ${n(f, 'mgPerMl')} mg/ml; höchstens ${n(f, 'dayMaxMg')} mg in 24 Stunden.`,
  'say:regimen.la-catheter-open': () =>
    'Katheter: Für dieses Mittel fand sich in keiner Quelle eine Dosis; nach Hausstandard, innerhalb des Verbleibenden.',
  'say:regimen.la-track-open': () =>
    'Stichkanal: Volumen und Konzentration durch die durchführende Person, innerhalb des Verbleibenden.',
  'say:regimen.la-track-volume': (f) =>
    `Stichkanal: insgesamt ${n(f, 'mL')} ml; die mg hängen von der gewählten Konzentration ab.`,
  'say:regimen.la-track-given': (f) => `Stichkanal: ${n(f, 'mg')} mg.`,
  'say:regimen.local-anaesthetic-over': (f) =>
    `Das geplante Lokalanästhetikum liegt ${n(f, 'overMg')} mg über der Grenze von ${n(f, 'limitMg')} mg.`,
};

const ladder: Words = {
  'say:regimen.ladder-trigger': (f) => `Schmerz über ${n(f, 'nrs')} von 10: handeln.`,
  'say:regimen.ladder-regional': () =>
    'Blockade oder Katheter prüfen: Wirkt er, liegt er richtig, ist das Budget ausgeschöpft?',
  'say:regimen.ladder-scheduled': () => 'Sicherstellen, dass die Mittel nach festem Zeitplan gegeben wurden.',
  'say:regimen.ladder-opioid': () => 'Die Sedierung bewerten, dann das Opioid gegen Durchbruchschmerz geben.',
  'say:regimen.ladder-recovery-room': (f) =>
    `Nur im Aufwachraum: Hydromorphon ${n(f, 'mg')} mg intravenös alle ${span(f, 'lowMinutes', 'highMinutes')} Minuten.`,
  'say:regimen.ladder-ketamine': () => 'Ketamin innerhalb seiner Grenzen erwägen.',
  'say:regimen.ladder-sedation-check': () =>
    'Sedierungsskala vor jeder Opioiddosis: S, 1 und 2 sind annehmbar.',
  'say:regimen.ladder-sedation-cut': (f) =>
    `Sedierung ${n(f, 'score')}: ${span(f, 'lowPercent', 'highPercent')} % weniger geben und engmaschig überwachen.`,
  'say:regimen.ladder-sedation-stop': (f) =>
    `Sedierung ${n(f, 'score')}: kein Opioid geben, Hilfe rufen, Naloxon ${n(f, 'mg')} mg in ${n(f, 'mL')} ml erwägen, ` +
    `${n(f, 'stepMl')} ml alle ${n(f, 'stepMinutes')} Minuten.`,
  'say:regimen.ladder-call': () =>
    'Schmerz, der bleibt: den Schmerzdienst rufen und nach einer Ursache in der Extremität suchen.',
};

/** Naloxone, the one budget of local anaesthetic, and what is done when pain breaks through. */
export const regimenSafetyWords: Words = { ...naloxone, ...budget, ...ladder };
