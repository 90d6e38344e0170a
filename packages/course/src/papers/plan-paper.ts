import { type Catalog, type Plan, reviewNote } from '@cryobridge/plan';
import { scaleBarMm } from './scale-bar.js';
import { nervePictures } from './nerve-pictures.js';
import type { Paper, PaperBlock, PaperSection, PaperStanding } from './paper.js';
import { type AboutParts, aboutLines, limbText, standingText } from './plan-about.js';
import { coverItems } from './plan-cover.js';
import { type DoseParts, doseTable, nerveNotes } from './plan-doses.js';
import { medicineItems } from './plan-medicines.js';
import { questionItems, reasonItems } from './plan-reasons.js';
import { sourceItems } from './plan-sources.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import { type Telling, telling } from './telling.js';

export interface PlanPaperInput {
  readonly plan: Plan;
  readonly standing: PaperStanding;
  /** Sentences of plan and course, of `loadCourseWords`. */
  readonly catalog: Catalog;
  /** Of `loadPlanPaperWords`. */
  readonly words: PlanPaperWords;
  /** What the knowledge calls a probe, in English. */
  readonly probeLabel: DoseParts['probeLabel'];
}

/** The plan on one page, as far as it fits: the rest is counted, and what stops or was decided stays. */
export function planPaper(input: PlanPaperInput): Paper {
  const { plan, standing, catalog, words, probeLabel } = input;
  const tell = telling({ catalog, plan, unknown: words.unknown });
  const parts: AboutParts & DoseParts = { plan, words, tell, probeLabel };
  const review = reviewNote(catalog);
  return {
    kind: 'plan',
    language: catalog.language,
    direction: catalog.language === 'ar' ? 'rtl' : 'ltr',
    title: tell.fill(words.title, { limb: limbText(parts) }),
    about: [...aboutLines(parts, standing), ...(review === null ? [] : [review])],
    standing: { signed: standing.signature !== null, text: standingText(standing, parts) },
    headline: headlineOf(parts),
    sections: [
      evidenceSection(parts),
      half('reasons', words.headings.reasons, reasonItems({ ...parts, decision: plan.decision })),
      half('questions', words.headings.questions, questionItems({ ...parts, decision: plan.decision })),
      ...nerveSections(parts),
      half('cover', words.headings.cover, coverItems(parts)),
      ...(plan.regimen === null
        ? []
        : [half('medicines', words.headings.medicines, medicineItems({ ...parts, regimen: plan.regimen }))]),
      sourceSection(parts),
      signSection(words),
    ].filter(({ blocks }) => blocks.length > 0),
    more: words.more,
    foot: tell.fill(words.foot, {
      hash: plan.hash.slice(0, 12),
      knowledge: plan.madeFrom.knowledgeVersion,
    }),
    pageOf: words.pageOf,
  };
}

function headlineOf({ plan, words, tell }: DoseParts): Paper['headline'] {
  const { verdict, questions } = plan.decision;
  const count = questions.filter(({ blocks }) => blocks).length;
  const tones = { proceed: 'go', hold: 'stop', 'cannot-tell': 'wait' } as const;
  return { tone: tones[verdict], text: tell.fill(words.verdicts[verdict], { count }) };
}

function evidenceSection({ plan, words, tell }: DoseParts): PaperSection {
  const grade = tell.say(plan.evidence.grade);
  const text = `${words.evidence} ${grade} ${words.advises}`;
  return { id: 'evidence', heading: null, span: 'page', blocks: [{ kind: 'text', look: 'strong', text }] };
}

function half(id: string, heading: string, items: readonly PaperItemOf[]): PaperSection {
  const blocks: readonly PaperBlock[] = items.length === 0 ? [] : [{ kind: 'list', look: 'bullets', items }];
  return { id, heading, span: 'half', blocks };
}

type PaperItemOf = ReturnType<Telling['item']>;

function nerveSections(parts: DoseParts): readonly PaperSection[] {
  const { plan, words, tell } = parts;
  const notes = nerveNotes(parts);
  if (plan.doses.length === 0 && notes.length === 0) return [];
  const pictures = nervePictures(plan, parts);
  const [first] = pictures;
  const legend =
    first === undefined
      ? ''
      : tell.fill(words.dose.legend, { lethal: first.lethalC, mm: scaleBarMm(pictures) });
  const blocks: readonly PaperBlock[] = [
    ...(pictures.length === 0 ? [] : [{ kind: 'pictures', legend, pictures } as const]),
    ...(plan.doses.length === 0 ? [] : [doseTable(parts)]),
    ...(notes.length === 0 ? [] : [{ kind: 'list', look: 'bullets', items: notes } as const]),
  ];
  return [{ id: 'nerves', heading: words.headings.nerves, span: 'page', blocks }];
}

function sourceSection(parts: DoseParts): PaperSection {
  const items = sourceItems(parts);
  return {
    id: 'sources',
    heading: parts.words.headings.sources,
    span: 'page',
    blocks: [
      { kind: 'text', look: 'quiet', text: parts.words.marks },
      ...(items.length === 0 ? [] : [{ kind: 'list', look: 'run', items } as const]),
    ],
  };
}

function signSection(words: PlanPaperWords): PaperSection {
  const labels = [words.about.name, ...words.sign];
  return { id: 'sign', heading: null, span: 'page', blocks: [{ kind: 'lines', labels }] };
}
