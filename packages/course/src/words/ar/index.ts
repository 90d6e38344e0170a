import type { Catalog } from '../words.js';
import { bridgeWords } from './bridge.js';
import { dayWords } from './day.js';
import { dosesWords } from './doses.js';
import { procedureWords } from './procedure.js';
import { recorded } from './recorded.js';
import { watchWords } from './watch.js';

/** Every Arabic sentence of the course for staff; each noun owns its file. */
export const ar: Catalog = {
  language: 'ar',
  reviewedBy: null,
  notReviewed: 'لم يراجع أي مختص صحي هذه الترجمة بعد.',
  sentences: { ...dosesWords, ...watchWords, ...procedureWords, ...bridgeWords, ...dayWords },
  terms: recorded,
};
