import type { Facts, Words } from '../words.js';
import { n, percent, say } from './voice.js';

const names: Readonly<Record<string, string>> = {
  'residual-limb-pain': 'Stumpfschmerz',
  'phantom-pain': 'Phantomschmerz',
  'body-map': 'wo es wehtut (Körperkarte)',
  'tap-pain': 'Schmerz beim Antippen einer Stelle',
  wound: 'die Wunde',
  'wound-redness': 'Rötung um die Wunde',
  fever: 'Fieber',
  drowsiness: 'Schläfrigkeit',
  breathing: 'Atmung',
  falls: 'Stürze',
  weakness: 'Schwäche',
  'opioid-taken': 'das an jedem der letzten Tage eingenommene Opioid',
  'opioid-prescribed': 'das verordnete Opioid',
  'earlier-opioid': 'das an genügend früheren Tagen eingenommene Opioid',
  'earlier-pain': 'genügend frühere Schmerzmeldungen',
  forecast: 'die Prognose',
  'forecast-of-day': 'eine Prognose, die bis zu diesem Tag reicht',
  'end-of-cover': 'das erwartete Ende der Abdeckung',
  'freeze-day': 'der Tag der Vereisung',
  'surgery-day': 'der Tag der Amputation',
  schedule: 'welche Meldungen wann gewünscht sind',
  'emergency-answers': 'die Antworten, die auf einen Notfall hinweisen',
};
const stops: Readonly<Record<string, string>> = {
  death: 'Die Person ist verstorben',
  withdrawal: 'Die Person hat sich zurückgezogen',
  'lost-to-follow-up': 'Die Person ist für die Nachsorge nicht mehr erreichbar',
  admission: 'Die Person ist im Krankenhaus',
};
const wounds = [
  'Die Wunde ist trocken.',
  'Die Wunde sondert etwas Flüssigkeit ab.',
  'Die Wunde ist offen.',
  'Die Wunde blutet stark.',
  'Die Wunde eitert oder riecht.',
];
const skins = [
  '',
  '',
  'Die Haut an der Einstichstelle ist rot.',
  'Die Haut an der Einstichstelle hat eine Blase oder ist dunkel.',
  'Die Haut an der Einstichstelle ist offen.',
];

const name = (f: Facts, key: string) => names[String(f[key])] ?? String(f[key]);
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const oneDecimal = (value: Facts[string] | undefined) => say(Math.round(Number(value) * 10) / 10);
const ofReports = (f: Facts) =>
  Number(f['reports']) === 1
    ? `der letzten ${n(f, 'reports')} Meldung`
    : `den letzten ${n(f, 'reports')} Meldungen`;
const between = (f: Facts) => `(zwischen ${n(f, 'from')} und ${n(f, 'until')})`;
const frozen = (f: Facts) => (f['nerves'] === '' ? '' : ` Vereist: ${n(f, 'nerves')}.`);
const look = 'Bitte die Meldungen ansehen.';

const pain: Words = {
  'say:watch.breakthrough': (f) =>
    `${capital(name(f, 'series'))}: stärkster Wert ${oneDecimal(f['now'])} in ${ofReports(f)}${f['before'] === null ? '' : `, davor ${oneDecimal(f['before'])}`}; nach der Prognose dieser Person sollte er unter ${oneDecimal(f['expected'])} bleiben.${f['acute'] === true ? ' Es ist mehr zugelassen, weil die Operation erst kurz zurückliegt.' : ''}`,
  'say:watch.breakthrough-clear': () =>
    'Der stärkste Schmerz liegt innerhalb dessen, was die Prognose dieser Person erwarten lässt.',
  'say:watch.early-loss': (f) =>
    `${capital(name(f, 'series'))}: stärkster Wert ${oneDecimal(f['now'])} in ${ofReports(f)}, davor ${oneDecimal(f['before'])}.`,
  'say:watch.early-loss-before': (f) =>
    `Die Abdeckung sollte bis etwa ${n(f, 'from')} halten.${f['chance'] === null ? '' : ` Wahrscheinlichkeit, dass sie noch hält: ${percent(f['chance'])}.`}`,
  'say:watch.early-loss-still-covered': (f) =>
    `Der Schmerz ist gestiegen; die Prognose dieser Person gibt der Abdeckung eine Wahrscheinlichkeit von ${percent(f['chance'])}${f['before'] === null ? '' : `, vor den jüngsten Meldungen ${percent(f['before'])}`}, was kein ausreichender Rückgang ist.`,
  'say:watch.early-loss-no-longer': (f) =>
    `Die Abdeckung kann seit ${n(f, 'from')} geendet haben: Ein Verlust ist nicht mehr früh.`,
  'say:watch.early-loss-clear': () =>
    'Kein anhaltender Anstieg gegenüber dem früheren Schmerz dieser Person.',
  'say:watch.end-of-cover': (f) =>
    `Das Ende der Abdeckung wird um den ${n(f, 'likely')} erwartet ${between(f)}.`,
  'say:watch.end-of-cover-takes-over': (f) =>
    `TMR oder RPNI übernimmt voraussichtlich später, um den ${n(f, 'likely')} ${between(f)}.`,
  'say:watch.end-of-cover-nothing-takes-over': () =>
    'Es ist nichts bekannt, das übernimmt: Keine TMR oder RPNI ist geplant, oder ihr Tag ist nicht bekannt.',
  'say:watch.end-of-cover-bridged': () =>
    'TMR oder RPNI übernimmt voraussichtlich vor oder bald nach dem Ende der Abdeckung.',
  'say:watch.end-of-cover-past': () => 'Die Zeit, in der die Abdeckung endet, ist vorbei.',
  'say:watch.end-of-cover-clear': () => 'Das erwartete Ende der Abdeckung ist noch fern.',
  'say:watch.neuroma': (f) =>
    `Schmerz an einer Stelle (${n(f, 'place')}), den Antippen auslöst, stärkster Wert ${n(f, 'worst')}, ohne entsprechenden Phantomschmerz; ${n(f, 'reports')} ${Number(f['reports']) === 1 ? 'Meldung' : 'Meldungen'} in Folge seit ${n(f, 'since')}.`,
  'say:watch.neuroma-too-early': (f) => `An ein Neurom wird nicht vor dem ${n(f, 'from')} gedacht.`,
  'say:watch.neuroma-clear': () => 'Keine einzelne Stelle am Stumpf, an der Antippen wehtut.',
};

const infection: Words = {
  'say:watch.infection-wound': (f) => wounds[Number(f['rank'])] ?? 'Die Wunde hat sich verändert.',
  'say:watch.infection-redness': () => 'Die Rötung um die Wunde breitet sich aus.',
  'say:watch.infection-fever': () => 'Es besteht Fieber.',
  'say:watch.infection-skin': (f) =>
    skins[Number(f['rank'])] ?? 'Die Haut an der Einstichstelle hat sich verändert.',
  'say:watch.infection-pain': (f) =>
    `Der Stumpfschmerz ist gestiegen: stärkster Wert ${n(f, 'worst')}, davor ${oneDecimal(f['before'])}, bei einer Wunde, die nicht trocken ist.`,
  'say:watch.infection-clear': () => 'Keine Zeichen, die nach einer Infektion aussehen.',
};

const medicines: Words = {
  'say:watch.opioid-rise': (f) =>
    `${Number(f['reports']) === 1 ? `Am letzten ${n(f, 'reports')} gemeldeten Tag` : `An den letzten ${n(f, 'reports')} gemeldeten Tagen`} eingenommenes Opioid: ${f['atLeast'] === true ? 'mindestens ' : ''}${n(f, 'now')} am Tag in oralen Morphinäquivalenten, davor ${n(f, 'before')}. Nach dem Grund fragen.`,
  'say:watch.opioid-over-prescribed': (f) =>
    `Am ${n(f, 'on')} eingenommenes Opioid: ${n(f, 'taken')} in oralen Morphinäquivalenten; die Verordnungen erlauben ${n(f, 'prescribed')}. Nach dem Grund fragen.`,
  'say:watch.opioid-clear': () => 'Das eingenommene Opioid ist wie zuvor und wie verordnet.',
  'say:watch.sedation-drowsy': (f) =>
    `${Number(f['poss']) >= 4 ? 'Schwer zu wecken' : 'Schläfrig, nickt ein'}: entspricht ${n(f, 'poss')} auf der Pasero-Sedierungsskala.`,
  'say:watch.sedation-breathing': () => 'Die Atmung ist langsam oder fällt schwer.',
  'say:watch.sedation-clear': () => 'Nicht schläfrig.',
};

const others: Words = {
  'say:watch.missing': (f) => `Nicht bekannt: ${name(f, 'fact')}.`,
  'say:watch.stale': (f) =>
    `Zu alt, um danach zu handeln: ${name(f, 'fact')}, zuletzt angegeben am ${n(f, 'lastOn')}.`,
  'say:watch.stopped': (f) =>
    `${stops[String(f['why'])] ?? 'Die Nachsorge ist beendet'}: Es wird auf keine Meldung gewartet.`,
  'say:watch.weakness': (f) =>
    Number(f['rank']) >= 3 ? 'Die Schwäche hat zugenommen.' : 'Die Schwäche ist neu.',
  'say:watch.fall': (f) => `${n(f, 'falls')} ${Number(f['falls']) === 1 ? 'Sturz' : 'Stürze'} gemeldet.`,
  'say:watch.hit-head': () => 'Bei einem Sturz wurde der Kopf getroffen.',
  'say:watch.weakness-known': (f) => `Die Schwäche ist bekannt und nicht schlimmer.${frozen(f)}`,
  'say:watch.numbness-known': (f) =>
    `Taube Haut an der Einstichstelle ist nach der Vereisung zu erwarten.${frozen(f)}`,
  'say:watch.weakness-clear': () => 'Keine Schwäche und kein Sturz.',
  'say:watch.silence': (f) => `Keine Meldung seit ${n(f, 'last')}; gewünscht seit ${n(f, 'since')}.`,
  'say:watch.silence-from-start': (f) => `Es kam nie eine Meldung; gewünscht seit ${n(f, 'since')}.`,
  'say:watch.follow-up-over': () => 'Die Nachsorge ist vorbei: Es ist keine Meldung gewünscht.',
  'say:watch.silence-clear': () => 'Meldungen kommen wie gewünscht.',
  'say:watch.emergency': () =>
    'Eine Antwort weist auf Lebensgefahr hin. Die Person wurde sofort aufgefordert, Hilfe zu rufen.',
  'say:watch.emergency-clear': () => 'Keine Antwort weist auf Lebensgefahr hin.',
  'say:watch.masked.pain': () => `Der Schmerz hat sich verändert. ${look}`,
  'say:watch.masked.wound': () => `Die Wunde oder die Haut hat sich verändert. ${look}`,
  'say:watch.masked.medicines': () => `Die eingenommenen Mittel haben sich geändert. ${look}`,
  'say:watch.masked.drowsiness': () => `Die Person ist schläfrig oder atmet langsam. ${look}`,
  'say:watch.masked.legs': () => `Schwäche oder ein Sturz wurde gemeldet. ${look}`,
  'say:watch.masked.silence': () => 'Es kommen keine Meldungen mehr. Bitte die Person anrufen.',
  'say:watch.masked.emergency': () =>
    'Eine Antwort weist auf Lebensgefahr hin. Bitte die Meldungen jetzt ansehen.',
};

export const watchWords: Words = { ...pain, ...infection, ...medicines, ...others };
