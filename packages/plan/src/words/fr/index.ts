import type { Catalog } from '../words.js';

export const fr: Catalog = {
  language: 'fr',
  reviewedBy: null,
  notReviewed: 'Aucun soignant n’a encore vérifié cette traduction.',
  sentences: {},
  terms: {},
};
