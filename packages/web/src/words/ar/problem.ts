import type { ProblemWords } from '../../api/problem-words.js';
import { number } from '../../format/number.js';

export const problem: ProblemWords = {
  titles: {
    'bad-input': 'تعذرت قراءة المُدخل',
    'bad-answer': 'تعذر قبول إجابة',
    'not-found': 'لا يوجد شيء هنا',
    conflict: 'تغيرت الحالة في هذه الأثناء؛ حمّلها من جديد',
    'plan-changed': 'حفظ شخص آخر هذه الخطة في هذه الأثناء؛ لم يُحفظ شيء منك',
    'not-signable': 'لا يمكن توقيع هذه النسخة',
    'nothing-to-undo': 'لم تبق إجابة يمكن التراجع عنها',
    'other-content': 'حُفظ شيء آخر تحت هذا المعرّف',
    'too-large': 'المُدخل كبير جدًا',
    'not-json': 'لا يُقرأ إلا application/json',
    'sign-in': 'يرجى تسجيل الدخول',
    'not-accepted': 'لم يُقبل ذلك. تحقق مما أدخلته',
    forbidden: 'دورك لا يسمح بذلك',
    forged: 'هذه الصفحة قديمة؛ حمّلها من جديد',
    taken: 'هذا لدى شخص آخر أصلًا',
    'in-course': 'هذه الحالة قيد المتابعة أصلًا',
    followed: 'توجد متابعة لهذه الحالة؛ فتبقى',
    'consent-needed': 'لم يوافق الشخص على تقديم التقارير',
    'report-differs': 'تقرير آخر يحمل هذا المعرّف',
    'last-way-in': 'بذلك لن يستطيع أحد تسجيل الدخول',
    'link-over': 'استُعمل هذا الرابط أو انتهت مدته؛ اطلب رابطًا جديدًا',
    locked: 'محاولات كثيرة؛ انتظر ثم حاول من جديد',
    'wrong-host': 'لا يجيب هذا الخادم إلا باسمه',
    'too-many': 'طلبات كثيرة؛ انتظر دقيقة',
    busy: 'لا يستطيع الخادم ذلك الآن؛ حاول من جديد',
    fault: 'تعطل الخادم؛ لم يُحفظ شيء',
  },
  answered: (status) => `أجاب الخادم ${number(status)}`,
};
