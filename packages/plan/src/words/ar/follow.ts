import type { Words } from '../words.js';
import { say } from './speech.js';

export const followWords: Words = {
  'say:follow.baseline': (f) =>
    `الحالة الأساسية قبل التجميد${f['phase'] === 'before-surgery' ? ' وقبل الجراحة' : ''}: الألم والأفيونات والإحساس والقوة والوظيفة.`,
  'say:follow.daily': (f) => `يوميات كل يوم، اليوم ${say(f, 'number')}.`,
  'say:follow.weekly': (f) => `يوميات أسبوعية، الأسبوع ${say(f, 'number')}.`,
  'say:follow.monthly': (f) => `يوميات شهرية، الشهر ${say(f, 'number')}.`,
};
