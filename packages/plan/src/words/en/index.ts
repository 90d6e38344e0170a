import type { Words } from '../words.js';
import { bridgeWords } from './bridge.js';
import { doseWords } from './dose.js';
import { evidenceWords } from './evidence.js';
import { followWords } from './follow.js';
import { forecastWords } from './forecast.js';
import { formularyWords } from './formulary.js';
import { opioidWords } from './opioid.js';
import { recheckWords } from './recheck.js';
import { regimenWords } from './regimen.js';
import { selectWords } from './select.js';
import { targetWords } from './target.js';
import { timeWords } from './time.js';

/** Every English sentence; sections own their files. */
export const en: Words = {
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
};
