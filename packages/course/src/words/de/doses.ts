import type { Words } from '../words.js';
import { n } from './voice.js';

/** For clinicians only. Nothing here tells anybody to lower an opioid because of a total. */
const rescueWords: Words = {
  'say:doses.rescue-no-plan': () =>
    'Keiner unserer Pläne enthält ein Schema für diese Person; die Bedarfsbehandlung richtet sich nach dem Hausstandard.',
  'say:doses.rescue-pain-missing': () => 'Keine Meldung sagt, wie stark der Schmerz ist: fragen.',
  'say:doses.rescue-pain-stale': () => 'Der letzte Schmerzwert ist zu alt, um danach zu handeln: fragen.',
  'say:doses.rescue-pain-above': (f) => `Schmerz ${n(f, 'pain')} von 10, über ${n(f, 'nrs')}: handeln.`,
  'say:doses.rescue-pain-not-above': (f) =>
    `Schmerz ${n(f, 'pain')} von 10, nicht über ${n(f, 'nrs')}: Nach Plan ist keine Bedarfsgabe fällig.`,
  'say:doses.rescue-sedation-missing': () =>
    'Keine Meldung sagt, wie schläfrig die Person ist: vor jedem Opioid die Sedierung bewerten.',
  'say:doses.rescue-sedation-stale': () =>
    'Die letzte Meldung zur Schläfrigkeit ist zu alt, um danach zu handeln: vor jedem Opioid die Sedierung bewerten.',
  'say:doses.rescue-sedation-clear': (f) =>
    `Die gemeldete Schläfrigkeit entspricht Stufe ${n(f, 'poss')} der Pasero-Skala.`,
  'say:doses.rescue-sedation-cut': (f) =>
    `Schläfrig (Stufe ${n(f, 'poss')} der Pasero-Skala): von der nächsten Opioiddosis ${n(f, 'lowPercent')} bis ${n(f, 'highPercent')} % weniger geben, engmaschig überwachen, Hilfe holen.`,
  'say:doses.rescue-sedation-stop': (f) =>
    `Schwer zu wecken oder langsame Atmung (Stufe ${n(f, 'poss')} der Pasero-Skala): kein Opioid; Notfall, Naloxon.`,
  'say:doses.rescue-acetaminophen-avoid': () =>
    'Paracetamol: Der Plan sieht davon ab, oder seine Grenze ist nicht bekannt.',
  'say:doses.rescue-acetaminophen-unreadable': (f) =>
    `Paracetamol: Ein eingenommenes Präparat ist nicht lesbar; mindestens ${n(f, 'takenMg')} von ${n(f, 'mostMg')} mg in 24 Stunden.`,
  'say:doses.rescue-acetaminophen-used-up': (f) =>
    `Paracetamol: ${n(f, 'takenMg')} von ${n(f, 'mostMg')} mg wurden in 24 Stunden eingenommen, über alle Präparate; keine weitere Dosis passt.`,
  'say:doses.rescue-acetaminophen-left': (f) =>
    `Paracetamol: ${n(f, 'takenMg')} von ${n(f, 'mostMg')} mg wurden in 24 Stunden eingenommen, über alle Präparate; ${n(f, 'leftMg')} mg bleiben.`,
  'say:doses.rescue-opioid-none': () =>
    'Der Plan bietet ohne vorherige Rückfrage kein orales Opioid gegen Durchbruchschmerz an.',
  'say:doses.rescue-opioid-last-unknown': (f) =>
    `${n(f, 'drug')}: ${n(f, 'lowMg')} bis ${n(f, 'highMg')} mg, mindestens ${n(f, 'hours')} Stunden nach dem letzten Opioid; wann das war, ist nicht angegeben: fragen.`,
  'say:doses.rescue-opioid-now': (f) =>
    `${n(f, 'drug')}: ${n(f, 'lowMg')} bis ${n(f, 'highMg')} mg dürfen nach Plan jetzt gegeben werden; für die letzten ${n(f, 'hours')} Stunden ist kein Opioid angegeben.`,
  'say:doses.rescue-opioid-later': (f) =>
    `${n(f, 'drug')}: ${n(f, 'lowMg')} bis ${n(f, 'highMg')} mg nicht vor ${n(f, 'at')}, ${n(f, 'hours')} Stunden nach dem letzten Opioid.`,
  'say:doses.rescue-not-all-told': () =>
    'Nicht für jeden Tag der letzten 24 Stunden liegt eine Meldung zu Dosen vor; es kann mehr eingenommen worden sein.',
};

const limbs = (f: Parameters<typeof n>[0]) =>
  `Lokalanästhetikum aller Extremitäten in ${n(f, 'hours')} Stunden: ${n(f, 'totalMg')}`;

const localAnaestheticWords: Words = {
  'say:doses.la-within': (f) => `${limbs(f)} von ${n(f, 'limitMg')} mg; ${n(f, 'leftMg')} mg bleiben.`,
  'say:doses.la-over': (f) => `${limbs(f)} von ${n(f, 'limitMg')} mg, ${n(f, 'leftMg')} mg über der Grenze.`,
  'say:doses.la-no-limit': (f) => `${limbs(f)} mg. Kein Plan enthält eine Grenze.`,
  'say:doses.la-other-drug': (f) =>
    `${limbs(f)} mg, ein Teil davon ${n(f, 'drugs')}, wofür kein Plan eine Grenze enthält.`,
};

/** Why a day's dose is not known, and what was counted how. */
export const dosesWords: Words = {
  'say:doses.not-reported': () => 'Keine Meldung dieses Tages sagt, welche Mittel eingenommen wurden.',
  'say:doses.none-on-record': () =>
    'Die Akte enthält nichts dieser Art; das heißt nicht, dass es nichts gab.',
  'say:doses.medicine-unknown': (f) =>
    `„${n(f, 'medicine')}“ bezeichnet kein hier bekanntes Mittel; es kann ein Opioid sein.`,
  'say:doses.patch-not-told': (f) =>
    `Ob ein Pflaster getragen wurde (${n(f, 'medicine')}), ist nicht angegeben: Für die Tage davor fehlt eine Meldung.`,
  'say:doses.start-unknown': (f) => `${n(f, 'medicine')}: Seit wann es verordnet ist, ist nicht angegeben.`,
  'say:doses.status-unknown': (f) => `${n(f, 'medicine')}: Ob es noch genommen wird, ist nicht angegeben.`,
  'say:doses.stopped-day-unknown': (f) =>
    `${n(f, 'medicine')}: beendet, an welchem Tag, ist nicht angegeben.`,
  'say:doses.day-inexact': (f) =>
    `${n(f, 'medicine')}: Die Daten sind nicht genau genug, um zu sagen, ob es an diesem Tag galt.`,
  'say:doses.supply-days-unknown': (f) =>
    `${n(f, 'medicine')}: Für wie viele Tage es abgegeben wurde, ist nicht angegeben.`,
  'say:doses.several-reports': (f) =>
    `${n(f, 'reports')} Meldungen berichten von diesem Tag; eine Dosis, die mehrere nennen, zählt einmal.`,
  'say:doses.given-and-reported': (f) =>
    `${n(f, 'medicine')} wurde vom Personal gegeben und steht auch in der Meldung; der größere Wert zählt.`,
  'say:doses.as-stated': () => 'Keine Meldung dieses Tages; gezählt, wie es laut Akte eingenommen wird.',
  'say:doses.patch-worn': (f) => `${n(f, 'medicine')}: wird noch getragen, aufgeklebt am ${n(f, 'since')}.`,
  ...rescueWords,
  ...localAnaestheticWords,
};
