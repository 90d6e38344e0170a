import type { Facts, Words } from '../words.js';
import { isTold, n } from './voice.js';

const endOf: Readonly<Record<string, string>> = { surgery: 'zur Operation', recovery: 'zur Erholung' };
const ends = (f: Facts) => endOf[String(f['until'])] ?? n(f, 'until');

export const timeWords: Words = {
  'say:time.surgery-date.open': (f) =>
    `Der Operationstag ist nicht bekannt.${isTold(f, 'seen') ? ` In der Akte: ${n(f, 'seen')}.` : ''}`,
  'say:time.surgery-date.in-conflict': (f) =>
    `Die Quellen widersprechen sich beim Operationstag: ${n(f, 'seen')}.`,
  'say:time.window.ask': (f) =>
    `Wie viele Tage vor der Operation darf die Vereisung höchstens erfolgen? Derzeit: ${n(f, 'days')}.`,
  'say:time.window.why': () =>
    'Kein Abstand vor der Amputation ist als der beste bekannt; nach örtlicher Praxis festlegen.',
  'say:time.window.note': (f) =>
    `Zwischen ${n(f, 'from')} und ${n(f, 'to')} vereisen (höchstens ${n(f, 'days')} Tage vor der Operation; kein Abstand ist als der beste bekannt).`,
  'say:time.before': () => 'Vor der Operation vereisen: Der Nerv ist abgedeckt, wenn er durchtrennt wird.',
  'say:time.at': () =>
    'Die Operation ist heute: in den Stunden davor oder im Operationssaal vereisen, oberhalb der geplanten Schnitthöhe. Die Regionalblockade wie geplant beibehalten.',
  'say:time.after': (f) =>
    `Die Operation ist erfolgt: Der Nerv wurde ohne Abdeckung durchtrennt. Phantomschmerz beginnt meist innerhalb von ${n(f, 'first')} bis ${n(f, 'last')} Tagen; ${n(f, 'wakingPercent')} % hatten ihn beim Erwachen. Oberhalb des Stumpfes vereisen, mit Abstand zur Wunde; eine Pilotstudie vor der Operation sagt hierüber nichts aus.`,
  'say:time.established': () =>
    'Der Schmerz ist etabliert: Eine scheinkontrollierte Studie zeigte in diesem Stadium keinen Nutzen.',
  'say:time.unknown': () => 'Der Tag der Amputation ist nicht bekannt, also auch die Phase nicht.',
  'say:time.protect.falls': (f) =>
    `Sturzschutz bis ${ends(f)}: mit dem vereisten Bein (${n(f, 'side')}) nicht allein gehen, Schiene oder Gehgestell, vor dem Aufstehen rufen. Unter Femoralisblockade stürzten ${n(f, 'fellPercent')} %.`,
  'say:time.protect.heel': (f) =>
    `Fersenschutz bis ${ends(f)}: Der Fuß (${n(f, 'side')}) spürt keinen Druck; die Ferse frei lagern, in jeder Schicht die Haut ansehen.`,
  'say:time.protect.heat': (f) =>
    `Keine Wärme, kein Eis und kein enger Verband am vereisten Bein (${n(f, 'side')}) bis ${ends(f)}.`,
  'say:time.protect.arm': (f) =>
    `Den vereisten Arm (${n(f, 'side')}) bis ${ends(f)} schützen: Armschlinge, keine Wärme und keine scharfen Kanten, in jeder Schicht die Haut ansehen.`,
};
