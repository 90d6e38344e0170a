import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { HandoffLanguage, HandoffWords } from './handoff-words.js';

export const handoffWords: Readonly<Record<HandoffLanguage, HandoffWords>> = { en, es, de, fr, ar };
export {
  handoffLanguages,
  type HandoffLabel,
  type HandoffLanguage,
  type HandoffWords,
} from './handoff-words.js';
