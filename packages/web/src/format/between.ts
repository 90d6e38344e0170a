import { language } from '../words/language.js';

/** Between facts in one line. A raised dot beside Arabic digits is read as their zero, so Arabic has its comma. */
export const between = language === 'ar' ? '، ' : ' · ';
