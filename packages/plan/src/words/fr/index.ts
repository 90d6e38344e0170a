import { typesetFrench } from '../typeset-french.js';
import type { Catalog } from '../words.js';
import { bridgeWords } from './bridge.js';
import { doseWords } from './dose.js';
import { evidenceWords } from './evidence.js';
import { followWords } from './follow.js';
import { forecastWords } from './forecast.js';
import { formularyTerms, formularyWords } from './formulary.js';
import { opioidWords } from './opioid.js';
import { recheckWords } from './recheck.js';
import { regimenWords } from './regimen.js';
import { selectWords } from './select.js';
import { targetWords } from './target.js';
import { terms } from './terms.js';
import { timeWords } from './time.js';

export const fr: Catalog = {
  language: 'fr',
  reviewedBy: null,
  notReviewed: 'Aucun soignant n’a encore vérifié cette traduction.',
  terms: { ...terms, ...formularyTerms },
  sentences: typesetFrench({
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
  }),
};
