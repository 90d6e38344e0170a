import type { Facts, Words } from '../words.js';
import { celsius, isTold, n, percent } from './voice.js';

const atGap = (f: Facts) =>
  `Bei einem Abstand von ${n(f, 'gapMm')} mm${f['gapMeasured'] === true ? '' : ' (typisch)'}`;

export const doseNoteWords: Words = {
  'say:dose.cannot-cover': (f) =>
    `Diese Sonde kann diesen Nerv nicht erfassen: wie geplant erreichen ${percent(f['fraction'] ?? 0)} seines Querschnitts ${celsius(f['thresholdC'])} über ${n(f, 'neededLengthMm')} mm. Gezeigt ist die beste durchführbare Dosis; Wahrscheinlichkeit der vollständigen Erfassung ${percent(f['chance'] ?? 0)}.`,
  'say:dose.below-goal': (f) =>
    `Wahrscheinlichkeit der vollständigen Erfassung ${percent(f['chance'] ?? 0)}, Ziel ${percent(f['goal'] ?? 0)}. Gezeigt ist die beste durchführbare Dosis.`,
  'say:dose.nothing-reaches-goal': () =>
    'Keine der geprüften Dosen erreicht das Ziel: weder mehr Sondenlagen noch eine andere bekannte Sonde.',
  'say:dose.more-distal': (f) =>
    `Wo der Nerv kleiner ist oder sich geteilt hat (${n(f, 'sites')}), beträgt die Wahrscheinlichkeit ${percent(f['chance'] ?? 0)} in insgesamt ${n(f, 'minutes')} min.`,
  'say:dose.passes-add-nothing': () =>
    'Jede Sondenlage wird so gerechnet, als wäre das Gewebe wieder warm: Restkälte der vorigen käme nur hinzu.',
  'say:dose.skin-too-cold': (f) =>
    `Die Haut kann ${celsius(f['skinC'])} erreichen; Pigmentzellen nehmen ab ${celsius(f['limitC'])} Schaden. Die Haut mit Flüssigkeit abheben und wärmen, oder den oberflächlichen Durchgang weglassen.`,
  'say:dose.colder-than-ceiling': (f) =>
    `Ein Teil des Nervs erreicht ${celsius(f['coldestC'])}, unter ${celsius(f['ceilingC'])}: Das Nachwachsen verzögert sich.`,
  'say:dose.stand-off': (f) =>
    `Diese Sonde ist kälter, als ein Nerv werden soll (${celsius(f['ceilingC'])}): den angegebenen Abstand einhalten.`,
  'say:dose.neighbour-unknown': (f) =>
    `Der Abstand zu ${n(f, 'names')} ist nicht bekannt, also auch der Sicherheitsabstand nicht: bitte messen.`,
  'say:dose.skin-layer': (f) =>
    `So nahe an der Haut (${n(f, 'depthMm')} mm) wurde die Haut als eigene Schicht berechnet, ohne Wärme durch ihre Oberfläche: im kältesten Moment ${celsius(f['skinC'])}. Wärmen hilft.`,
  'say:dose.artery-warms': (f) =>
    `Das Blut in der ${n(f, 'name')} wärmt den Nerv auf ihrer Seite; ohne Abstand, Weite und Fluss bleibt das unberücksichtigt. Auf dieser Seite auf Eis achten.`,
  'say:dose.artery-computed': (f) =>
    `Mit der Wärme der ${n(f, 'name')} in ${n(f, 'gapMm')} mm Abstand${f['gapMeasured'] === true ? ' (gemessen)' : ' (typisch; bitte messen)'} erreichen ${percent(f['fraction'] ?? 0)} des Querschnitts ${celsius(f['thresholdC'])}. Ihre Wand erreicht im kältesten Moment ${celsius(f['wallC'])}.`,
  'say:dose.artery-in-the-way': (f) =>
    `${atGap(f)} passt die Sonde nicht neben die ${n(f, 'name')}: eine andere Seite oder Stelle planen.`,
  'say:dose.artery-beyond-engine': (f) =>
    `${atGap(f)} liegt die ${n(f, 'name')} zu nahe an der Schaftlinie, als dass ihre Wärme berechnet werden könnte; ihre Wand ist wie Gewebe gezeigt, also kälter. Auf dieser Seite auf Eis achten.`,
  'say:dose.threshold-doubt': (f) =>
    `${celsius(f['lethalC'])} beruht auf einer einzigen Studie an Ratten; ein Kaninchennerv bei ${celsius(f['unchangedC'])} blieb unverändert. Bei ${celsius(f['strictestC'])} beträgt die Wahrscheinlichkeit ${percent(f['strictestChance'] ?? 0)}.`,
  'say:dose.shorter-than-seen': (f) =>
    `Kürzer als bei Menschen nach Amputation angewandt (${n(f, 'seenCycles')} × ${n(f, 'seenSeconds')} s je Sondenlage).`,
  'say:dose.size-typical': (f) =>
    `Die Nervenfläche ${n(f, 'areaMm2')} mm² ist typisch, hier nicht gemessen${f['basis'] === 'assumed' ? ', und angenommen' : ''}.${isTold(f, 'doubts') ? ` ${n(f, 'doubts')}.` : ''}`,
  'say:dose.size-measured': (f) => `Nervenfläche ${n(f, 'areaMm2')} mm², bei dieser Person gemessen.`,
  'say:dose.wide-nerve': (f) =>
    `Der Nerv ist ${n(f, 'widthMm')} mm breit; nach der Lehre ist eine einzelne Vereisung ab ${n(f, 'doubtfulMm')} mm zweifelhaft und bei ${n(f, 'unreliableMm')} mm unzuverlässig.`,
  'say:dose.deep-nerve': (f) =>
    `Der Nerv liegt ${n(f, 'depthMm')} mm tief; jenseits von ${n(f, 'deepMm')} mm ist die Sonde schwer zu führen.`,
  'say:dose.weakness': (f) => `Was die Vereisung kostet: ${n(f, 'text')}.`,
};
