import type { LetterWords } from './letter-words.js';

export const de: LetterWords = {
  language: 'de',
  notReviewed: 'Keine Fachperson hat diese Worte bisher geprüft.',
  title: 'Ihre Behandlung der Nerven',
  standing: {
    draft: 'ENTWURF: noch nicht aushändigen',
    signed: 'Plan unterschrieben von {by}, {on}',
    newer: 'der Plan hat sich seitdem geändert',
  },
  limbs: {
    'left-leg': 'linken Bein',
    'right-leg': 'rechten Bein',
    'left-arm': 'linken Arm',
    'right-arm': 'rechten Arm',
    limb: 'Körperteil',
  },
  planned: {
    heading: 'Was geplant ist',
    before: 'Ihr Team plant, vor Ihrer Operation einige Nerven in Ihrem {limb} zu vereisen.',
    after: 'Ihr Team plant, einige Nerven in dem Teil zu vereisen, der von Ihrem {limb} noch da ist.',
    how: [
      'Zuerst wird die Haut betäubt. Dann kommt eine dünne Sonde durch die Haut, dicht neben den Nerv.',
      'Das Team sieht sie im Ultraschall. Die Spitze wird für einige Minuten sehr kalt, mehr als einmal.',
    ],
    operation: 'Ihre Operation ist geplant für den {on}.',
    freeze: 'Die Nerven sollen zwischen dem {from} und dem {to} vereist werden.',
  },
  effect: {
    heading: 'Was es bewirken kann und was nicht',
    may: 'Es kann einen Teil Ihrer Schmerzen für eine Zeit lindern.',
    unsure:
      'Wie gut es wirkt, wissen wir noch nicht. Es gibt nur kleine, frühe Studien. Ihre Ergebnisse sind gemischt.',
    noHelpLate:
      'Menschen, die schon lange Schmerzen in einem fehlenden Körperteil hatten, hat es nicht geholfen.',
    mayNot: 'Vielleicht hilft es Ihnen nicht. Alle Schmerzen nimmt es nicht.',
    choice: 'Sie entscheiden. Sie können Nein sagen und werden genauso gut versorgt.',
  },
  lasts: {
    heading: 'Wie lange es anhält',
    numb: 'Die vereisten Nerven arbeiten eine Zeit lang nicht. Ihre Haut wird dort taub.',
    weak: 'Auch Muskeln können schwach werden.',
    weeks: 'Das kann {low} bis {high} Wochen dauern. Es kann auch kürzer oder länger sein.',
    unknown: 'Wie lange das dauert, können wir noch nicht sagen.',
    returns: 'Dann wachsen die Nerven nach. Das Gefühl kommt zurück, und auch Schmerzen können zurückkommen.',
    bridge:
      'Ihre Chirurgin oder Ihr Chirurg will auch die durchtrennten Nerven mit Muskeln verbinden. Bis das hilft, dauert es Monate.',
  },
  safe: {
    heading: 'Schützen Sie sich',
    protect: {
      falls: 'Sie könnten stürzen. Stehen und gehen Sie nicht allein. Rufen Sie erst Hilfe.',
      heel: 'Ihr Fuß spürt vielleicht keinen Druck. Die Ferse soll nicht aufliegen. Lassen Sie die Pflege Ihre Haut ansehen.',
      heat: 'Keine Wärme, kein Eis und keine engen Verbände dort, wo vereist wurde. Sie spüren vielleicht nicht, dass sie schaden.',
      arm: 'Tragen Sie die Schlinge. Keine Wärme und keine scharfen Kanten am vereisten Arm. Lassen Sie die Pflege Ihre Haut ansehen.',
    },
  },
  now: {
    heading: 'Rufen Sie sofort {number} an, wenn',
    headingNoNumber: 'Rufen Sie sofort Hilfe, wenn',
    'emergency:hard-to-wake': 'Sie kaum zu wecken sind',
    'emergency:breathing': 'Sie langsam oder schwer atmen',
    'emergency:heavy-bleeding': 'die Wunde stark blutet und nicht aufhört',
    'emergency:self-harm': 'Sie daran denken, sich etwas anzutun',
    'emergency:head-injury': 'Sie gestürzt sind und sich den Kopf gestoßen haben',
  },
  today: {
    heading: 'Rufen Sie Ihr Team noch am selben Tag an, wenn',
    pain: 'die Schmerzen wiederkommen oder viel stärker werden',
    'call:infection':
      'Sie Fieber haben, die Wunde eitert oder schlecht riecht oder die Rötung sich ausbreitet',
    'call:open-wound': 'die Wunde aufgeht',
    'call:skin': 'Sie dort, wo die Sonde war, eine Blase, dunkle Haut oder eine offene Stelle sehen',
    'call:weakness': 'Ihr Bein oder Arm schwach wird oder schwächer als vorher',
  },
  call: {
    heading: 'Wen Sie anrufen',
    contact: '{label}: {telephone}',
    fill: ['Ihr Team', 'Nachts', 'Im Notfall'],
  },
  ask: 'Dieser Brief ersetzt kein Gespräch. Fragen Sie Ihr Team alles, was Sie wissen möchten.',
  name: ['Ihr Name', 'Besprochen mit', 'Datum'],
  more: 'und {count} weitere',
  foot: 'Fall {id}',
  pageOf: 'Seite {page} von {pages}',
};
