import type { LookWords } from '../../identity/look-words.js';

export const look: LookWords = {
  title: 'اللغة والمظهر',
  language: 'اللغة',
  appearance: 'المظهر',
  appearances: {
    device: 'كما في الجهاز',
    light: 'فاتح',
    dark: 'داكن',
    'light-contrast': 'تباين عالٍ، فاتح',
    'dark-contrast': 'تباين عالٍ، داكن',
  },
  notReviewed: 'لم يراجع أي مختص سريري هذه الترجمة بعد.',
};
