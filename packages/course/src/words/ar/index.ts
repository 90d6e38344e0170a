import type { Catalog } from '../words.js';

export const ar: Catalog = {
  language: 'ar',
  reviewedBy: null,
  notReviewed: 'لم يراجع أي مختص صحي هذه الترجمة بعد.',
  sentences: {},
  terms: {},
};
