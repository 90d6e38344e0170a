import { voiceOf } from '@cryobridge/plan';
import type { BridgeView } from '@cryobridge/contract';
import { loadCourseWords, sayCourse } from '@cryobridge/course';
import { withoutMarks } from '@cryobridge/course/papers';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleBridge } from '../../testing/bridge-example.js';
import { type ReadPdf, readPdf } from '../../testing/read-pdf.js';
import { handoffPdf } from './handoff-pdf.js';
import { type HandoffLanguage, handoffLanguages, handoffWords } from './words/index.js';

const madeAt = new Date('2026-05-08T12:00:00Z');
let view: BridgeView;
const read = new Map<HandoffLanguage, ReadPdf>();

beforeAll(async () => {
  view = exampleBridge();
  for (const language of handoffLanguages)
    read.set(language, readPdf(await handoffPdf(view, { language, madeAt, compress: false })));
});
function pdf(language: HandoffLanguage): ReadPdf {
  const found = read.get(language);
  if (found === undefined) throw new Error('not made');
  return found;
}
const said = (language: HandoffLanguage) =>
  pdf(language).elements.flatMap(({ actual, alt }) => actual ?? alt ?? []);

describe.each(handoffLanguages)('the hand-off in %s', (language) => {
  const { labels, advice } = handoffWords[language];

  it('is a tagged file of one or two pages, with its language and its own fonts', () => {
    const { catalog, preferences, pages, fontFiles } = pdf(language);
    expect(catalog).toMatch(/\/MarkInfo/);
    expect(catalog).toContain(`/Lang (${language})`);
    expect(preferences).toContain('/DisplayDocTitle true');
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
    expect(fontFiles).toBe(2);
  });

  it('reads in order, with headings that skip no level, and says what each picture shows', () => {
    const tags = pdf(language).elements.map(({ tag }) => tag);
    expect(tags[0]).toBe('Document');
    const levels = tags.filter((tag) => /^H\d$/.test(tag)).map((tag) => Number(tag[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, n) => expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1));
    const figures = pdf(language).elements.filter(({ tag }) => tag === 'Figure');
    expect(figures).toHaveLength(3);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(40);
    const order = [
      labels.title,
      labels.timeline,
      labels.frozen,
      labels.pain,
      labels.opioids,
      labels.evidence,
    ];
    const places = order.map((words) => said(language).findIndex((each) => each.includes(words)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  it('says what the view holds', async () => {
    const catalog = await loadCourseWords(language);
    const voice = voiceOf(language, '–');
    const all = said(language).join('\n');
    const [episode] = view.episodes;
    const bridge = episode?.bridge;
    expect(all).toContain(advice[bridge?.advice ?? 'wait']);
    expect(all).toContain(view.opioids.table);
    expect(all).toContain('115 mg');
    expect(all).toContain('Called; rescue dose taken, settled');
    expect(all).toContain('second bottle empty');
    for (const { label, done, planned } of episode?.freezes[0]?.comparison.nerves ?? []) {
      expect(all).toContain(withoutMarks(catalog.terms[label] ?? label));
      for (const each of [done, planned])
        if (each !== null)
          expect(all).toContain(
            `${voice.say(each.placements)} × ${voice.say(each.cycles)} × ${voice.say(each.freezeSeconds)} s`,
          );
    }
    for (const { median } of bridge?.timeline.spans ?? []) expect(all).toContain(voice.say(median));
    expect(all).toContain(withoutMarks(voice.percent(bridge?.chanceOfGap ?? 9)));
    expect(all).not.toMatch(/undefined|NaN|\[object|[\u2066-\u2069]/);
    for (const { label } of episode?.assumed ?? []) expect(all).toContain(label);
  });

  it('has every word that the English one has', () => {
    const keysOf = (words: object): readonly string[] =>
      Object.entries(words).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null ? [name, ...keysOf(value as object)] : [name],
      );
    expect(keysOf(handoffWords[language]).toSorted()).toEqual(keysOf(handoffWords.en).toSorted());
    const facts = (words: typeof handoffWords.en) =>
      Object.entries(words.labels).map(
        ([name, text]) =>
          `${name} ${[...text.matchAll(/\{\w+%?\}/g)]
            .map(([fact]) => fact)
            .toSorted()
            .join('')}`,
      );
    expect(facts(handoffWords[language])).toEqual(facts(handoffWords.en));
  });
});

describe('words that exist in English only', () => {
  it('are what claims are called, and marked as English elsewhere', () => {
    const [assumed] = view.episodes.flatMap((each) => each.assumed.map(({ label }) => label));
    for (const language of ['de', 'es', 'fr', 'ar'] as const) {
      const english = pdf(language).elements.filter((each) => each.language === 'en');
      expect(english).toHaveLength(1);
      expect(english[0]?.actual).toContain(assumed);
      expect(said(language)).toContain(handoffWords[language].labels.unreviewed);
    }
  });

  it('are neither what differs from the plan nor the evidence', async () => {
    const [episode] = view.episodes;
    const deviations = episode?.freezes.flatMap(({ comparison }) => comparison.deviations) ?? [];
    const grade = episode?.evidence?.grade;
    if (grade === undefined || deviations.length === 0) throw new Error('nothing to say');
    for (const language of ['de', 'es', 'fr', 'ar'] as const) {
      const catalog = await loadCourseWords(language);
      for (const statement of [grade, ...deviations.map(({ says }) => says)]) {
        expect(said(language)).toContain(withoutMarks(sayCourse(statement, catalog)));
        expect(said(language)).not.toContain(sayCourse(statement));
      }
    }
  });
});

describe('Arabic', () => {
  it('is kept as it is read, and drawn shaped, from right to left', () => {
    expect(said('ar')).toContain(handoffWords.ar.labels.title);
    const { drawn } = pdf('ar');
    // The title ends with "إلى TMR أو RPNI": drawn, RPNI stands leftmost.
    const title = drawn.findIndex((each) => each === 'RPNI');
    expect(title).toBeGreaterThanOrEqual(0);
    expect(drawn.slice(title, title + 3)).toEqual(['RPNI', ' وأ ', 'TMR']);
    // Lam and alef join into one glyph that stands for both letters.
    expect(drawn.some((each) => each.includes('لا'))).toBe(true);
  });

  it('writes days and figures as Arabic does, and turns none of them', () => {
    const drawn = pdf('ar').drawn.map((text) => text.trim());
    expect(drawn).toContain('٢٠٢٦');
    expect(drawn).toContain('١٧');
    expect(drawn.join(' ')).not.toContain('٦٢٠٢');
  });
});

it('asks what the bridge asks', async () => {
  const repaired = exampleBridge();
  const [episode] = repaired.episodes;
  if (episode === undefined) throw new Error('no episode');
  const asking = {
    ...repaired,
    episodes: [
      {
        ...episode,
        bridge: {
          ...episode.bridge,
          advice: 'ask' as const,
          questions: [
            { text: { id: 'say:handover.ask-agreement', facts: {}, claims: [] } },
          ] as unknown as typeof episode.bridge.questions,
        },
      },
    ],
  };
  const { elements } = readPdf(await handoffPdf(asking, { language: 'fr', madeAt, compress: false }));
  expect(elements.map(({ actual }) => actual)).toContain(
    sayCourse({ id: 'say:handover.ask-agreement', facts: {} }, await loadCourseWords('fr')),
  );
});
