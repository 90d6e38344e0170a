import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { ReportLanguage, ReportWords } from './report-words.js';

/** Every language at once: for the server. Not part of the light entry, whose page loads one. */
export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { en, es, de, fr, ar };
