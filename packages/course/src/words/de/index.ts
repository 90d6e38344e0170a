import type { Catalog } from '../words.js';
import { bridgeWords } from './bridge.js';
import { dayWords } from './day.js';
import { dosesWords } from './doses.js';
import { procedureWords } from './procedure.js';
import { watchWords } from './watch.js';

export const de: Catalog = {
  language: 'de',
  reviewedBy: null,
  notReviewed: 'Diese Übersetzung hat noch keine Fachperson geprüft.',
  terms: {},
  sentences: { ...dosesWords, ...watchWords, ...procedureWords, ...bridgeWords, ...dayWords },
};
