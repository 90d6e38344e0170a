/** What an operator records that went otherwise. */
export const recorded: Readonly<Record<string, string>> = {
  'not-done': 'لم يُنفَّذ',
  'fewer-cycles': 'دورات أقل',
  'shorter-freeze': 'تجميد أقصر',
  'longer-freeze': 'تجميد أطول',
  'other-place': 'مكان آخر',
  'other-probe': 'مسبار آخر',
  'gas-ran-out': 'نفد الغاز',
  'pain-stopped-it': 'الألم أوقف الإجراء',
  'nerve-not-seen': 'لم يُرَ العصب',
  'ice-not-seen': 'لم يُرَ الجليد',
  other: 'غير ذلك',
};
