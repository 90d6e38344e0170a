import type { PapersWords } from '../../clinician/papers/papers-words.js';

export const papers: PapersWords = {
  title: 'المستندات',
  language: 'اللغة',
  size: 'الورق',
  sizes: { a4: '\u{2068}A4\u{2069}', letter: '\u{2068}Letter (US)\u{2069}' },
  names: {
    plan: 'الخطة في صفحة واحدة',
    'operator-card': 'بطاقة المنفذ',
    letter: 'رسالة إلى المريض',
  },
  about: {
    plan: 'الحكم والأعصاب والجرعات وما بقي مفتوحًا، للملف.',
    'operator-card': 'ما يلزم في الغرفة.',
    letter: 'بكلمات بسيطة، مع من يُتصل به.',
  },
  noDose: 'لا تعطي هذه النسخة أي جرعة، فلا بطاقة ولا رسالة.',
  draft: 'يقول كل منها إنه مسودة إلى أن تُوقَّع الخطة.',
};
