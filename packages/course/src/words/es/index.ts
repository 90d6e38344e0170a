import type { Catalog } from '../words.js';

export const es: Catalog = {
  language: 'es',
  reviewedBy: null,
  notReviewed: 'Ningún profesional sanitario ha revisado esta traducción.',
  sentences: {},
  terms: {},
};
