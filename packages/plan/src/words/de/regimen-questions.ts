import type { Facts, Words } from '../words.js';
import { isTold, n, seen } from './voice.js';

const before = (f: Facts) => (isTold(f, 'seen') ? ` Zuletzt: ${n(f, 'seen')}.` : '');

export const regimenQuestionWords: Words = {
  'say:regimen.weight.ask': (f) => `Wie viel wiegt die Person, in kg?${before(f)}`,
  'say:regimen.weight.why': (f) =>
    `Grenzen richten sich nach dem Gewicht; eines, das älter als ${n(f, 'staleDays')} Tage ist, wird erneut erfragt.`,
  'say:regimen.egfr.ask': (f) =>
    `Wie hoch ist die eGFR, in ml/min/1,73 m²?${before(f)}` +
    (isTold(f, 'creatinine') ? ` Kreatinin in der Akte: ${n(f, 'creatinine')} mg/dl.` : ''),
  'say:regimen.egfr.why': (f) =>
    `Mehrere Mittel richten sich nach den Nieren; eine eGFR, die älter als ${n(f, 'staleDays')} Tage ist, wird erneut erfragt.`,
  'say:regimen.liver.ask': (f) => `Liegt eine Lebererkrankung oder schädlicher Alkoholkonsum vor?${seen(f)}`,
  'say:regimen.liver.why': () => 'Beides senkt die Tageshöchstmenge von Paracetamol.',
  'say:regimen.overdose-risk.ask': (f) =>
    `Schlafapnoe, Opioidgebrauchsstörung, eine frühere Überdosis oder nach einer Pause verlorene Toleranz?${seen(f)}`,
  'say:regimen.overdose-risk.why': () =>
    'Jedes davon ist ein Grund, Naloxon anzubieten und Opioide mit Vorsicht zu dosieren.',
  'say:regimen.drug-allergies.ask': () => 'Besteht eine Allergie gegen eines dieser Mittel?',
  'say:regimen.drug-allergies.why': () =>
    'Die Akte nennt weder eine Allergie, noch sagt sie, dass keine besteht.',
  'say:regimen.nsaid-risk.ask': (f) =>
    `Ulkus oder Blutung im Magen-Darm-Trakt, jetzt oder früher, oder eine koronare Bypassoperation in dieser Zeit?${seen(f)}`,
  'say:regimen.nsaid-risk.why': () => 'Jedes davon spricht gegen einen Entzündungshemmer.',
  'say:regimen.ketamine-risk.ask': () =>
    'Psychose, schlecht eingestellte Herzerkrankung oder schlecht eingestellter Blutdruck, schwere Lebererkrankung, Schwangerschaft oder erhöhter Augeninnen- oder Hirndruck?',
  'say:regimen.ketamine-risk.why': () => 'Jedes davon spricht gegen Ketamin.',
  'say:regimen.baseline.ask': (f) =>
    `Wie viele Milligramm Morphinäquivalente nimmt die Person am Tag (${n(f, 'table')})?` +
    (isTold(f, 'unknown') ? ` Nicht umgerechnet: ${n(f, 'unknown')}.` : ''),
  'say:regimen.baseline.why': () => 'Bedarfsdosen und Naloxon hängen davon ab, was bereits genommen wird.',
  'say:regimen.la-drug.ask': () => 'Welches Lokalanästhetikum ist geplant?',
  'say:regimen.la-drug.why': () => 'Die gemeinsame Grenze richtet sich nach dem Mittel.',
  'say:regimen.la-catheter.ask': () => 'Ist ein perineuraler Katheter geplant?',
  'say:regimen.la-catheter.why': () =>
    'Was er abgibt, zählt zum gemeinsamen Budget; bis zur Antwort zählt er als geplant.',
  'say:regimen.ideal-weight.ask': () => 'Wie hoch ist das Idealgewicht, in kg?',
  'say:regimen.ideal-weight.why': (f) =>
    `Über einem Body-Mass-Index von ${n(f, 'bound')} richtet sich die Grenze des Lokalanästhetikums nach dem Idealgewicht.`,
  'say:regimen.la-block.ask': () => 'Wie viele mg Lokalanästhetikum sind für die Blockade geplant?',
  'say:regimen.la-block.why': () => 'Es zählt zum gemeinsamen Budget.',
  'say:regimen.la-track.ask': () =>
    'Wie viele mg Lokalanästhetikum sind entlang des Stichkanals geplant, alle Sondenlagen zusammen?',
  'say:regimen.la-track.why': () => 'Es zählt zum gemeinsamen Budget.',
};
