import type { Words } from '../words.js';
import { n, percent } from './voice.js';

export const bridgeWords: Words = {
  'say:bridge.ask-tmr-planned': () => 'Ist für diese Extremität eine TMR geplant?',
  'say:bridge.why-tmr-planned': () =>
    'Ohne diese Angabe kann niemand sagen, ob die Abdeckung reicht, bis die TMR übernimmt.',
  'say:bridge.ask-tmr-date': () => 'An welchem Tag ist die TMR geplant, oder wann wurde sie durchgeführt?',
  'say:bridge.why-date-missing': () => 'Die Wahrscheinlichkeit einer Lücke wird ab diesem Tag berechnet.',
  'say:bridge.why-date-disputed': () => 'Die Akte nennt mehr als einen Tag für die TMR.',
  'say:bridge.why-date-impossible': () => 'Der Tag in der Akte liegt vor der Amputation.',
  'say:bridge.ask-repair-agreement': () =>
    'Die TMR liegt vor dieser Vereisung. Ist die Chirurgin oder der Chirurg mit einer Vereisung oberhalb der Rekonstruktion einverstanden?',
  'say:bridge.why-repair-agreement': () =>
    'Eine Vereisung oberhalb einer TMR oder RPNI kann Axone erneut durchtrennen, die gerade einwachsen. Keine Daten am Menschen.',

  'say:bridge.tmr-planned': (f) => `TMR am ${n(f, 'tmrDate')}.`,
  'say:bridge.tmr-not-planned': () => 'Eine TMR ist nicht geplant.',
  'say:bridge.tmr-before-surgery': (f) =>
    `Die TMR am ${n(f, 'tmrDate')} liegt vor der Amputation am ${n(f, 'surgeryDate')}; eine Lücke wird erst berechnet, wenn der Tag geklärt ist.`,
  'say:bridge.above-repair': () =>
    'Die Rekonstruktion läge unterhalb dieser Vereisung. Es braucht das dokumentierte Einverständnis der Chirurgie.',
  'say:bridge.above-repair-agreed': (f) =>
    `${n(f, 'by')} ist mit einer Vereisung oberhalb der Rekonstruktion einverstanden.`,
  'say:bridge.above-repair-refused': (f) =>
    `${n(f, 'by')} ist mit einer Vereisung oberhalb der Rekonstruktion nicht einverstanden.`,
  'say:bridge.gap-likely': (f) =>
    `Die Abdeckung kann enden, bevor die TMR übernimmt: Wahrscheinlichkeit einer Lücke von mehr als ${n(f, 'gapDays')} Tagen ${percent(f['chance'])}. Überprüfung am ${n(f, 'reviewOn')}.`,

  'say:bridge.surgeon-donors-recipients': (f) =>
    `Welche der vereisten Nerven werden Spender oder Empfänger sein? (${n(f, 'nerves')})`,
  'say:bridge.surgeon-repair-timing': () => 'Erfolgt die Rekonstruktion bei der Amputation oder später?',
  'say:bridge.surgeon-stimulator': () =>
    'Wird an einem vereisten Nerv ein Nervenstimulator verwendet? Der Nerv antwortet womöglich nicht.',
  'say:bridge.surgeon-coaptation': () =>
    'Wie weit unterhalb der Vereisung werden die Nerven miteinander verbunden?',

  'say:bridge.day-zero': (f) =>
    `Die Wochen zählen ab einer Vereisung am ${n(f, 'freezeDate')}, dem ersten möglichen Tag, und unter der Annahme, dass die Vereisung gelungen ist. Eine spätere Vereisung verkürzt eine Lücke.`,
  'say:bridge.takeover-months': (f) =>
    `Es wird angenommen, dass die TMR ${n(f, 'lowMonths')}–${n(f, 'highMonths')} Monate nach dem Eingriff übernimmt, bei Diabetes später. Das ist eine Annahme; keine Studie hat es gemessen.`,
  'say:bridge.gap-means': (f) =>
    `Eine Lücke sind mehr als ${n(f, 'gapDays')} Tage ohne Abdeckung, bevor die TMR übernimmt.`,
  'say:bridge.takeover-beyond-horizon': (f) =>
    `Die TMR übernimmt womöglich erst nach Tag ${n(f, 'horizonDays')}; die gezeigten Wochen enden dort.`,
  'say:bridge.nothing-takes-over': () =>
    'Es ist keine TMR geplant; wenn die Abdeckung endet, übernimmt also nichts. Die Überprüfung ist für den Zeitpunkt angesetzt, ab dem das wahrscheinlich wird.',
  'say:bridge.takeover-unknown': () =>
    'Der Tag der TMR ist nicht bekannt. Die Überprüfung ist für den Zeitpunkt angesetzt, ab dem das Ende der Abdeckung wahrscheinlich wird.',
  'say:bridge.option-refreeze': () =>
    'Bei der Überprüfung: erneut vereisen, wenn die Linderung gut war und die Ursache dieselbe ist.',
  'say:bridge.option-refer': () =>
    'Bei der Überprüfung: oder überweisen, an einen Schmerzdienst oder an die Chirurgie für TMR oder RPNI.',
  'say:bridge.may-delay-reinnervation': (f) =>
    `Hypothese, nicht durchgesetzt: Eine Vereisung oberhalb der Nahtstelle kann deren Reinnervation um die Zeit verzögern, die Axone brauchen, um sie erneut zu passieren, hier ${n(f, 'lowDays')}–${n(f, 'highDays')} Tage. Keine Daten am Menschen; die Wahrscheinlichkeit einer Lücke lässt dies außer Acht.`,
  'say:bridge.refreeze-agreement': () =>
    'Eine erneute Vereisung oberhalb einer TMR oder RPNI braucht das dokumentierte Einverständnis der Chirurgie.',
  'say:bridge.prosthesis': (f) =>
    `Erste Prothese nach Amputation in Höhe ${n(f, 'level')}: im Median ${n(f, 'medianDays')} Tage nach der Operation (${n(f, 'lowDays')}–${n(f, 'highDays')}) in einem nationalen Register.`,
};
