import type { Words } from '../words.js';
import { say } from './speech.js';

/** What the record of today changes of a plan's medicines. */
export const recheckWords: Words = {
  'say:regimen.recheck-stopped': (f) => `${say(f, 'drug')}: تعرضه الخطة؛ وحسب سجل اليوم يجب ألا يُعطى.`,
  'say:regimen.recheck-ask': (f) => `${say(f, 'drug')}: تعرضه الخطة؛ وحسب سجل اليوم اسأل أولًا.`,
  'say:regimen.recheck-limit': (f) =>
    `${say(f, 'drug')}: ${say(f, 'nowMg')} ملغ على الأكثر حسب سجل اليوم؛ وتذكر الخطة ${say(f, 'wasMg')} ملغ.`,
  'say:regimen.recheck-dose': (f) =>
    `${say(f, 'drug')}: حتى ${say(f, 'nowMg')} ملغ حسب سجل اليوم؛ وتذكر الخطة ${say(f, 'wasMg')} ملغ.`,
  'say:regimen.recheck-over': (f) =>
    `${say(f, 'drug')}: في السجل ${say(f, 'takenMg')} ملغ، فوق الحد البالغ ${say(f, 'mostMg')} ملغ.`,
};
