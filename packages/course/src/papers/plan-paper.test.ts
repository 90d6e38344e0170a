import { knowledge, type ProbeId } from '@cryobridge/knowledge';
import { type Language, type Plan, caseFromForm, languages, makePlan, say } from '@cryobridge/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { engine, exampleForm, examplePlan } from '../../test/done-example.js';
import { loadCourseWords } from '../words/index.js';
import { withoutMarks } from './filled.js';
import type { Paper, PaperItem, PaperStanding } from './paper.js';
import { planPaper } from './plan-paper.js';
import { loadPlanPaperWords } from './plan-words/load-plan-paper-words.js';
import { shortened, spareItems } from './shortened.js';

const draft: PaperStanding = {
  caseId: '5b0e0f52-4d7c-4f56-9d3f-0d7f3f1f8d11',
  version: 3,
  latestVersion: 3,
  signature: null,
};
const probeLabel = (id: ProbeId) => knowledge.probes[id]?.label ?? id;
let plan: Plan;
let held: Plan;

beforeAll(() => {
  plan = examplePlan({ medications: ['apixaban 5 mg tablet'], conditions: ['type 2 diabetes mellitus'] });
  held = makePlan({
    case: caseFromForm(exampleForm),
    answers: [{ question: 'q:cold-disease', value: 'present', by: 'Dr A', at: '2026-03-01T09:00:00Z' }],
    knowledge,
    engine,
    now: '2026-03-01',
  });
});

async function paperIn(language: Language, of: Plan = plan, standing = draft): Promise<Paper> {
  const [catalog, words] = [await loadCourseWords(language), await loadPlanPaperWords(language)];
  return planPaper({ plan: of, standing, catalog, words, probeLabel });
}

const itemsOf = ({ sections }: Paper): readonly PaperItem[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])));

function textOf(paper: Paper): string {
  const blocks = paper.sections.flatMap((section) => section.blocks);
  const said = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'list':
        return block.items.flatMap(({ sign, text, mark }) => [sign ?? '', text, mark]);
      case 'table':
        return [...block.head, ...block.rows.flat()];
      case 'pictures':
        return [block.legend, ...block.pictures.flatMap(({ label, alt }) => [label, alt])];
      case 'lines':
        return block.labels;
    }
  });
  const headings = paper.sections.map(({ heading }) => heading ?? '');
  const { title, about, standing, headline, foot } = paper;
  return withoutMarks(
    [title, ...about, standing.text, headline?.text ?? '', ...headings, ...said, foot].join('\n'),
  );
}

describe.each(languages)('the one-page plan in %s', (language) => {
  it('says the verdict, the evidence, every nerve with dose and chance, and whom it is about', async () => {
    const paper = await paperIn(language);
    const catalog = await loadCourseWords(language);
    const all = textOf(paper);
    expect(paper.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(all).toContain(say(plan.evidence.grade, catalog));
    expect(all).toContain('5b0e0f52');
    for (const { label } of plan.targets) expect(all).toContain(withoutMarks(catalog.terms[label] ?? label));
    const table = paper.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(plan.doses.length);
    expect(all).not.toMatch(/undefined|NaN|\[object|\{\w+%?\}|[\u2066-\u2069]/u);
  });

  it('never may leave out what stops, what was decided, what somebody must decide or answer', async () => {
    const paper = await paperIn(language);
    const catalog = await loadCourseWords(language);
    const least = itemsOf(shortened(paper, new Set(spareItems(paper, 3)))).map(({ text }) => text);
    const open = new Map(plan.decision.questions.map((question) => [question.id, question]));
    for (const reason of plan.decision.reasons) {
      if (!['hold', 'decide', 'decided', 'ask'].includes(reason.effect)) continue;
      const question = reason.question === null ? undefined : open.get(reason.question);
      const said = [reason, ...(question === undefined ? [] : [question.text])].map((each) =>
        say(each, catalog),
      );
      expect(least.some((text) => said.includes(text))).toBe(true);
    }
    for (const { blocks, text, id } of plan.decision.questions) {
      if (!blocks) continue;
      const asked = plan.decision.reasons.filter(({ question }) => question === id);
      expect(least.some((each) => [text, ...asked].some((one) => say(one, catalog) === each))).toBe(true);
    }
  });

  it('counts what it leaves out', async () => {
    const paper = await paperIn(language);
    const spare = spareItems(paper, 1);
    expect(spare.length).toBeGreaterThan(1);
    const cut = shortened(paper, new Set(spare));
    const before = itemsOf(paper).length;
    const lists = new Set(
      paper.sections.flatMap(({ blocks }) =>
        blocks.filter((block) => block.kind === 'list' && block.items.some((each) => spare.includes(each))),
      ),
    );
    expect(itemsOf(cut)).toHaveLength(before - spare.length + lists.size);
    expect(shortened(paper, new Set())).toBe(paper);
  });

  it('has every word of the English one, with the same facts', async () => {
    const [own, english] = [await loadPlanPaperWords(language), await loadPlanPaperWords('en')];
    const shape = (value: unknown, path = ''): readonly string[] => {
      if (typeof value === 'string')
        return [
          `${path} ${[...value.matchAll(/\{\w+%?\}/g)]
            .map(([fact]) => fact)
            .toSorted()
            .join('')}`,
        ];
      return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
    };
    expect(shape(own).toSorted()).toEqual(shape(english).toSorted());
  });
});

describe('the standing of a version', () => {
  it('is a draft until somebody signed it, and says when another is newer', async () => {
    expect((await paperIn('en')).standing).toEqual({ signed: false, text: expect.stringContaining('DRAFT') });
    const signature = { by: 'Dr A. Example', at: '2026-03-02T10:00:00Z' };
    const signed = await paperIn('en', plan, { ...draft, signature, latestVersion: 4 });
    expect(signed.standing.signed).toBe(true);
    expect(withoutMarks(signed.standing.text)).toBe(
      'SIGNED by Dr A. Example, 2 March 2026 · version 3 · version 4 is newer',
    );
  });
});

it('gives no dose on a hold, and says what stops', async () => {
  const paper = await paperIn('en', held);
  expect(paper.headline).toMatchObject({ tone: 'stop' });
  expect(itemsOf(paper).filter(({ sign }) => sign === 'STOP')).not.toHaveLength(0);
  expect(paper.sections.map(({ id }) => id)).not.toContain('nerves');
});

it('draws each nerve as the page does, in words too', async () => {
  const paper = await paperIn('en');
  const block = paper.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'pictures');
  if (block?.kind !== 'pictures') throw new Error('no pictures');
  expect(block.pictures).toHaveLength(plan.doses.length);
  for (const { alt, scene, box } of block.pictures) {
    expect(withoutMarks(alt)).toMatch(/cross-section to scale: nerve [\d.]+ by [\d.]+ mm/);
    expect(scene.ice.length).toBeGreaterThan(0);
    expect(box.right).toBeGreaterThan(box.left);
  }
});
