import type { ReportLanguage } from '@cryobridge/course';

interface ReminderWords {
  readonly title: string;
  readonly body: string;
  readonly mail: (address: string, stop: string) => string;
  readonly stopQuestion: string;
  readonly stop: string;
  readonly stopped: string;
  readonly notKnown: string;
}

/** Nothing medical, no name: a locked screen and a mailbox are read by others. Not yet read by a translator. */
export const reminderWords: Readonly<Record<ReportLanguage, ReminderWords>> = {
  en: {
    title: 'Reminder',
    body: 'You have something to fill in today.',
    mail: (address, stop) =>
      `Hello,\n\nyou have something to fill in today. It takes about a minute:\n${address}\n\nStop all reminders: ${stop}\n`,
    stopQuestion: 'Stop all reminders?',
    stop: 'Stop reminders',
    stopped: 'Done. You will get no more reminders.',
    notKnown: 'This link is not known, or no longer.',
  },
  es: {
    title: 'Recordatorio',
    body: 'Hoy tiene algo que rellenar.',
    mail: (address, stop) =>
      `Hola:\n\nHoy tiene algo que rellenar. Se tarda un minuto:\n${address}\n\nDejar de recibir avisos: ${stop}\n`,
    stopQuestion: '¿Dejar de recibir todos los avisos?',
    stop: 'No enviar más avisos',
    stopped: 'Listo. No recibirá más avisos.',
    notKnown: 'Este enlace no se conoce o ya no vale.',
  },
  de: {
    title: 'Erinnerung',
    body: 'Heute gibt es etwas auszufüllen.',
    mail: (address, stop) =>
      `Guten Tag,\n\nheute gibt es etwas auszufüllen. Es dauert etwa eine Minute:\n${address}\n\nAlle Erinnerungen beenden: ${stop}\n`,
    stopQuestion: 'Alle Erinnerungen beenden?',
    stop: 'Erinnerungen beenden',
    stopped: 'Fertig. Sie bekommen keine Erinnerungen mehr.',
    notKnown: 'Dieser Link ist nicht bekannt oder gilt nicht mehr.',
  },
  fr: {
    title: 'Rappel',
    body: 'Vous avez quelque chose à remplir aujourd’hui.',
    mail: (address, stop) =>
      `Bonjour,\n\nVous avez quelque chose à remplir aujourd’hui. Cela prend environ une minute :\n${address}\n\nNe plus recevoir de rappels : ${stop}\n`,
    stopQuestion: 'Ne plus recevoir aucun rappel ?',
    stop: 'Arrêter les rappels',
    stopped: 'C’est fait. Vous ne recevrez plus de rappels.',
    notKnown: 'Ce lien n’est pas connu, ou ne l’est plus.',
  },
  ar: {
    title: 'تذكير',
    body: 'لديك ما تملؤه اليوم.',
    mail: (address, stop) =>
      `مرحبًا،\n\nلديك ما تملؤه اليوم. يستغرق ذلك نحو دقيقة:\n${address}\n\nإيقاف كل التذكيرات: ${stop}\n`,
    stopQuestion: 'هل تريد إيقاف كل التذكيرات؟',
    stop: 'إيقاف التذكيرات',
    stopped: 'تم. لن تصلك تذكيرات بعد الآن.',
    notKnown: 'هذا الرابط غير معروف، أو لم يعد صالحًا.',
  },
};
