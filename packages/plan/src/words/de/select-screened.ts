import type { Facts, Words } from '../words.js';
import { answered, because, isTold, mentioned, n, say } from './voice.js';

interface Item {
  /** Stands after a colon or a dash, where it need not bend. */
  readonly noun: string;
  readonly ask: string;
  readonly why: string;
}

const named = (f: Facts) => (f['seen'] ? ` – ${n(f, 'seen')}` : '');

/** The sentences of one screened thing. */
function screened(name: string, { noun, ask, why }: Item): Words {
  return {
    [`say:select.${name}.ask`]: (f: Facts) => `${ask}${mentioned(f)}`,
    [`say:select.${name}.why`]: () => why,
    [`say:select.${name}.open`]: (f: Facts) => `Noch nicht bekannt: ${noun}.${mentioned(f)}`,
    [`say:select.${name}.absent`]: (f: Facts) => `Ausgeschlossen: ${noun}${answered(f)}.${mentioned(f)}`,
    [`say:select.${name}.present`]: (f: Facts) => `Liegt vor: ${noun}${named(f)}${answered(f)}.`,
  };
}

function decided(name: string, item: Item & { readonly decide: string }): Words {
  const { noun, decide } = item;
  return {
    ...screened(name, item),
    [`say:select.${name}.decide`]: (f: Facts) => `${decide}${mentioned(f)}`,
    [`say:select.${name}.undecided`]: (f: Facts) =>
      `Braucht eine dokumentierte Entscheidung: ${noun}${named(f)}.`,
    [`say:select.${name}.decided`]: (f: Facts) =>
      f['value'] === 'not-present'
        ? `Entscheidung von ${n(f, 'by')}: liegt doch nicht vor – ${noun}.${because(f)}`
        : `Entscheidung von ${n(f, 'by')}: dennoch fortfahren – ${noun}.${because(f)}`,
    [`say:select.${name}.declined`]: (f: Facts) =>
      `Entscheidung von ${n(f, 'by')}: nicht vereisen, Grund: ${noun}.${because(f)}`,
  };
}

function lastValue(f: Facts): string {
  if (isTold(f, 'last'))
    return ` Zuletzt: ${n(f, 'last')}, ${isTold(f, 'asOf') ? n(f, 'asOf') : 'Tag unbekannt'}.`;
  return isTold(f, 'seen') ? ` Nicht lesbar: ${n(f, 'seen')}.` : '';
}

const labs = (f: Facts) => `Thrombozyten ${n(f, 'platelets')} × 10⁹/l`;

const bleeding: Words = {
  ...decided('antithrombotic', {
    noun: 'ein Antikoagulans oder Thrombozytenaggregationshemmer',
    ask: 'Nimmt die Person ein Antikoagulans oder einen Thrombozytenaggregationshemmer, oder wurde eines in den letzten Wochen beendet?',
    why: 'Eine Blutung in der Tiefe lässt sich nicht komprimieren. Kein Zeitabstand hat eine Quelle; der Hausstandard entscheidet.',
    decide: 'Ist die gerinnungshemmende Therapie für die Tiefe dieser Stellen nach Hausstandard geregelt?',
  }),
  ...decided('bleeding-disorder', {
    noun: 'eine Blutungsneigung',
    ask: 'Besteht eine Blutungsneigung?',
    why: 'Eine Blutung in der Tiefe lässt sich nicht komprimieren. Keine Grenze hat eine Quelle; der Hausstandard entscheidet.',
    decide: 'Ist die Blutungsneigung für die Tiefe dieser Stellen behandelt?',
  }),
  'say:select.aspirin.present': (f) =>
    `Acetylsalicylsäure (${n(f, 'seen')}) innerhalb von ${n(f, 'allowedMg')} mg am Tag, was eine Studie an einer anderen Stelle zuließ.`,
  'say:select.platelets.ask': (f) => `Wie hoch ist die Thrombozytenzahl jetzt?${lastValue(f)}`,
  'say:select.inr.ask': (f) => `Wie hoch ist die INR jetzt?${lastValue(f)}`,
  'say:select.coagulation.missing': (f) =>
    `${f['lab'] === 'inr' ? 'INR' : 'Thrombozytenzahl'} fehlt oder ist älter als ${n(f, 'staleDays')} Tage.${lastValue(f)}`,
  'say:select.coagulation.ask': (f) =>
    `${labs(f)}, INR ${n(f, 'inr')}: für diese Stellen nach Hausstandard annehmbar?`,
  'say:select.coagulation.why': () =>
    'Eine tiefe Stelle oder ein Blutungsrisiko braucht beide Werte; keine Grenze hat eine Quelle.',
  'say:select.coagulation.open': (f) => `${labs(f)} und INR ${n(f, 'inr')} sind noch nicht beurteilt.`,
  'say:select.coagulation.accepted': (f) =>
    `${labs(f)} und INR ${n(f, 'inr')} als annehmbar beurteilt${answered(f)}.`,
  'say:select.coagulation.held': (f) =>
    `${labs(f)} und INR ${n(f, 'inr')} für diese Stellen nicht annehmbar${answered(f)}.`,
};

const nullTrial = (f: Facts) =>
  `Scheinkontrollierte Studie, n = ${n(f, 'participants')}: Differenz ${n(f, 'difference')} Punkte (95-%-KI ${say(f['low'])} bis ${say(f['high'])}).`;

const established: Words = {
  'say:select.established-pain.decide': (f) => `Bei etabliertem Schmerz dennoch vereisen? ${nullTrial(f)}`,
  'say:select.established-pain.why': () =>
    'Bei etabliertem Phantomschmerz zeigte eine Vereisung keinen Nutzen gegenüber der Scheinbehandlung.',
  'say:select.established-pain.undecided': (f) =>
    `Etablierter Schmerz braucht eine dokumentierte Entscheidung. ${nullTrial(f)}`,
  'say:select.established-pain.decided': (f) =>
    `Entscheidung von ${n(f, 'by')}: bei etabliertem Schmerz vereisen. ${nullTrial(f)}${because(f)}`,
  'say:select.established-pain.declined': (f) =>
    `Entscheidung von ${n(f, 'by')}: bei etabliertem Schmerz nicht vereisen.${because(f)}`,
  'say:select.established-pain.revision': (f) =>
    `Eine Revision: Der Schmerz kann bereits etabliert sein. ${nullTrial(f)}`,
  'say:select.established-pain.date-open': () =>
    'Der Tag der Amputation entscheidet, ob der Schmerz etabliert ist.',
  'say:select.test-block.ask': () => 'Was ergab die Testblockade der Zielnerven?',
  'say:select.test-block.why': () =>
    'Bei etabliertem Schmerz kommt vor jeder Vereisung eine positive Testblockade.',
  'say:select.test-block.open': () => 'Keine positive Testblockade ist dokumentiert.',
  'say:select.test-block.positive': (f) => `Testblockade positiv${answered(f)}.`,
  'say:select.test-block.negative': (f) => `Testblockade negativ${answered(f)}.`,
};

const trialOnly: Words = {
  ...screened('pregnancy', {
    noun: 'Schwangerschaft (in Studien ausgeschlossen)',
    ask: 'Ist die Person schwanger?',
    why: 'Studien schlossen Schwangere aus.',
  }),
  ...screened('daily-opioids', {
    noun: 'tägliche Opioide über Wochen (in einer Studie ausgeschlossen)',
    ask: 'Hat die Person seit 4 Wochen oder länger jeden Tag Opioide genommen?',
    why: 'Eine Studie schloss tägliche Opioide ab 4 Wochen aus; sie bestimmen auch den Opioid-Ausgangswert.',
  }),
  ...screened('report-pain', {
    noun: 'kann Schmerz nicht mitteilen (in Studien ausgeschlossen)',
    ask: 'Gibt es etwas, das die Person daran hindert, Schmerz mitzuteilen?',
    why: 'Nachsorge und Bedarfsbehandlung beruhen auf dem, was die Person mitteilt.',
  }),
  'say:select.body-mass.ask': () => 'Wie hoch ist der Body-Mass-Index?',
  'say:select.body-mass.why': () =>
    'Studien schlossen einen hohen Body-Mass-Index aus; Nerven liegen tiefer.',
  'say:select.body-mass.present': (f) =>
    `BMI über ${n(f, 'limit')} kg/m² (in Studien ausgeschlossen; Nerven liegen tiefer).`,
};

export const selectScreenedWords: Words = {
  ...screened('cold-disease', {
    noun: 'eine durch Kälte ausgelöste Krankheit',
    ask: 'Eine durch Kälte ausgelöste Krankheit: Kryoglobulinämie, Kryofibrinogenämie, Kälteurtikaria, Raynaud-Syndrom, paroxysmale Kältehämoglobinurie oder Kälteagglutininkrankheit?',
    why: 'Kälte kann diese Krankheiten auslösen; Studien und Lehre schließen sie aus.',
  }),
  ...screened('probe-site-infection', {
    noun: 'Infektion an der Einstichstelle der Sonde',
    ask: 'Besteht eine Infektion an einer Einstichstelle der Sonde? Ein infizierter Fuß allein zählt nicht.',
    why: 'Eine Sonde durch infizierte Haut trägt die Infektion zum Nerv.',
  }),
  ...screened('local-anaesthetic-allergy', {
    noun: 'Allergie gegen Lokalanästhetika vom Amidtyp',
    ask: 'Besteht eine Allergie gegen Lokalanästhetika vom Amidtyp (Lidocain, Bupivacain, Ropivacain)?',
    why: 'Stichkanal und Blockade werden mit einem solchen betäubt.',
  }),
  'say:select.local-anaesthetic-allergy.no-known': () => 'Laut Akte sind keine Allergien bekannt.',
  ...bleeding,
  ...decided('arterial-disease', {
    noun: 'fortgeschrittene arterielle Verschlusskrankheit oder schlechte Wundheilung',
    ask: 'Besteht eine fortgeschrittene arterielle Verschlusskrankheit oder schlechte Wundheilung dort, wo die Sonde eintritt?',
    why: 'Eine Lehrquelle rät zur Vorsicht; die meisten, die ein Bein durch arterielle Verschlusskrankheit verlieren, haben sie.',
    decide: 'Trotz arterieller Verschlusskrankheit oder schlechter Wundheilung des Gebiets vereisen?',
  }),
  ...decided('nerve-deficit', {
    noun: 'ein Ausfall eines Zielnervs',
    ask: 'Hat ein Zielnerv bereits einen Ausfall? Gefühl und Kraft untersuchen.',
    why: 'Ein Ausfall vor der Vereisung verwischt ihre Wirkung und ihren Schaden; der Ausgangsbefund muss dokumentiert werden.',
    decide: 'Trotz Ausfall eines Zielnervs vereisen? Den erhobenen Ausgangsbefund in der Begründung angeben.',
  }),
  ...decided('implanted-electronics', {
    noun: 'ein implantiertes elektronisches Gerät',
    ask: 'Gibt es ein implantiertes elektronisches Gerät (Schrittmacher, Defibrillator, Stimulator, Pumpe)?',
    why: 'Die Vereisung leitet keinen Strom, der Nervenstimulator mancher Sonden aber schon.',
    decide: 'Hat die zuständige Fachperson das implantierte Gerät freigegeben?',
  }),
  ...decided('insensate-foot', {
    noun: 'ein belasteter Fuß ohne Gefühl',
    ask: 'Wird der Fuß Gewicht tragen?',
    why: 'Nach einer Teilamputation des Fußes trägt der vereiste Fuß über Monate Gewicht ohne Schutzgefühl.',
    decide: 'Einen belasteten Fuß ohne Schutzgefühl über Monate hinnehmen?',
  }),
  ...established,
  ...screened('diabetes', {
    noun: 'Diabetes (langsameres Nachwachsen, Neuropathie)',
    ask: 'Hat die Person Diabetes?',
    why: 'Diabetes verlangsamt das Nachwachsen und dämpft das Schutzgefühl.',
  }),
  ...screened('sickle-cell', {
    noun: 'Sichelzellkrankheit',
    ask: 'Hat die Person eine Sichelzellkrankheit?',
    why: 'Die Kennzeichnung äußerlich angewandter Kältegeräte rät zur Vorsicht.',
  }),
  ...screened('cold-injury', {
    noun: 'eine frühere Kälteverletzung',
    ask: 'Hatte die Person eine Kälteverletzung wie eine Erfrierung?',
    why: 'Die Kennzeichnung äußerlich angewandter Kältegeräte rät zur Vorsicht.',
  }),
  ...trialOnly,
};
