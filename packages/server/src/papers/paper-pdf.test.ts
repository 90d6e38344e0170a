import { loadCourseWords } from '@cryobridge/course';
import { type PaperKind, loadPlanPaperWords, withoutMarks } from '@cryobridge/course/papers';
import { readBundle } from '@cryobridge/fhir';
import { spaceKernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { type Language, type Plan, languages, makePlan, say } from '@cryobridge/plan';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { engine, examplePlan } from '../../../course/test/done-example.js';
import { type ReadPdf, readPdf } from '../../testing/read-pdf.js';
import type { PaperSize } from '../pdf/pdf-document.js';
import { shippedAtlas } from '../planning/shipped-atlas.js';
import { makePaper } from './make-paper.js';
import { paperPdf } from './paper-pdf.js';

const madeAt = new Date('2026-03-01T12:00:00Z');
const id = '5b0e0f52-4d7c-4f56-9d3f-0d7f3f1f8d11';
let plan: Plan;
const read = new Map<Language, ReadPdf>();

interface Asked {
  readonly kind?: PaperKind;
  readonly size?: PaperSize;
}

async function pdfOf(
  of: Plan,
  language: Language,
  { kind = 'plan', size = 'a4' }: Asked = {},
): Promise<ReadPdf> {
  const detail = { id, plan: of, version: 2, signature: null };
  const paper = await makePaper(kind, { detail, latestVersion: 2 }, { language, help: null });
  return readPdf(await paperPdf(paper, { size, madeAt, compress: false }));
}

beforeAll(async () => {
  plan = examplePlan({ medications: ['apixaban 5 mg tablet'], conditions: ['type 2 diabetes mellitus'] });
  for (const language of languages) read.set(language, await pdfOf(plan, language));
});
function pdf(language: Language): ReadPdf {
  const found = read.get(language);
  if (found === undefined) throw new Error('not made');
  return found;
}
const said = (of: ReadPdf) => of.elements.flatMap(({ actual, alt }) => actual ?? alt ?? []);

describe.each(languages)('the one-page plan on paper in %s', (language) => {
  it('is one tagged page with its language, its title and its own fonts', () => {
    const { catalog, preferences, pages, fontFiles, title } = pdf(language);
    expect(catalog).toMatch(/\/MarkInfo/);
    expect(catalog).toMatch(/\/StructTreeRoot/);
    expect(catalog).toContain(`/Lang (${language})`);
    expect(preferences).toContain('/DisplayDocTitle true');
    expect(title).toBe(said(pdf(language))[0]);
    expect([pages, fontFiles]).toEqual([1, 2]);
  });

  it('has headings, lists, a table with headers of rows and columns, and figures with words', () => {
    const { elements } = pdf(language);
    const tags = elements.map(({ tag }) => tag);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'H2').length).toBeGreaterThanOrEqual(5);
    expect(tags).toContain('LBody');
    const headers = elements.filter(({ tag }) => tag === 'TH').map(({ scope }) => scope);
    expect(headers.filter((scope) => scope === 'Column')).toHaveLength(4);
    expect(headers.filter((scope) => scope === 'Row')).toHaveLength(plan.doses.length);
    const figures = elements.filter(({ tag }) => tag === 'Figure');
    expect(figures).toHaveLength(plan.doses.length);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(60);
  });

  it('is read in the order of its sections, and says what the plan holds', async () => {
    const { headings } = await loadPlanPaperWords(language);
    const order = [headings.reasons, headings.questions, headings.nerves, headings.cover, headings.medicines];
    const all = said(pdf(language));
    const places = order.map((heading) => all.indexOf(heading));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const words = await loadCourseWords(language);
    const text = all.join('\n');
    for (const reason of plan.decision.reasons.filter(({ effect }) => effect === 'decide'))
      expect(text).toContain(withoutMarks(say(reason, words)));
    expect(text).toContain(withoutMarks(say(plan.evidence.grade, words)));
    expect(text).not.toMatch(/undefined|NaN|\[object|[\u061c\u2066-\u2069]/u);
  });

  it('keeps every letter inside the page', () => {
    for (const { x, y } of pdf(language).placed) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(575);
      expect(y).toBeGreaterThan(10);
      expect(y).toBeLessThan(832);
    }
  });
});

describe.each(['operator-card', 'letter'] as const)('the %s', (kind) => {
  it.each(languages)('is one tagged page in %s that begins with its title', async (language) => {
    const { pages, elements, catalog, placed } = await pdfOf(plan, language, { kind });
    expect([pages, elements[0]?.tag, elements[1]?.tag]).toEqual([1, 'Document', 'H1']);
    expect(catalog).toContain(`/Lang (${language})`);
    const all = elements.flatMap(({ actual, alt }) => actual ?? alt ?? []).join('\n');
    expect(all).not.toMatch(/undefined|NaN|\[object|\{\w+%?\}|[\u061c\u2066-\u2069]/u);
    for (const { x } of placed) expect([x > 20, x < 575]).toEqual([true, true]);
  });
});

it('fits on the paper of the other shore', async () => {
  expect((await pdfOf(plan, 'en', { size: 'letter' })).pages).toBe(1);
});

describe('Arabic on paper', () => {
  it('begins on the right: the first word of the title stands right of the last', () => {
    const title = said(pdf('ar'))[0] ?? '';
    expect(title).toMatch(/^خطة.*الركبة$/u);
    const place = (word: string) =>
      pdf('ar').placed.find(({ text }) => [...text].toReversed().join('').includes(word));
    const [first, last] = [place('خطة'), place('الركبة')];
    expect(first?.y).toBe(last?.y);
    expect(first?.x).toBeGreaterThan(last?.x ?? Infinity);
    // Headings of the first and the second of two columns.
    const [start, end] = [place('لماذا'), place('المرافقة')];
    expect(start?.x).toBeGreaterThan(300);
    expect(end?.x).toBeLessThan(300);
  });

  it('draws figures as they are read, not turned with the letters around them', () => {
    const drawn = pdf('ar').placed.map(({ text }) => text.trim());
    // Born in April 1961 and 71 kg.
    expect(drawn).toContain('٦٤');
    expect(drawn).toContain('٧١');
    expect(drawn.some((text) => text.includes('٢٠٢٦'))).toBe(true);
    expect(drawn.some((text) => text.includes('٦٢٠٢'))).toBe(false);
  });
});

const records = new URL('../../../../../shared/data/patients/', import.meta.url);

describe.skipIf(!existsSync(records))('the shared records', () => {
  const files = existsSync(records) ? readdirSync(records).filter((name) => name.endsWith('.json')) : [];

  it.each(files)('%s gives one page', async (name) => {
    const text = readFileSync(new URL(encodeURIComponent(name), records), 'utf8');
    const record = readBundle(text, { knowledge, now: '2026-11-30' });
    const made = makePlan({
      case: record,
      answers: [],
      knowledge,
      engine,
      spaceEngine: spaceKernelEngine,
      atlas: shippedAtlas(),
      now: '2026-11-30',
    });
    for (const language of ['en', 'de', 'ar'] as const)
      expect([language, (await pdfOf(made, language)).pages]).toEqual([language, 1]);
  });
});
