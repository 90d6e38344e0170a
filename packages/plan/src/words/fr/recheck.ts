import type { Words } from '../words.js';
import { n } from './voice.js';

/** What the record of today changes of a plan's medicines. */
export const recheckWords: Words = {
  'say:regimen.recheck-stopped': (f) =>
    `${n(f, 'drug')} : le plan le propose ; d’après le dossier d’aujourd’hui, à ne pas donner.`,
  'say:regimen.recheck-ask': (f) =>
    `${n(f, 'drug')} : le plan le propose ; d’après le dossier d’aujourd’hui, demander d’abord.`,
  'say:regimen.recheck-limit': (f) =>
    `${n(f, 'drug')} : au plus ${n(f, 'nowMg')} mg d’après le dossier d’aujourd’hui ; le plan indique ${n(f, 'wasMg')} mg.`,
  'say:regimen.recheck-dose': (f) =>
    `${n(f, 'drug')} : jusqu’à ${n(f, 'nowMg')} mg d’après le dossier d’aujourd’hui ; le plan indique ${n(f, 'wasMg')} mg.`,
  'say:regimen.recheck-over': (f) =>
    `${n(f, 'drug')} : ${n(f, 'takenMg')} mg figurent au dossier, au-delà de la limite de ${n(f, 'mostMg')} mg.`,
};
