import { type Catalog, type Plan, type Statement, type TargetDose, reviewNote } from '@cryobridge/plan';
import { checkItems } from '../day/check-items.js';
import type { CardWords } from './card-words/card-words.js';
import { nervePictures } from './nerve-pictures.js';
import {
  type Paper,
  type PaperItem,
  type PaperList,
  type PaperSection,
  type PaperStanding,
  item,
} from './paper.js';
import { limbText, standingText } from './plan-about.js';
import { doseText } from './plan-doses.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import { scaleBarMm } from './scale-bar.js';
import { type Telling, telling } from './telling.js';

export interface CardInput {
  readonly plan: Plan;
  readonly standing: PaperStanding;
  /** Sentences of plan and course, of `loadCourseWords`. */
  readonly catalog: Catalog;
  readonly words: PlanPaperWords;
  /** Of `loadCardWords`. */
  readonly cardWords: CardWords;
}

interface Card extends CardInput {
  readonly tell: Telling;
}

/** What is needed in the room, for one operator: whom and where, each nerve, when to stop, what must stay warm. */
export function operatorCard(input: CardInput): Paper {
  const { plan, catalog, words, cardWords, standing } = input;
  const card: Card = { ...input, tell: telling({ catalog, plan, unknown: words.unknown }) };
  const { tell } = card;
  const isDraft = plan.draft || standing.signature === null;
  const review = reviewNote(catalog);
  return {
    kind: 'operator-card',
    language: catalog.language,
    direction: catalog.language === 'ar' ? 'rtl' : 'ltr',
    title: cardWords.title,
    about: review === null ? [] : [review],
    standing: { signed: standing.signature !== null, text: standingText(standing, { words, tell }) },
    headline: {
      tone: isDraft ? 'wait' : 'go',
      text: isDraft ? `${limbText(card)} · ${cardWords.draft}` : limbText(card),
    },
    sections: [
      listOf('before', cardWords.before, { look: 'boxes', items: beforeItems(card) }),
      listOf('equipment', cardWords.equipment, {
        look: 'boxes',
        items: plan.equipment.map((each) => unmarked(tell.item(each, { worth: 2 }))),
      }),
      pictureSection(card),
      listOf('every', cardWords.every, { look: 'bullets', items: everyItems(card) }),
      ...plan.doses.map((dose) => nerveSection(card, dose)),
      listOf('after', cardWords.after, { look: 'boxes', items: afterItems(card) }),
      {
        id: 'sign',
        heading: null,
        span: 'page' as const,
        blocks: [{ kind: 'lines' as const, labels: cardWords.sign }],
      },
    ].filter(({ blocks }) => blocks.length > 0),
    more: cardWords.more,
    foot: tell.fill(words.foot, { hash: plan.hash.slice(0, 12), knowledge: plan.madeFrom.knowledgeVersion }),
    pageOf: words.pageOf,
  };
}

function listOf(id: string, heading: string, list: Pick<PaperList, 'look' | 'items'>): PaperSection {
  const blocks = list.items.length === 0 ? [] : [{ kind: 'list' as const, ...list }];
  return { id, heading, span: 'half', blocks };
}

/** A mark of sources has no place at the bedside. */
const unmarked = (each: PaperItem): PaperItem => ({ ...each, mark: '' });

/** The list of the day in few words, in its order. */
function beforeItems(card: Card): readonly PaperItem[] {
  const { plan, cardWords, tell } = card;
  const items = checkItems(plan, { label: '', training: null });
  return items.map(({ id, text }) => {
    const facts = { limb: limbText(card), minutes: text.facts['freezeMinutes'] ?? null };
    return item(tell.fill(cardWords.checks[id], facts));
  });
}

function pictureSection({ plan, words, cardWords, tell }: Card): PaperSection {
  const pictures = nervePictures(plan, { words, tell });
  const [first] = pictures;
  const facts = { lethal: first?.lethalC ?? null, mm: scaleBarMm(pictures) };
  const blocks =
    first === undefined
      ? []
      : [{ kind: 'pictures' as const, legend: tell.fill(words.dose.legend, facts), pictures }];
  return { id: 'pictures', heading: cardWords.pictures, span: 'page', blocks };
}

type Sign = keyof CardWords['signs'];

/** What a statement about one nerve is for, in a word; null: it is told once for all. */
const signOf: Readonly<Record<string, Sign>> = {
  'say:dose.view': 'see',
  'say:dose.path': 'reach',
  'say:dose.passes': 'place',
  'say:dose.watch-ice': 'ice',
};

function nerveSection(card: Card, dose: TargetDose): PaperSection {
  const { plan, words, cardWords, tell } = card;
  const target = plan.targets.find(({ nerveSite }) => nerveSite === dose.nerveSite);
  const signed = (statement: Statement): readonly PaperItem[] => {
    const sign = signOf[statement.id];
    if (sign === undefined) return [];
    return [unmarked(tell.item(statement, { sign: cardWords.signs[sign] }))];
  };
  const costs = dose.notes.filter(({ id }) => id === 'say:dose.weakness');
  const heading = tell.term(target?.label ?? dose.nerveSite);
  return listOf(dose.nerveSite, heading, {
    look: 'bullets',
    items: [
      item(doseText({ words, tell }, dose), { sign: cardWords.signs.dose }),
      ...dose.guidance.flatMap(signed),
      ...spareItems(card, dose),
      ...costs.map((each) => unmarked(tell.item(each, { sign: cardWords.signs.costs, worth: 3 }))),
    ],
  });
}

/** What lies beside the nerve and must stay warm, each with how far it is. */
function spareItems({ cardWords, tell }: Card, { section }: TargetDose): readonly PaperItem[] {
  if (section.neighbours.length === 0) return [];
  const names = section.neighbours.map(({ name, gapMm }) =>
    tell.fill(gapMm === null ? cardWords.gapUnknown : cardWords.gap, { name: tell.term(name), gap: gapMm }),
  );
  return [item(tell.fill(cardWords.spare, { names: tell.list(names) }), { sign: cardWords.signs.spare })];
}

const told = new Set(['say:dose.full-thaw', 'say:dose.store-image']);

/** When to stop and what holds for each nerve, once; and nerves that are never frozen. */
function everyItems({ plan, cardWords, tell }: Card): readonly PaperItem[] {
  const guidance = plan.doses[0]?.guidance ?? [];
  const stop = guidance
    .filter(({ id }) => id === 'say:dose.stop')
    // What must not be frozen round stands at its nerve.
    .map((each) => ({ ...each, facts: { ...each.facts, artery: null } }));
  return [
    ...stop.map((each) => unmarked(tell.item(each, { sign: cardWords.signs.stop }))),
    ...plan.neverTargets.map(({ reason }) => unmarked(tell.item(reason, { sign: cardWords.signs.never }))),
    ...guidance.filter(({ id }) => told.has(id)).map((each) => unmarked(tell.item(each))),
  ];
}

const afterwards = new Set(['say:dose.step-record']);

function afterItems({ plan, tell }: Card): readonly PaperItem[] {
  return [
    ...plan.procedureSteps.filter(({ id }) => afterwards.has(id)).map((each) => unmarked(tell.item(each))),
    ...plan.protection.map((each) => unmarked(tell.item(each, { worth: 3 }))),
  ];
}
