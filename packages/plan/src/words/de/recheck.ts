import type { Words } from '../words.js';
import { n } from './voice.js';

/** What the record of today changes of a plan's medicines. */
export const recheckWords: Words = {
  'say:regimen.recheck-stopped': (f) =>
    `${n(f, 'drug')}: Der Plan bietet es an; nach der Akte von heute ist es nicht zu geben.`,
  'say:regimen.recheck-ask': (f) =>
    `${n(f, 'drug')}: Der Plan bietet es an; nach der Akte von heute erst nachfragen.`,
  'say:regimen.recheck-limit': (f) =>
    `${n(f, 'drug')}: höchstens ${n(f, 'nowMg')} mg nach der Akte von heute; der Plan nennt ${n(f, 'wasMg')} mg.`,
  'say:regimen.recheck-dose': (f) =>
    `${n(f, 'drug')}: bis ${n(f, 'nowMg')} mg nach der Akte von heute; der Plan nennt ${n(f, 'wasMg')} mg.`,
  'say:regimen.recheck-over': (f) =>
    `${n(f, 'drug')}: ${n(f, 'takenMg')} mg stehen in der Akte, mehr als die Grenze von ${n(f, 'mostMg')} mg.`,
};
