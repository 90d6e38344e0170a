import type { Words } from '../words.js';
import { n } from './voice.js';

/** Cover is silence of nerves; no sentence here promises relief. */
export const forecastWords: Words = {
  'say:forecast.what-cover-is': (f) =>
    f['nerves'] === 1
      ? 'Abdeckung heißt, dass der vereiste Nerv noch stumm ist. Sie heißt nicht Schmerzfreiheit.'
      : `Abdeckung heißt, dass jeder benötigte der ${n(f, 'nerves')} vereisten Nerven noch stumm ist; sie endet, wenn der erste zurück ist. Sie heißt nicht Schmerzfreiheit.`,
  'say:forecast.established': () =>
    'Bei etabliertem Phantomschmerz fand die scheinkontrollierte Studie keinen Nutzen. Die Wirkwahrscheinlichkeit ist deshalb herabgesetzt und kann null sein.',
  'say:forecast.works-from': (f) =>
    `Die Wirkwahrscheinlichkeit beruht auf Serien ohne Vergleichsgruppe (${n(f, 'mixedRelieved')} von ${n(f, 'mixedTreated')}, ${n(f, 'singleRelieved')} von ${n(f, 'singleTreated')} und ${n(f, 'amputatedRelieved')} von ${n(f, 'amputatedTreated')} Personen gelindert), herabgesetzt um die Wahrscheinlichkeit, dass ein benötigter Nerv nicht ganz vereist ist. Keine davon vereiste Nerven vor einer Amputation.`,
  'say:forecast.dose-falls-short': (f) =>
    `${n(f, 'nerve')}: Die Dosis verfehlt ihr Ziel; das senkt die Wirkwahrscheinlichkeit.`,
  'say:forecast.two-views': (f) =>
    `Die Tage vereinen zwei Sichtweisen: das Nachwachsen bis zum Schnittende und veröffentlichte Dauern, die nicht der Strecke folgen (in einer Serie hatte die Hälfte bis Tag ${n(f, 'medianDays')} die Linderung verloren, eine Person behielt sie bis Tag ${n(f, 'longestDays')}). Jede Person liegt irgendwo auf der Kurve; das Band ist das, was nicht bekannt ist.`,
  'say:forecast.distance-assumed': (f) =>
    `${n(f, 'nerve')}: ${n(f, 'distanceMm')} mm (${n(f, 'lowMm')}–${n(f, 'highMm')}) von der Vereisung bis zum Schnittende sind angenommen. Eine Messung engt die Prognose ein.`,
  'say:forecast.diabetes': (f) =>
    `Diabetes verlangsamt das Nachwachsen, angesetzt mit dem ${n(f, 'low')}- bis ${n(f, 'high')}-Fachen der üblichen Geschwindigkeit: Die Abdeckung kann länger anhalten, Taubheit und Schwäche ebenso.`,
  'say:forecast.diabetes-hinted': (f) =>
    `Die Akte deutet auf Diabetes hin, ohne ihn zu bestätigen. Liegt er vor, ist das Nachwachsen langsamer (das ${n(f, 'low')}- bis ${n(f, 'high')}-Fache der üblichen Geschwindigkeit); die Prognose berücksichtigt beides.`,
};
