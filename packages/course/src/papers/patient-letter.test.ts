import { type Plan, languages } from '@cryobridge/plan';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplePlan } from '../../test/done-example.js';
import { withoutMarks } from './filled.js';
import { loadLetterWords } from './letter-words/load-letter-words.js';
import type { Paper, PaperStanding } from './paper.js';
import { type LetterInput, patientLetter } from './patient-letter.js';

const standing: PaperStanding = { caseId: 'abcdef01-1', version: 2, latestVersion: 2, signature: null };
let plan: Plan;
beforeAll(() => {
  plan = examplePlan();
});

async function letterIn(
  language: (typeof languages)[number],
  more: Partial<Pick<LetterInput, 'help' | 'plan' | 'standing'>> = {},
): Promise<Paper> {
  return patientLetter({ plan, standing, help: null, words: await loadLetterWords(language), ...more });
}

const blocksOf = (paper: Paper, id: string) =>
  paper.sections.filter((section) => section.id === id).flatMap(({ blocks }) => blocks);
function textsOf({ title, about, standing: mark, sections }: Paper): readonly string[] {
  const said = sections.flatMap(({ heading, blocks }) => [
    heading ?? '',
    ...blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.map(({ text }) => text);
      return block.kind === 'text' ? [block.text] : block.kind === 'lines' ? block.labels : [];
    }),
  ]);
  return [title, ...about, mark.text, ...said].filter((text) => text !== '').map(withoutMarks);
}

describe.each(languages)('the letter in %s', (language) => {
  it('says what is planned, what is not known, how long it lasts and that pain can return', async () => {
    const words = await loadLetterWords(language);
    const all = textsOf(await letterIn(language)).join('\n');
    for (const text of [
      words.effect.unsure,
      words.effect.noHelpLate,
      words.effect.choice,
      words.lasts.returns,
      words.safe.protect.falls,
    ])
      expect(all).toContain(text);
    expect(all).toContain(words.limbs['left-leg']);
    expect(all).not.toMatch(/undefined|\{\w+\}|NaN/);
  });

  it('never speaks of morphine equivalents, and says that no clinician has read it', async () => {
    const all = textsOf(await letterIn(language)).join('\n');
    expect(all).not.toMatch(/\bMME\b|morphin|morfin|مورفين/i);
    expect((await loadLetterWords(language)).notReviewed).not.toBeNull();
    expect(all).toContain((await loadLetterWords(language)).notReviewed);
  });

  it('has every word of the English one, with the same facts', async () => {
    const shape = (value: unknown, path = ''): readonly string[] => {
      if (typeof value === 'string')
        return [
          `${path} ${[...value.matchAll(/\{\w+\}/g)]
            .map(([fact]) => fact)
            .toSorted()
            .join('')}`,
        ];
      return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
    };
    const [own, english] = [await loadLetterWords(language), await loadLetterWords('en')];
    expect(shape(own).toSorted()).toEqual(shape(english).toSorted());
  });
});

describe('whom to call', () => {
  it('is as the hospital has set it up', async () => {
    const help = { emergencyNumber: '911', contacts: [{ label: 'Pain nurse', telephone: '+1 555 0100' }] };
    const all = textsOf(await letterIn('en', { help }));
    expect(all).toContain('Call 911 now if');
    expect(all).toContain('Pain nurse: +1 555 0100');
  });

  it('is a line to write on where nothing is set up, and no number is made up', async () => {
    const paper = await letterIn('en');
    expect(blocksOf(paper, 'call')).toMatchObject([{ kind: 'lines' }]);
    expect(textsOf(paper).join(' ')).not.toMatch(/\b(112|911|999|110)\b/);
  });
});

it('is a draft, not to be handed out, until the plan is signed', async () => {
  expect((await letterIn('en')).standing).toEqual({ signed: false, text: 'DRAFT: not to be handed out yet' });
  const signature = { by: 'Dr A', at: '2026-03-02T10:00:00Z' };
  const signed = await letterIn('en', { standing: { ...standing, signature, latestVersion: 3 } });
  expect(withoutMarks(signed.standing.text)).toBe(
    'Plan signed by Dr A, 2 March 2026 · the plan has changed since then',
  );
});

it('speaks of weakness only where a nerve that moves is frozen', async () => {
  const { lasts } = await loadLetterWords('en');
  const sensory = {
    ...plan,
    targets: plan.targets.map((each) => ({ ...each, carries: 'sensory' as const })),
  };
  expect(textsOf(await letterIn('en')).join('\n')).toContain(lasts.weak);
  expect(textsOf(await letterIn('en', { plan: sensory })).join('\n')).not.toContain(lasts.weak);
});

describe('reading level of English', () => {
  function grade(text: string): number {
    const words = text.match(/[A-Za-z0-9'’-]+/g) ?? [];
    return fleschKincaid({
      sentence: Math.max(1, (text.match(/[.?!]+(?=\s|$)/g) ?? []).length),
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    });
  }

  it('is grade 6 or less for the whole letter and for every sentence of it', async () => {
    const texts = textsOf(await letterIn('en'));
    const whole = texts.map((text) => (/[.?!]$/.test(text) ? text : `${text}.`)).join(' ');
    expect(grade(whole)).toBeLessThanOrEqual(6);
    const hard = texts
      .filter((text) => (text.match(/\w+/g) ?? []).length >= 5)
      .filter((text) => grade(text) > 6)
      .map((text) => `${grade(text).toFixed(1)} ${text}`);
    expect(hard).toEqual([]);
  });

  it('measures a hard text as hard', () => {
    expect(
      grade('Cryoneurolysis necessitates multidisciplinary perioperative reassessment.'),
    ).toBeGreaterThan(12);
  });
});
