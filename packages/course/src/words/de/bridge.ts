import type { Words } from '../words.js';
import { because, n, percent } from './voice.js';

const repair = (f: Parameters<typeof n>[0]) => n(f, 'repair').toUpperCase();
const signs: Readonly<Record<string, string>> = {
  'neuroma-like': 'neuromartig',
  'infection-like': 'infektionsartig',
};

/** From the end of cover to the day something takes over; advice to a clinician. */
export const bridgeWords: Words = {
  'say:handover.ended': (f) => `Die Nachsorge endete am ${n(f, 'on')}; es wird nichts empfohlen.`,
  'say:handover.nothing-frozen': () =>
    'In dieser Extremität wurde nichts vereist, also kann keine Abdeckung enden.',
  'say:handover.sign-neuroma-like': () =>
    'Das Gemeldete sieht nach einem Neurom aus: zur Untersuchung überweisen. Eine erneute Vereisung würde es verdecken.',
  'say:handover.sign-infection-like': () =>
    'Das Gemeldete sieht nach einer Infektion aus: die Wunde heute ansehen lassen, vor allem anderen.',
  'say:handover.sign-cannot-tell': (f) =>
    `Ob Zeichen vorliegen (${signs[String(f['kind'])] ?? n(f, 'kind')}), geht aus den Meldungen nicht hervor.`,
  'say:handover.no-forecast': () =>
    'Aus dem Durchgeführten gibt es keine Prognose: Eine Meldung oder der Plan fehlt.',
  'say:handover.stale-forecast': (f) =>
    `Die Prognose ist ${n(f, 'days')} Tage alt (höchstens ${n(f, 'staleDays')}); sie beruht auf ${n(f, 'reports')} Meldungen.`,
  'say:handover.no-repair': () =>
    'Keine TMR oder RPNI ist dokumentiert; wenn die Abdeckung endet, übernimmt also nichts.',
  'say:handover.no-gap-likely': (f) =>
    `In keiner kommenden Woche ist eine Lücke wahrscheinlich (höchstens ${percent(f['most'] ?? 0)}).`,
  'say:handover.gap-later': (f) =>
    `Eine Lücke wird später wahrscheinlich: am ${n(f, 'reviewOn')} erneut prüfen.`,
  'say:handover.gap-due': (f) =>
    `Eine Lücke ist bald wahrscheinlich (bis zu ${percent(f['most'] ?? 0)} in einer Woche): jetzt handeln.`,
  'say:handover.worked-unknown': () => 'Ob die Vereisung geholfen hat, ist nicht bekannt.',
  'say:handover.worked': (f) =>
    `Die Vereisung hat vermutlich gewirkt (Wahrscheinlichkeit ${percent(f['chance'] ?? 0)}).`,
  'say:handover.did-not-work': (f) =>
    `Die Vereisung hat vermutlich nicht gewirkt (Wahrscheinlichkeit ${percent(f['chance'] ?? 0)}, gefordert mindestens ${percent(f['least'] ?? 0)}): an einen Schmerzdienst oder an die Chirurgie für TMR oder RPNI überweisen, statt zu wiederholen.`,
  'say:handover.too-soon': (f) =>
    `Erst ${n(f, 'since')} Tage seit der letzten Vereisung; nicht erneut vor dem ${n(f, 'from')} (${n(f, 'days')} Tage, angenommen).`,
  'say:handover.long-enough': (f) =>
    `${n(f, 'since')} Tage seit der letzten Vereisung (mindestens ${n(f, 'days')}, angenommen; keine Studie verglich Abstände).`,
  'say:handover.operation-unknown': () =>
    'Der Tag der Amputation ist nicht bekannt, also auch die Schmerzphase nicht.',
  'say:handover.established': (f) =>
    `Mehr als ${n(f, 'weeks')} Wochen nach der Amputation ist der Schmerz etabliert. Eine scheinkontrollierte Studie mit 144 Personen zeigte in diesem Stadium keinen Nutzen einer Vereisung.`,
  'say:handover.agreement-missing': (f) =>
    `${repair(f)} erfolgte am ${n(f, 'repairOn')} unterhalb der vereisten Nerven: Eine Vereisung kann Axone erneut durchtrennen, die gerade einwachsen. Das dokumentierte Einverständnis der Chirurgie fehlt.`,
  'say:handover.agreement-old': (f) =>
    `Das dokumentierte Wort der Chirurgie ist älter als die ${repair(f)} vom ${n(f, 'repairOn')}: erneut fragen.`,
  'say:handover.agreed': (f) =>
    `${n(f, 'by')} war am ${n(f, 'on')} mit einer Vereisung oberhalb der Rekonstruktion einverstanden.${because(f)}`,
  'say:handover.refused': (f) =>
    `${n(f, 'by')} ist mit einer Vereisung oberhalb der Rekonstruktion nicht einverstanden (${n(f, 'on')}).${because(f)} An den Schmerzdienst überweisen.`,
  'say:handover.refreeze': () =>
    'An eine erneute Vereisung denken: neu planen, damit jede Frage der ersten Vereisung wieder gestellt wird.',
  'say:handover.ask-reports': () =>
    'Die Person fragen, wie es heute ist: eine Meldung, oder eine am Telefon aufgenommene.',
  'say:handover.why-reports': () => 'Ohne frische Meldung weiß niemand, ob die Abdeckung noch hält.',
  'say:handover.ask-operation': () => 'An welchem Tag war die Amputation?',
  'say:handover.why-operation': () => 'Die Evidenz unterscheidet sich vor und nach drei Monaten.',
  'say:handover.ask-established': () =>
    'Eine Entscheidung dokumentieren, mit vorheriger positiver Testblockade? Die Vereisung neu planen, um beides zu dokumentieren.',
  'say:handover.why-established': () => 'Die einzige große Studie in diesem Stadium fand keinen Nutzen.',
  'say:handover.ask-agreement': () =>
    'Ist die Chirurgie mit einer Vereisung oberhalb der Rekonstruktion einverstanden?',
  'say:handover.why-agreement': () =>
    'Keine Daten am Menschen darüber, was eine solche Vereisung die Rekonstruktion kostet.',
  'say:handover.given-it-took': () =>
    'Wahrscheinlichkeiten einer Lücke gelten unter der Annahme, dass die Vereisung gelungen ist; ob sie es ist, wird gesondert angegeben.',
  'say:handover.takeover-assumed': () =>
    'Wann TMR oder RPNI übernimmt, ist angenommen; keine Studie hat es gemessen.',
};
