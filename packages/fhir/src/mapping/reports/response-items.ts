import {
  answerOf,
  questionById,
  questions,
  type BodyPlace,
  type Question,
  type ReportAnswers,
  type ReportKind,
  type TakenDose,
} from '@cryobridge/course/report';
import type { Json } from '../resource.js';
import { isOption, optionCoding, placeCoding, placeKindCoding } from './answer-codings.js';
import { links } from './link-ids.js';

const answered = (linkId: string, type: string, value: unknown): Json => ({
  linkId,
  answer: [{ [`value${type}`]: value }],
});

/** The answers as items of the kind's Questionnaire; what was not told has no item. */
export function itemsOfAnswers(answers: ReportAnswers, kind: ReportKind): readonly Json[] {
  const told = questions.flatMap((question) => {
    const answer = answerOf(question, answers);
    return answer === undefined ? [] : [{ question, item: itemOf(question, answer) }];
  });
  const itemsOf = (asked: boolean) =>
    told.filter(({ question }) => question.askedIn.includes(kind) === asked).map(({ item }) => item);
  const more = itemsOf(false);
  return [
    ...itemsOf(true),
    ...(more.length === 0
      ? []
      : [answered(links.more, 'Boolean', true), { linkId: links.moreItems, item: more }]),
  ];
}

function itemOf({ id, control }: Question, answer: unknown): Json {
  switch (control.kind) {
    case 'score':
    case 'number':
      return answered(id, 'Integer', answer);
    case 'yes-no':
      return answered(id, 'Boolean', answer);
    case 'text':
      return answer === '' ? { linkId: id } : answered(id, 'String', answer);
    case 'choice': {
      const option = `${id}.${String(answer)}`;
      if (!isOption(option)) throw new Error(`the instrument has no answer ${option}`);
      return answered(id, 'Coding', optionCoding(option));
    }
    case 'doses':
      return groupOf(links.doses, links.noDoses, (answer as readonly TakenDose[]).map(doseItem));
    case 'body-map':
      return groupOf(links.bodyMap, links.noPlaces, (answer as readonly BodyPlace[]).map(placeItem));
  }
}

const groupOf = (linkId: string, none: string, items: readonly Json[]): Json => ({
  linkId,
  item: items.length === 0 ? [answered(none, 'Boolean', true)] : items,
});

function doseItem({ medicine, text, count, unit, at }: TakenDose): Json {
  return {
    linkId: links.dose,
    item: [
      ...(medicine === null ? [] : [answered(links.doseMedicine, 'String', medicine)]),
      answered(links.doseText, 'String', text),
      answered(links.doseCount, 'Decimal', count),
      answered(links.doseUnit, 'String', unit),
      ...(at === null ? [] : [answered(links.doseAt, 'DateTime', at)]),
    ],
  };
}

function placeItem({ region, kind }: BodyPlace): Json {
  return {
    linkId: links.place,
    item: [
      answered(links.placeRegion, 'Coding', placeCoding(region)),
      answered(links.placeKind, 'Coding', placeKindCoding(kind)),
    ],
  };
}

interface Item {
  readonly linkId?: string;
  readonly answer?: readonly Json[];
  readonly item?: readonly Item[];
}

/** The answers that items tell, whoever rendered the Questionnaire; items that are not ours are passed over. */
export function answersOfItems(items: readonly Item[]): ReportAnswers {
  const answers: Record<string, unknown> = {};
  for (const item of flat(items)) {
    const question = questionById(item.linkId ?? '');
    if (question === null) continue;
    const value = valueOf(question, item);
    if (value === undefined) continue;
    const { field, statistic } = question;
    answers[field] =
      statistic === null ? value : { ...(answers[field] as object | undefined), [statistic]: value };
  }
  return answers;
}

/** The questions of the group of further ones stand beside the others. */
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.linkId === links.moreItems ? (item.item ?? []) : [item]));

function valueOf({ id, control }: Question, item: Item): unknown {
  switch (control.kind) {
    case 'score':
    case 'number':
      return first(item, 'valueInteger');
    case 'yes-no':
      return first(item, 'valueBoolean');
    case 'text':
      return first(item, 'valueString') ?? '';
    case 'choice':
      return codeIn(item)?.slice(id.length + 1);
    case 'doses':
      return (item.item ?? []).filter(({ linkId }) => linkId === links.dose).map(doseOf);
    case 'body-map':
      return (item.item ?? []).filter(({ linkId }) => linkId === links.place).map(placeOf);
  }
}

function doseOf(group: Item): TakenDose {
  const text = (linkId: string) => first(child(group, linkId), 'valueString') as string | undefined;
  return {
    medicine: text(links.doseMedicine) ?? null,
    text: text(links.doseText) ?? '',
    count: Number(first(child(group, links.doseCount), 'valueDecimal')),
    unit: text(links.doseUnit) ?? '',
    at: (first(child(group, links.doseAt), 'valueDateTime') as string | undefined) ?? null,
  };
}

function placeOf(group: Item): BodyPlace {
  return {
    region: codeIn(child(group, links.placeRegion)) ?? '',
    kind: codeIn(child(group, links.placeKind)) as BodyPlace['kind'],
  };
}

const child = (group: Item, linkId: string): Item => group.item?.find((each) => each.linkId === linkId) ?? {};

const first = ({ answer = [] }: Item, name: string): unknown => answer[0]?.[name];

function codeIn(item: Item): string | undefined {
  return (first(item, 'valueCoding') as { readonly code?: string } | undefined)?.code;
}
