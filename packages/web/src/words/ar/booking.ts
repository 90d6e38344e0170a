import type { BookingWords } from '../../clinician/booking/booking-words.js';
import { span } from './speech.js';

export const booking: BookingWords = {
  title: 'محجوز في',
  loading: 'جارٍ فتح الحجز',
  none: 'لا وقت محجوز.',
  booked: (day, from, until) => `${day}، ${span(from, until)}`,
  today: 'اليوم',
  outside: 'هذا خارج الأيام التي تقول الخطة أن يُجمَّد فيها.',
  book: 'احجز وقتًا',
  change: 'تغيير',
  cancel: 'ألغِ الحجز',
  cancelSure: 'هل تلغي الوقت المحجوز لهذا الإجراء؟',
  day: 'اليوم',
  from: 'من',
  until: 'حتى',
  save: 'احجز',
  leave: 'اتركه كما هو',
  needed: 'لازم.',
  later: 'يجب أن يكون بعد البداية.',
  overtaken: 'حجز شخص آخر وقتًا آخر في هذه الأثناء؛ وهو معروض الآن. لم يُخزَّن شيء مما كتبته.',
};
