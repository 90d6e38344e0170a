import type { Catalog } from '../words.js';
import { bridgeWords } from './bridge.js';
import { doseWords } from './dose.js';
import { drugs } from './drugs.js';
import { evidenceWords } from './evidence.js';
import { followWords } from './follow.js';
import { forecastWords } from './forecast.js';
import { formularyTerms, formularyWords } from './formulary.js';
import { opioidWords } from './opioid.js';
import { recheckWords } from './recheck.js';
import { regimenWords } from './regimen.js';
import { selectWords } from './select.js';
import { guidance } from './guidance.js';
import { names } from './names.js';
import { targetWords } from './target.js';
import { timeWords } from './time.js';

/** Every Spanish sentence; sections own their files. */
export const es: Catalog = {
  language: 'es',
  reviewedBy: null,
  notReviewed: 'Ningún profesional sanitario ha revisado esta traducción.',
  sentences: {
    ...selectWords,
    ...targetWords,
    ...timeWords,
    ...evidenceWords,
    ...followWords,
    ...doseWords,
    ...opioidWords,
    ...regimenWords,
    ...formularyWords,
    ...recheckWords,
    ...forecastWords,
    ...bridgeWords,
  },
  terms: { ...names, ...guidance, ...drugs, ...formularyTerms, mixed: 'contradictoria' },
};
