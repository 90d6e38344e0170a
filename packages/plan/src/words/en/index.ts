import type { Words } from '../index.js';

/** Every English sentence; sections own their files. */
export const en: Words = {};
