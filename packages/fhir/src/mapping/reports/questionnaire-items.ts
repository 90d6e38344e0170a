import {
  bodyRegions,
  questionById,
  sayRegion,
  type BodyPlace,
  type Condition,
  type Question,
  type ReportWords,
} from '@cryobridge/course/report';
import { codeSystems, ucum } from '../../profiles/index.js';
import type { Json } from '../resource.js';
import { isOption, optionCoding, placeCoding, placeKindCoding } from './answer-codings.js';
import { links } from './link-ids.js';
import { isMeasured, measureConcept } from './measure-codes.js';
import { translated } from './translated.js';

const core = 'http://hl7.org/fhir/StructureDefinition';
const extract = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract';

/** Answers that grow worse by their order; the others are kinds, and have no rank. */
const ranked: ReadonlySet<string> = new Set(['drowsiness', 'wound-redness', 'bowel']);

/** One question as an item that other renderers can show and extract. */
export function questionItem(question: Question): Json {
  const { id, when } = question;
  const extensions = [
    ...(isMeasured(id) && id !== 'body-map' ? [{ url: extract, valueBoolean: true }] : []),
    ...numberExtensions(question),
  ];
  return {
    ...(extensions.length === 0 ? {} : { extension: extensions }),
    linkId: id,
    ...(isMeasured(id) ? { code: measureConcept(id).coding } : {}),
    ...translated('text', (words) => words.questions[id].ask),
    ...typeOf(question),
    ...(when === null ? {} : conditionOf(when)),
    ...bodyOf(question),
  };
}

function typeOf({ control }: Question): Json {
  switch (control.kind) {
    case 'score':
    case 'number':
      return { type: 'integer' };
    case 'choice':
      return { type: 'choice' };
    case 'yes-no':
      return { type: 'boolean' };
    case 'text':
      return { type: 'text' };
    case 'doses':
    case 'body-map':
      return { type: 'group' };
  }
}

function numberExtensions({ control }: Question): readonly Json[] {
  if (control.kind !== 'score' && control.kind !== 'number') return [];
  const most = control.kind === 'score' ? 10 : control.maximum;
  return [
    { url: `${core}/minValue`, valueInteger: 0 },
    { url: `${core}/maxValue`, valueInteger: most },
    ...(control.kind === 'score'
      ? [
          {
            url: `${core}/questionnaire-unit`,
            valueCoding: { system: ucum, code: '{score}', display: 'of 10' },
          },
        ]
      : []),
  ];
}

function conditionOf(when: Condition): Json {
  const { question } = when;
  if ('isAtLeast' in when)
    return { enableWhen: [{ question, operator: '>=', answerInteger: when.isAtLeast }] };
  const enableWhen = when.isOneOf.map((option) => ({
    question,
    operator: '=',
    answerCoding: choiceCoding(question, option),
  }));
  return { enableWhen, ...(enableWhen.length > 1 ? { enableBehavior: 'any' } : {}) };
}

function choiceCoding(question: string, option: string) {
  const id = `${question}.${option}`;
  if (!isOption(id)) throw new Error(`the instrument has no words for ${id}`);
  return optionCoding(id);
}

function bodyOf(question: Question): Json {
  const { id, control } = question;
  switch (control.kind) {
    case 'choice':
      return {
        answerOption: control.options.map((option, rank) => optionOf(id, { option, rank })),
        ...helpOf(id),
      };
    case 'text':
      return { maxLength: control.maximumLength, ...helpOf(id) };
    case 'score': {
      const { scale } = control;
      return {
        item: [
          displayItem(`${id}.low`, { control: 'lower', textIn: (words) => words.scales[scale].low }),
          displayItem(`${id}.high`, { control: 'upper', textIn: (words) => words.scales[scale].high }),
          ...helpItems(id),
        ],
      };
    }
    case 'doses':
      return { item: [...helpItems(id), ...doseItems] };
    case 'body-map':
      return { item: [...helpItems(id), ...placeItems] };
    case 'yes-no':
    case 'number':
      return helpOf(id);
  }
}

function optionOf(
  id: Question['id'],
  { option, rank }: { readonly option: string; readonly rank: number },
): Json {
  const { display: _display, ...coding } = choiceCoding(id, option);
  const key = `${id}.${option}`;
  const ordinal = { extension: [{ url: `${core}/ordinalValue`, valueDecimal: rank }] };
  return {
    valueCoding: {
      ...(ranked.has(id) ? ordinal : {}),
      ...coding,
      ...translated('display', (words) => (isOption(key) ? words.options[key] : '')),
    },
  };
}

const helpOf = (id: Question['id']): Json => {
  const item = helpItems(id);
  return item.length === 0 ? {} : { item };
};

function helpItems(id: Question['id']): readonly Json[] {
  if (questionById(id) === null) return [];
  const helpIn = (words: ReportWords) => words.questions[id].help ?? '';
  const item = displayItem(`${id}.help`, { control: 'help', textIn: helpIn });
  return item['text'] === '' ? [] : [item];
}

function displayItem(
  linkId: string,
  { control, textIn }: { readonly control: string; readonly textIn: (words: ReportWords) => string },
): Json {
  const concept = { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: control }] };
  return {
    extension: [{ url: `${core}/questionnaire-itemControl`, valueCodeableConcept: concept }],
    linkId,
    ...translated('text', textIn),
    type: 'display',
  };
}

const unless = (question: string): Json => ({
  enableWhen: [{ question, operator: '!=', answerBoolean: true }],
});

const doseItems: readonly Json[] = [
  { linkId: links.noDoses, ...translated('text', (words) => words.noDoses), type: 'boolean' },
  {
    linkId: links.dose,
    ...translated('text', (words) => words.dose.medicine),
    type: 'group',
    ...unless(links.noDoses),
    repeats: true,
    item: [
      {
        extension: [{ url: `${core}/questionnaire-hidden`, valueBoolean: true }],
        linkId: links.doseMedicine,
        ...translated('text', (words) => words.dose.medicine),
        type: 'string',
      },
      {
        linkId: links.doseText,
        ...translated('text', (words) => words.dose.medicine),
        type: 'string',
        required: true,
      },
      {
        linkId: links.doseCount,
        ...translated('text', (words) => words.dose.count),
        type: 'decimal',
        required: true,
      },
      {
        linkId: links.doseUnit,
        ...translated('text', (words) => words.dose.unit),
        type: 'string',
        required: true,
      },
      { linkId: links.doseAt, ...translated('text', (words) => words.dose.at), type: 'dateTime' },
    ],
  },
];

const placeKinds: readonly BodyPlace['kind'][] = [
  'residual-limb-pain',
  'phantom-pain',
  'phantom-sensation',
  'other-pain',
];

const placeItems: readonly Json[] = [
  { linkId: links.noPlaces, ...translated('text', (words) => words.noPlaces), type: 'boolean' },
  {
    linkId: links.place,
    ...translated('text', (words) => words.place),
    type: 'group',
    ...unless(links.noPlaces),
    repeats: true,
    item: [
      {
        linkId: links.placeRegion,
        ...translated('text', (words) => words.place),
        type: 'choice',
        required: true,
        answerOption: bodyRegions.map((region) => ({
          valueCoding: {
            system: codeSystems.bodyPlace,
            code: placeCoding(region.id).code,
            ...translated('display', (words) => sayRegion(region, words)),
          },
        })),
      },
      {
        linkId: links.placeKind,
        ...translated('text', (words) => words.kindOfPlace),
        type: 'choice',
        required: true,
        answerOption: placeKinds.map((kind) => ({
          valueCoding: {
            system: codeSystems.cryobridge,
            code: placeKindCoding(kind).code,
            ...translated('display', (words) => words.places[kind]),
          },
        })),
      },
    ],
  },
];
