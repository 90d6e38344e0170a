import { typesetFrench } from '@cryobridge/plan';
import type { Catalog } from '../words.js';
import { bridgeWords } from './bridge.js';
import { dayWords } from './day.js';
import { dosesWords } from './doses.js';
import { procedureWords } from './procedure.js';
import { watchWords } from './watch.js';

/** Every French sentence of the course for staff; each noun owns its file. */
export const fr: Catalog = {
  language: 'fr',
  reviewedBy: null,
  notReviewed: 'Aucun soignant n’a encore vérifié cette traduction.',
  terms: {},
  sentences: typesetFrench({
    ...dosesWords,
    ...watchWords,
    ...procedureWords,
    ...bridgeWords,
    ...dayWords,
  }),
};
