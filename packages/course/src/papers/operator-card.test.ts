import { type Plan, languages } from '@cryobridge/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplePlan } from '../../test/done-example.js';
import { checkIds } from '../day/check-item.js';
import { loadCourseWords, sayCourse } from '../words/index.js';
import { loadCardWords } from './card-words/load-card-words.js';
import { withoutMarks } from './filled.js';
import { operatorCard } from './operator-card.js';
import type { Paper, PaperStanding } from './paper.js';
import { loadPlanPaperWords } from './plan-words/load-plan-paper-words.js';
import { shortened, spareItems } from './shortened.js';

const draft: PaperStanding = { caseId: 'abcdef01-1', version: 2, latestVersion: 2, signature: null };
let plan: Plan;
beforeAll(() => {
  plan = examplePlan();
});

async function cardIn(language: (typeof languages)[number], standing = draft): Promise<Paper> {
  const [catalog, words, cardWords] = await Promise.all([
    loadCourseWords(language),
    loadPlanPaperWords(language),
    loadCardWords(language),
  ]);
  return operatorCard({ plan, standing, catalog, words, cardWords });
}

const itemsOf = (paper: Paper, id?: string) =>
  paper.sections
    .filter((section) => id === undefined || section.id === id)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])));

describe.each(languages)('the operator’s card in %s', (language) => {
  it('has a box for every check of the day, and each nerve with dose, place, ice and what to spare', async () => {
    const paper = await cardIn(language);
    const words = await loadCardWords(language);
    expect(itemsOf(paper, 'before')).toHaveLength(checkIds.length);
    for (const { nerveSite, section } of plan.doses) {
      const items = itemsOf(paper, nerveSite);
      const { dose, see, reach, place, ice, spare } = words.signs;
      expect(items.map(({ sign }) => sign)).toEqual(
        expect.arrayContaining([
          dose,
          see,
          reach,
          place,
          ice,
          ...(section.neighbours.length > 0 ? [spare] : []),
        ]),
      );
      expect(items.map(({ text }) => withoutMarks(text)).join(' ')).not.toMatch(/undefined|\{\w+\}/);
    }
  });

  it('keeps when to stop and what is never frozen, however little room there is', async () => {
    const paper = await cardIn(language);
    const words = await loadCardWords(language);
    const catalog = await loadCourseWords(language);
    const least = itemsOf(shortened(paper, new Set(spareItems(paper, 3))));
    expect(least.filter(({ sign }) => sign === words.signs.stop)).toHaveLength(1);
    for (const { reason } of plan.neverTargets)
      expect(least.map(({ text }) => text)).toContain(sayCourse(reason, catalog));
  });
});

it('says that nothing is frozen by a draft, and no more once somebody signed', async () => {
  const { draft: warning } = await loadCardWords('en');
  expect((await cardIn('en')).headline?.text).toContain(warning);
  const signature = { by: 'Dr A', at: '2026-03-02T10:00:00Z' };
  plan = { ...plan, draft: false };
  const signed = await cardIn('en', { ...draft, signature });
  expect(signed.headline).toMatchObject({ tone: 'go' });
  expect(signed.headline?.text).not.toContain(warning);
});
