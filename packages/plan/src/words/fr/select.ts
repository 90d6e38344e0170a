import type { Words } from '../words.js';
import { selectScreenedWords } from './select-screened.js';
import { selectSiteWords } from './select-site.js';

export const selectWords: Words = { ...selectSiteWords, ...selectScreenedWords };
