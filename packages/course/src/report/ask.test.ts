import { describe, expect, it } from 'vitest';
import { limbsAskedOn, promptedBy, promptedByWatch, questionsFor } from './ask.js';
import { questionById, questions } from './instrument.js';
import { answerOf, withAnswer } from './question.js';
import { reportKinds, type ReportAnswers } from './report.js';

const ids = (asked: readonly { readonly id: string }[]) => asked.map(({ id }) => id);
const daily = { kind: 'daily', prompted: [], limbs: 'gone' } as const;

describe('what is asked', () => {
  it('is one minute a day: eight questions, in this order', () => {
    expect(ids(questionsFor(daily, {}))).toEqual([
      'residual-limb-pain.worst',
      'residual-limb-pain.average',
      'phantom-pain.worst',
      'phantom-pain.average',
      'doses',
      'drowsiness',
      'weakness',
      'falls',
    ]);
  });

  it('is the limb to be removed while it is there, its own series, with nothing of a stump', () => {
    const asked = questionsFor({ kind: 'baseline', prompted: [], limbs: 'to-be-removed' }, {});
    expect(ids(asked).slice(0, 4)).toEqual([
      'limb-to-be-removed-pain.worst',
      'limb-to-be-removed-pain.average',
      'limb-to-be-removed-pain.least',
      'limb-to-be-removed-pain.now',
    ]);
    expect(asked.filter(({ limb }) => limb === 'gone')).toEqual([]);
  });

  it('is both where one limb is gone and another is to go', () => {
    const asked = ids(questionsFor({ kind: 'daily', prompted: [], limbs: 'both' }, {}));
    expect(asked).toContain('limb-to-be-removed-pain.worst');
    expect(asked).toContain('phantom-pain.worst');
  });

  it('asks for breathing and head only after the answer that they wait for', () => {
    expect(ids(questionsFor(daily, { drowsiness: 'slight' }))).not.toContain('breathing');
    expect(ids(questionsFor(daily, { drowsiness: 'sleepy' }))).toContain('breathing');
    expect(ids(questionsFor(daily, { falls: 0 }))).not.toContain('hit-head');
    expect(ids(questionsFor(daily, { falls: 1 }))).toContain('hit-head');
  });

  it('asks what is prompted once, and passes over what it does not know', () => {
    const asked = ids(questionsFor({ ...daily, prompted: ['fever', 'falls', 'no-such'] }, {}));
    expect(asked.filter((id) => id === 'falls')).toHaveLength(1);
    expect(asked).toContain('fever');
    expect(asked).toHaveLength(9);
  });

  it('reaches every question in some way', () => {
    const all = questions.map(({ id }) => id);
    const told: ReportAnswers = { drowsiness: 'sleepy', falls: 2 };
    const asked = new Set(
      reportKinds.flatMap((kind) => ids(questionsFor({ kind, prompted: all, limbs: 'both' }, told))),
    );
    expect(all.filter((id) => !asked.has(id))).toEqual([]);
  });

  it('waits only for questions that come earlier and are asked in the same reports', () => {
    for (const { id, when, askedIn } of questions) {
      if (when === null) continue;
      const earlier = questionById(when.question);
      expect(ids(questions).indexOf(when.question)).toBeLessThan(ids(questions).indexOf(id));
      expect(askedIn.filter((kind) => !earlier?.askedIn.includes(kind))).toEqual([]);
    }
  });
});

describe('which limbs a day tells of', () => {
  const episodes = [{ amputationDate: '2027-03-10' }];
  const on = (forDate: string, kind: 'daily' | 'baseline' = 'daily') =>
    limbsAskedOn({ kind, forDate }, episodes);

  it('is the limb before surgery and the stump from its day on', () => {
    expect(on('2027-03-09')).toBe('to-be-removed');
    expect(on('2027-03-10')).toBe('gone');
    expect(on('2027-03-10', 'baseline')).toBe('to-be-removed');
  });

  it('is the limb where no day is known, and both where one of two is gone', () => {
    expect(limbsAskedOn({ kind: 'daily', forDate: '2027-03-10' }, [{ amputationDate: null }])).toBe(
      'to-be-removed',
    );
    expect(
      limbsAskedOn({ kind: 'daily', forDate: '2027-03-12' }, [...episodes, { amputationDate: null }]),
    ).toBe('both');
  });
});

describe('what is prompted', () => {
  it('is nothing by a quiet day, and nothing by no answers', () => {
    expect(promptedBy({})).toEqual([]);
    expect(promptedBy({ wound: 'dry', fever: 'no', falls: 0, bowel: 'moved', weakness: 'known' })).toEqual(
      [],
    );
  });

  it.each<[ReportAnswers, string]>([
    [{ wound: 'some-fluid' }, 'wound-redness'],
    [{ woundRedness: 'spreading' }, 'fever'],
    [{ fever: 'yes' }, 'wound'],
    [{ fever: 'not-measured' }, 'fever'],
    [{ probeSiteSkin: 'red' }, 'probe-site-skin'],
    [{ bowel: 'hard' }, 'bowel'],
    [{ thoughtsOfSelfHarm: true }, 'self-harm'],
    [{ tapPain: true }, 'tap-pain'],
    [{ falls: 1 }, 'wound'],
  ])('%j prompts %s', (answers, id) => {
    expect(promptedBy(answers)).toContain(id);
  });

  it('follows what the watch found', () => {
    expect(promptedByWatch(['neuroma-like', 'infection-like'])).toEqual([
      'body-map',
      'wound',
      'wound-redness',
      'fever',
      'probe-site-skin',
      'tap-pain',
    ]);
    expect(promptedByWatch(['silence'])).toEqual([]);
  });
});

describe('answers by question', () => {
  it('are set and taken away one by one', () => {
    const worst = questionById('phantom-pain.worst');
    const falls = questionById('falls');
    if (worst === null || falls === null) throw new Error('the instrument lacks a question');
    const told = withAnswer(falls, withAnswer(worst, { phantomPain: { average: 2 } }, 5), 1);
    expect(told).toEqual({ phantomPain: { average: 2, worst: 5 }, falls: 1 });
    expect(answerOf(worst, told)).toBe(5);
    expect(withAnswer(falls, told, undefined)).not.toHaveProperty('falls');
    expect(withAnswer(worst, { phantomPain: { worst: 5 } }, undefined)).toEqual({});
  });
});
