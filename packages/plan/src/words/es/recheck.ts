import type { Words } from '../words.js';
import { say } from './speech.js';

/** What the record of today changes of a plan's medicines. */
export const recheckWords: Words = {
  'say:regimen.recheck-stopped': (f) =>
    `${say(f, 'drug')}: el plan lo ofrece; según la historia de hoy no debe administrarse.`,
  'say:regimen.recheck-ask': (f) =>
    `${say(f, 'drug')}: el plan lo ofrece; según la historia de hoy hay que preguntar antes.`,
  'say:regimen.recheck-limit': (f) =>
    `${say(f, 'drug')}: como máximo ${say(f, 'nowMg')} mg según la historia de hoy; el plan indica ${say(f, 'wasMg')} mg.`,
  'say:regimen.recheck-dose': (f) =>
    `${say(f, 'drug')}: hasta ${say(f, 'nowMg')} mg según la historia de hoy; el plan indica ${say(f, 'wasMg')} mg.`,
  'say:regimen.recheck-over': (f) =>
    `${say(f, 'drug')}: constan ${say(f, 'takenMg')} mg, por encima del límite de ${say(f, 'mostMg')} mg.`,
};
