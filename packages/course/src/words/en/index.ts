import type { Words } from '../words.js';
import { bridgeWords } from './bridge.js';
import { dayWords } from './day.js';
import { dosesWords } from './doses.js';
import { procedureWords } from './procedure.js';
import { watchWords } from './watch.js';

/** Every English sentence of the course for staff; each noun owns its file. */
export const en: Words = { ...dosesWords, ...watchWords, ...procedureWords, ...bridgeWords, ...dayWords };
