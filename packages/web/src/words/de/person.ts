import type { PersonWords } from '../../clinician/course/person/person-words.js';
import { number } from '../../format/number.js';

export const person: PersonWords = {
  here: 'Person',
  loading: 'Verlauf wird geöffnet',
  day: (day) =>
    day >= 0
      ? `Tag ${number(day)} nach der Vereisung`
      : `Vereisung in ${number(-day)} ${day === -1 ? 'Tag' : 'Tagen'}`,
  noFreeze: 'noch nichts vereist',
  lastReport: (date) => `letzte Meldung ${date}`,
  noReport: 'noch keine Meldung',
  ended: {
    death: 'verstorben',
    withdrawal: 'zurückgezogen',
    'lost-to-follow-up': 'nicht mehr erreichbar',
    'follow-up-complete': 'Nachsorge abgeschlossen',
  },
  endedNote: (what) =>
    `Der Verlauf ist beendet: ${what}. Keine Erinnerungen und kein Alarm, wenn Meldungen ausbleiben.`,
  consent: {
    needed: 'Die Einwilligung liegt noch nicht vor: Es kann keine Meldung kommen.',
    given: 'Einwilligung liegt vor.',
    withdrawn: 'Einwilligung widerrufen: Es kann keine Meldung kommen.',
  },
  masked:
    'Sie sind verblindet. Diese Seite zeigt Meldungen, Opioide und Alarme und lässt Prognosen und alles andere weg, was verrät, ob etwas vereist wurde.',
  actions: {
    telephone: 'Meldung am Telefon',
    record: 'Ereignisse und Medikamente',
    day: 'Tag des Eingriffs',
    freeze: 'Eingriff wie durchgeführt',
    freezes: 'Durchgeführt und geplant',
    bridge: 'Brücke',
    plan: 'Plan',
  },
  episode: 'Extremität',
  changed: {
    title: 'Was sich geändert hat',
    none: 'Nichts in der letzten Woche.',
    pain: (name, now, before, days) =>
      `${name}: stärkster Wert ${number(now)}, vor ${number(days)} Tagen ${number(before)}`,
    opioid: (now, before) => `Eingenommene Opioide: ${now} am Tag, in der Woche davor ${before}`,
    opioidUnknown: 'Die diese Woche eingenommenen Opioide sind nicht bekannt.',
    silent: (days) => `Seit ${number(days)} Tagen keine Meldung`,
    weakness: (word) => `Schwäche: ${word}`,
    falls: (count) => (count === 1 ? 'Ein Sturz gemeldet' : `${number(count)} Stürze gemeldet`),
    wound: (word) => `Wunde: ${word}`,
    drowsiness: (word) => `Schläfrigkeit: ${word}`,
    up: 'mehr',
    down: 'weniger',
    same: 'unverändert',
  },
  answers: {
    new: 'neu',
    worse: 'schlimmer',
    'some-fluid': 'etwas Flüssigkeit',
    'pus-or-smell': 'Eiter oder Geruch',
    open: 'offen',
    'bleeding-heavily': 'blutet stark',
    sleepy: 'schläfrig',
    'hard-to-wake': 'schwer zu wecken',
  },
  couldBe: {
    title: 'Was es sein könnte',
    none: 'Keine Regel der Überwachung sieht etwas.',
    raised: 'Gesehen',
    cannotTell: 'Nicht zu sagen',
    clear: (count) => `${number(count)} geprüft und nicht gesehen`,
  },
  rescue: { title: 'Bedarfsmedikation, neu geprüft', none: 'Nichts vorzuschlagen.' },
  cover: {
    title: 'Abdeckung',
    expected: (median, low, high) => `Erwartet bis Woche ${median} nach der Vereisung (${low} bis ${high}).`,
    level: (percent) => `${number(percent)}-%-Intervall, eingegrenzt durch`,
    reports: (count) => (count === 1 ? '1 Meldung' : `${number(count)} Meldungen`),
    now: (chance) => `Wahrscheinlichkeit, dass jetzt jeder benötigte Nerv stumm ist: ${chance}.`,
    takesOver: (median, low, high) =>
      `TMR übernimmt voraussichtlich um Woche ${median} (${low} bis ${high}).`,
    none: 'Keine Prognose: Es ist keine Vereisung erfasst.',
    bridge: 'Die Brücke, Woche für Woche',
  },
  medicines: {
    title: 'Medikamente zu Hause',
    none: 'Hier ist keines erfasst.',
    stopped: 'abgesetzt',
    change: 'Ändern',
  },
  alerts: {
    title: 'Alarme',
    none: 'Kein Alarm ist offen.',
    past: (count) => `${number(count)} erledigt`,
  },
};
