import type { Words } from '../words.js';

export const watchWords: Words = {};
