import type { Words } from '../words.js';
import { n, seen } from './voice.js';

export const regimenReasonWords: Words = {
  'say:regimen.weight-unknown': () => 'Das Gewicht ist nicht bekannt oder zu alt.',
  'say:regimen.acetaminophen-already': (f) =>
    `Bereits ${n(f, 'takenMg')} mg am Tag${seen(f)}; das wird mitgezählt.`,
  'say:regimen.acetaminophen-no-room': (f) =>
    `Präparate in der Akte enthalten bereits ${n(f, 'takenMg')} mg am Tag${seen(f)}; ${n(f, 'mostMg')} mg sind die Höchstmenge.`,
  'say:regimen.acetaminophen-unreadable': (f) =>
    `Es steckt auch in einem Präparat, dessen Menge nicht lesbar ist${seen(f)}.`,
  'say:regimen.nsaid-antiplatelet': (f) =>
    `Mit einem Thrombozytenaggregationshemmer blutet es leichter${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant': (f) => `Mit einem Antikoagulans blutet es leichter${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant-kidney': (f) =>
    `Antikoagulans und eingeschränkte Nierenfunktion zusammen${seen(f)}.`,
  'say:regimen.nsaid-second': (f) => `Ein anderer Entzündungshemmer wird genommen${seen(f)}: nie zwei.`,
  'say:regimen.nsaid-kidney-reduced': (f) =>
    `eGFR ${n(f, 'egfr')} liegt unter ${n(f, 'normal')}: Es kann den Nieren schaden.`,
  'say:regimen.nsaid-kidney-severe': (f) =>
    f['egfr'] === null
      ? 'Eine schwere Nierenerkrankung ist dokumentiert.'
      : `eGFR ${n(f, 'egfr')} liegt unter ${n(f, 'bound')}.`,
  'say:regimen.nsaid-kidney-unknown': () => 'Die Nierenfunktion ist nicht bekannt: keine aktuelle eGFR.',
  'say:regimen.ketorolac-bleeding': (f) => `Nicht mit einem Thrombozytenaggregationshemmer${seen(f)}.`,
  'say:regimen.ketorolac-instead': () =>
    'Anstelle eines COX-2-Hemmers, nie zusammen mit ihm, und nicht vorbeugend vor der Operation.',
  'say:regimen.regional-antithrombotic': (f) =>
    `Ein gerinnungshemmendes Mittel wird genommen${seen(f)}: Kein Zeitabstand hat eine Quelle, der Hausstandard entscheidet.`,
  'say:regimen.regional-evidence': () =>
    'Es bessert den akuten Schmerz; ob es anhaltenden Schmerz verhindert, ist nicht gezeigt.',
  'say:regimen.ketamine-risk': () => 'Etwas, das es verbietet, liegt vor.',
  'say:regimen.ketamine-risk-unasked': () => 'Noch niemand hat geprüft, ob etwas vorliegt, das es verbietet.',
  'say:regimen.ketamine-evidence': (f) => `Die Evidenz nach Amputation ist ${n(f, 'evidence')}.`,
  'say:regimen.gabapentinoid-evidence': (f) =>
    `${n(f, 'trials')} Studien mit ${n(f, 'participants')} Personen fanden rund um Operationen keinen klinisch bedeutsamen Nutzen, mehr Schwindel und keine Wirkung auf anhaltenden Schmerz.`,
  'say:regimen.gabapentinoid-opioid': (f) =>
    `Mit einem Opioid dämpft es die Atmung; nach Amputation ging es mit mehr anhaltendem Opioidgebrauch einher (Odds Ratio ${n(f, 'odds')}, eine Assoziation).`,
  'say:regimen.gabapentinoid-second': (f) => `Ein anderes Gabapentinoid wird genommen${seen(f)}: nie zwei.`,
  'say:regimen.gabapentinoid-already': (f) =>
    `Wird bereits genommen${seen(f)}: die Dosis anhand der Nierenfunktion prüfen.`,
  'say:regimen.gabapentinoid-kidney-unknown': () => 'Keine aktuelle eGFR.',
  'say:regimen.baseline-unknown': () => 'Welche Opioide die Person nimmt, ist nicht vollständig bekannt.',
  'say:regimen.on-opioids-already': (f) =>
    `Nimmt bereits ${n(f, 'mmePerDay')} MME am Tag: zusätzlich dazu, die Dosis nach Hausstandard.`,
  'say:regimen.pca-not-naive': (f) =>
    `Nimmt bereits ${n(f, 'mmePerDay')} MME am Tag: Diese Dosen gelten für Personen, die keine Opioide nehmen.`,
  'say:regimen.opioid-blocked': (f) =>
    `Ein Mittel, das genommen wird, blockiert es oder schwächt es ab${seen(f)}.`,
  'say:regimen.opioid-benzodiazepine': (f) => `Mit einem Benzodiazepin dämpft es die Atmung${seen(f)}.`,
  'say:regimen.morphine-kidney': () => 'Bei Niereninsuffizienz reichert sich ein wirksamer Metabolit an.',
  'say:regimen.morphine-kidney-unknown': () =>
    'Bei Niereninsuffizienz reichert sich ein wirksamer Metabolit an, und die eGFR ist nicht bekannt.',
  'say:regimen.tramadol-serotonergic': (f) => `Mit einem serotonergen Mittel${seen(f)}.`,
  'say:regimen.tramadol-kidney-unknown': () =>
    'Seine Grenze richtet sich nach den Nieren, und die eGFR ist nicht bekannt.',
  'say:regimen.laxative-already': (f) => `Eines wird bereits genommen${seen(f)}.`,
  'say:regimen.baseline-other-series': (f) =>
    `Auch andere Listen der Akte nennen Opioide${seen(f)}; sie werden nicht addiert.`,
  'say:regimen.baseline-answered': (f) => `${n(f, 'mmePerDay')} MME am Tag, laut Angabe von ${n(f, 'by')}.`,
  'say:regimen.interaction-benzodiazepine-opioid': (f) =>
    `Ein Benzodiazepin mit einem Opioid dämpft die Atmung${seen(f)}.`,
  'say:regimen.interaction-gabapentinoid-opioid': (f) =>
    `Ein Gabapentinoid mit einem Opioid dämpft die Atmung${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant': (f) =>
    `Unter einem Entzündungshemmer mit einem Antikoagulans blutet es leichter${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant-kidney': (f) =>
    `Ein Entzündungshemmer mit einem Antikoagulans und eingeschränkter Nierenfunktion${seen(f)}.`,
  'say:regimen.interaction-nsaid-kidney': (f) =>
    `Ein Entzündungshemmer wird bei versagenden Nieren genommen${seen(f)}.`,
};
