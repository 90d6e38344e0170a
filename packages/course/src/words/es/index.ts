import type { Catalog } from '../words.js';
import { bridgeWords } from './bridge.js';
import { dayWords } from './day.js';
import { dosesWords } from './doses.js';
import { procedureWords } from './procedure.js';
import { recorded } from './recorded.js';
import { watchWords } from './watch.js';

/** Every Spanish sentence of the course for staff; each noun owns its file. */
export const es: Catalog = {
  language: 'es',
  reviewedBy: null,
  notReviewed: 'Ningún profesional sanitario ha revisado esta traducción.',
  sentences: { ...dosesWords, ...watchWords, ...procedureWords, ...bridgeWords, ...dayWords },
  terms: recorded,
};
