import type { RoleWords } from '../../identity/role-words.js';

export const role: RoleWords = {
  clinician: 'طبيب',
  nurse: 'ممرض',
  operator: 'منفذ الإجراء',
  researcher: 'باحث (معمّى)',
  pharmacist: 'صيدلي',
  'trial-pharmacist': 'صيدلي التجربة (غير معمّى)',
  patient: 'مريض',
  administrator: 'مدير النظام',
};
