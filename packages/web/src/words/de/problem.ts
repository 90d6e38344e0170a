import type { ProblemWords } from '../../api/problem-words.js';
import { number } from '../../format/number.js';

export const problem: ProblemWords = {
  titles: {
    'bad-input': 'Die Eingabe kann nicht gelesen werden',
    'bad-answer': 'Eine Antwort kann nicht angenommen werden',
    'not-found': 'Hier ist nichts',
    conflict: 'Der Fall wurde inzwischen geändert; laden Sie ihn neu',
    'plan-changed': 'Jemand hat diesen Plan inzwischen gespeichert; von Ihnen wurde nichts gespeichert',
    'not-signable': 'Diese Version kann nicht unterschrieben werden',
    'nothing-to-undo': 'Es gibt keine Antwort mehr, die sich zurücknehmen lässt',
    'other-content': 'Unter dieser Kennung wurde etwas anderes gespeichert',
    'too-large': 'Die Eingabe ist zu groß',
    'not-json': 'Nur application/json wird gelesen',
    'sign-in': 'Bitte melden Sie sich an',
    'not-accepted': 'Das wurde nicht angenommen. Prüfen Sie Ihre Eingabe',
    forbidden: 'Ihre Rolle darf das nicht',
    forged: 'Diese Seite ist veraltet; laden Sie sie neu',
    taken: 'Das hat schon jemand anderes',
    'in-course': 'Dieser Fall ist schon ein Verlauf',
    followed: 'Zu diesem Fall gibt es einen Verlauf; er bleibt',
    'consent-needed': 'Die Person hat nicht zugestimmt, zu berichten',
    'report-differs': 'Ein anderer Bericht hat diese Kennung',
    'last-way-in': 'Danach könnte sich niemand mehr anmelden',
    'link-over': 'Dieser Link wurde benutzt oder ist zu alt; bitten Sie um einen neuen',
    locked: 'Zu viele Versuche; warten Sie und versuchen Sie es dann erneut',
    'wrong-host': 'Dieser Server antwortet nur unter seinem eigenen Namen',
    'too-many': 'Zu viele Anfragen; warten Sie eine Minute',
    busy: 'Der Server kann das gerade nicht; versuchen Sie es erneut',
    fault: 'Der Server hat versagt; es wurde nichts gespeichert',
  },
  answered: (status) => `Der Server antwortete ${number(status)}`,
};
