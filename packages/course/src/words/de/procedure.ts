import type { Facts, Words } from '../words.js';
import { celsius, fixed, n, percent } from './voice.js';

const mm = (f: Facts, key: string) =>
  typeof f[key] === 'number' ? `${fixed(f[key], 1)} mm` : 'nicht gemessen';
const ice = (f: Facts) =>
  `nahe Seite ${mm(f, 'seenNearMm')} gesehen, ${mm(f, 'computedNearMm')} berechnet; ferne Seite ${mm(f, 'seenFarMm')} gesehen, ${mm(f, 'computedFarMm')} berechnet`;
const planned = (f: Facts, unit = '') => `${n(f, 'done')}${unit}, geplant ${n(f, 'planned')}${unit}`;
const asDone = (f: Facts) =>
  `${n(f, 'label')}: wie durchgeführt beträgt die Wahrscheinlichkeit der vollständigen Erfassung ${percent(f['chance'] ?? 0)}`;
const reached = (f: Facts) =>
  `${percent(f['fraction'] ?? 0)} des Querschnitts erreichen ${celsius(f['thresholdC'])}`;

const recorded: Readonly<Record<string, string>> = {
  'not-done': 'nicht durchgeführt',
  'fewer-cycles': 'weniger Zyklen',
  'shorter-freeze': 'kürzere Vereisung',
  'longer-freeze': 'längere Vereisung',
  'other-place': 'andere Stelle',
  'other-probe': 'andere Sonde',
  'gas-ran-out': 'Gas ging aus',
  'pain-stopped-it': 'wegen Schmerz abgebrochen',
  'nerve-not-seen': 'Nerv nicht gesehen',
  'ice-not-seen': 'Eis nicht gesehen',
  other: 'anderes',
};

const nerves: Words = {
  'say:done.covers': (f) =>
    `${asDone(f)} (${reached(f)}). Es gibt keinen Plan, mit dem sich das vergleichen ließe.`,
  'say:done.covers-as-planned': (f) =>
    `${asDone(f)}, etwa wie geplant (${percent(f['plannedChance'] ?? 0)}).`,
  'say:done.covers-less': (f) => `${asDone(f)}; geplant ${percent(f['plannedChance'] ?? 0)}. ${reached(f)}.`,
  'say:done.covers-more': (f) => `${asDone(f)}, mehr als geplant (${percent(f['plannedChance'] ?? 0)}).`,
  'say:done.not-planned': (f) => `${n(f, 'nerve')} wurde vereist und steht nicht im Plan.`,
  'say:done.never-by-plan': (f) =>
    `${n(f, 'nerve')} wurde vereist, obwohl der Plan angibt, dass er nie vereist werden darf.`,
  'say:done.never-target': (f) =>
    `Der N. femoralis in der Leiste wurde bei Amputationshöhe ${n(f, 'level')} vereist, wo der Quadrizeps gebraucht wird. Dies war das einzige schwerwiegende unerwünschte Ereignis der größten Studie. Vor Stürzen schützen, Chirurgie und Physiotherapie informieren und es melden.`,
  'say:done.femoral-level-unknown': () =>
    'Der N. femoralis in der Leiste wurde vereist, und die Amputationshöhe ist nicht bekannt: angeben, ob der Quadrizeps gebraucht wird.',
  'say:done.ice-agrees': (f) =>
    `${n(f, 'label')}: gesehenes und berechnetes Eis stimmen überein (${ice(f)}).`,
  'say:done.ice-less-seen': (f) =>
    `${n(f, 'label')}: Es wurde weniger Eis gesehen als berechnet (${ice(f)}). Der Nerv kann weniger erfasst sein, als diese Zahlen sagen.`,
  'say:done.ice-more-seen': (f) =>
    `${n(f, 'label')}: Es wurde mehr Eis gesehen als berechnet (${ice(f)}). Die Abstände zu Haut und Nachbarn können kleiner sein, als diese Zahlen sagen.`,
  'say:done.ice-not-measured': (f) =>
    `${n(f, 'label')}: Eis über den Nerv hinaus wurde nicht gemessen; die Zahlen beruhen also allein auf der Berechnung (nahe Seite ${mm(f, 'computedNearMm')}, ferne Seite ${mm(f, 'computedFarMm')}).`,
  'say:done.nerve-not-in-ice': (f) =>
    `${n(f, 'label')}: Die durchführende Person sah einen Teil des Nervs außerhalb des Eises.`,
  'say:done.skin-too-cold': (f) =>
    `${n(f, 'label')}: Die Haut kann ${celsius(f['skinC'])} erreicht haben (Grenze ${celsius(f['skinLimitC'])}). Die Stelle ansehen.`,
  'say:done.beside-artery': (f) =>
    `${n(f, 'label')}: Mit der Wärme der ${n(f, 'artery')} gilt: ${reached(f)}; ihre Wand erreichte im kältesten Moment ${celsius(f['wallC'])}.`,
  'say:done.artery-unequal': (f) =>
    `${n(f, 'label')}: Die Sondenlagen wurden ungleich vereist; die Wärme der ${n(f, 'artery')} bleibt daher unberücksichtigt.`,
  'say:done.artery-unknown': (f) =>
    `${n(f, 'label')}: Die Wärme der ${n(f, 'artery')} bleibt unberücksichtigt; Abstand, Weite oder Fluss ist nicht bekannt, oder sie liegt zu nahe an der Sonde.`,
};

const whole: Words = {
  'say:done.no-plan': () =>
    'Für diese Extremität gibt es keinen unserer Pläne; es wird nichts damit verglichen.',
  'say:done.nothing-frozen': () => 'Es wurde nichts vereist.',
  'say:done.needed-not-frozen': (f) =>
    `Geplant und nicht vereist: ${n(f, 'labels')}. Für Schmerz genügt ein einziger Nerv; die Wirkwahrscheinlichkeit wird daher ohne vollständige Abdeckung gerechnet.`,
  'say:done.minutes': (f) =>
    `Insgesamt ${n(f, 'done')} min${typeof f['planned'] === 'number' ? ` (geplant ${n(f, 'planned')} min)` : ''}.`,
  'say:done.recorded': (f) =>
    `Von der durchführenden Person dokumentiert: ${recorded[String(f['what'])] ?? n(f, 'what')}${typeof f['text'] === 'string' ? ` (${n(f, 'text')})` : ''}.`,
  'say:done.forecast-from-done': () =>
    'Die Prognose geht von dem aus, was durchgeführt wurde, nicht vom Plan.',
};

const deviations: Words = {
  'say:done.deviation.not-frozen': (f) =>
    `${n(f, 'label')} war${f['optional'] === true ? ' als Option' : ''} geplant und wurde nicht vereist.`,
  'say:done.deviation.not-planned': (f) => `${n(f, 'label')} wurde vereist und war nicht geplant.`,
  'say:done.deviation.never-target': (f) => `${n(f, 'label')} darf auf dieser Höhe nie vereist werden.`,
  'say:done.deviation.fewer-cycles': (f) =>
    `${n(f, 'label')}: wenigste Zyklen in einer Sondenlage ${planned(f)}.`,
  'say:done.deviation.more-cycles': (f) =>
    `${n(f, 'label')}: meiste Zyklen in einer Sondenlage ${planned(f)}.`,
  'say:done.deviation.shorter-freeze': (f) => `${n(f, 'label')}: kürzeste Vereisung ${planned(f, ' s')}.`,
  'say:done.deviation.longer-freeze': (f) => `${n(f, 'label')}: längste Vereisung ${planned(f, ' s')}.`,
  'say:done.deviation.shorter-thaw': (f) => `${n(f, 'label')}: kürzestes Auftauen ${planned(f, ' s')}.`,
  'say:done.deviation.fewer-placements': (f) => `${n(f, 'label')}: Sondenlagen ${planned(f)}.`,
  'say:done.deviation.more-placements': (f) => `${n(f, 'label')}: Sondenlagen ${planned(f)}.`,
  'say:done.deviation.other-place': (f) =>
    `${n(f, 'label')}: Eine Sondenlage liegt ${mm(f, 'awayMm')} und ${n(f, 'turnedDegrees')}° von der geplanten entfernt.`,
  'say:done.deviation.other-probe': (f) =>
    `${n(f, 'label')}: vereist mit ${n(f, 'done')}, geplant ${n(f, 'planned')}.`,
  'say:done.deviation.other-section': (f) =>
    `${n(f, 'label')}: Wie am Tag gemessen hat der Nerv das ${n(f, 'areaRatio')}-Fache der geplanten Fläche und liegt ${n(f, 'doneDepthMm')} mm tief (geplant ${n(f, 'plannedDepthMm')} mm).`,
  'say:done.deviation.ice-differs': (f) =>
    `${n(f, 'label')}: Es wurde ${f['seen'] === 'less-seen' ? 'weniger' : 'mehr'} Eis gesehen als berechnet.`,
};

/** What was done, told to those who treat. */
export const procedureWords: Words = { ...nerves, ...whole, ...deviations };
