import type { Catalog } from '../words.js';

export const de: Catalog = {
  language: 'de',
  reviewedBy: null,
  notReviewed: 'Diese Übersetzung hat noch keine Fachperson geprüft.',
  sentences: {},
  terms: {},
};
