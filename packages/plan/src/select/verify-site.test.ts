import { describe, expect, it } from 'vitest';
import type { PastAmputation } from '../case.js';
import { say } from '../words/index.js';
import {
  answer,
  answerEverything,
  conflict,
  contextOf,
  decisionOn,
  effectOf,
  fromRecord,
  known,
  missing,
  person,
} from '../../test/people.js';
import { subjectOf } from './subject.js';

const rule = 'rule:select.site-verification';

function past(change: Partial<PastAmputation> = {}): PastAmputation {
  return {
    level: known('transfemoral' as const),
    side: missing,
    date: '2019-12-24',
    from: fromRecord,
    ...change,
  };
}

const open = (given: ReturnType<typeof person>, asking = {}) =>
  decisionOn(given, asking).questions.map(({ id }) => id);

describe('level and side', () => {
  it.each([
    ['level', person({ planned: { level: missing } }), 'transtibial'],
    ['side', person({ planned: { side: missing } }), 'left'],
  ] as const)('a missing %s is a question whose answer fills it', (name, given, value) => {
    expect(decisionOn(given).verdict).toBe('cannot-tell');
    expect(open(given)).toContain(`q:${name}`);
    const answers = [answer(`q:${name}`, value)];
    expect(open(given, { answers })).not.toContain(`q:${name}`);
    expect(contextOf(given, { answers }).case.planned[name]).toMatchObject({ state: 'known', value });
  });

  it('a conflict names both candidates and takes only one of them', () => {
    const given = person({ planned: { side: conflict('left', 'right') } });
    const question = decisionOn(given).questions.find(({ id }) => id === 'q:side');
    expect(question?.options.map(({ value }) => value)).toEqual(['left', 'right', 'unknown']);
    expect(question === undefined ? '' : say(question.text)).toMatch(/left.*right/);
    expect(open(given, { answers: [answer('q:side', 'right')] })).not.toContain('q:side');
    const levels = person({ planned: { level: conflict('transtibial', 'transfemoral') } });
    expect(open(levels, { answers: [answer('q:level', 'syme')] })).toContain('q:level');
  });

  it('a known fact is never overridden by an answer', () => {
    const context = contextOf(person(), {
      answers: [answer('q:level', 'transfemoral'), answer('q:side', 'right')],
    });
    expect(context.case.planned.level).toMatchObject({ value: 'transtibial' });
    expect(context.case.planned.side).toMatchObject({ value: 'left' });
  });

  it('without a level no nerve is chosen', () => {
    const decision = decisionOn(person({ planned: { level: missing } }));
    expect(decision.reasons.some(({ rule: id }) => id.startsWith('rule:target'))).toBe(false);
  });
});

describe('the surgeon', () => {
  const confirms = 'rule:select.surgeon-confirms';
  it.each([
    ['nothing', [], ['ask']],
    ['this level and side', ['confirmed-transtibial-left'], ['clear']],
    ['another level', ['confirmed-transfemoral-left'], ['ask']],
    ['another side', ['confirmed-transtibial-right'], ['ask']],
    ['not confirmed', ['not-confirmed'], ['ask']],
    ['cancelled', ['cancelled'], ['hold']],
  ] as const)('says %s', (_, values, effects) => {
    const answers = values.map((value) => answer('q:surgeon-confirms-amputation', value));
    expect(effectOf(decisionOn(person(), { answers }), confirms)).toEqual(effects);
  });
});

describe('free text', () => {
  const withText = (text: string) => person({ amputationTexts: [{ text, from: fromRecord }] });
  it.each([
    ['agrees', 'Planned LEFT below-knee amputation', false],
    ['names the other side', 'right below knee amputation planned', true],
    ['names another level', 'left above-knee amputation', true],
    ['names no side', 'for BKA next week', true],
    ['names no level', 'left leg amputation', true],
    ['names both sides', 'bilateral BKA', true],
  ])('that %s', (_, text, asks) => {
    expect(open(withText(text)).includes('q:amputation-texts')).toBe(asks);
  });

  it('stays open while a contradiction stands', () => {
    const given = withText('right BKA');
    expect(open(given, { answers: [answer('q:amputation-texts', 'contradiction')] })).toContain(
      'q:amputation-texts',
    );
    expect(open(given, { answers: [answer('q:amputation-texts', 'no-contradiction')] })).not.toContain(
      'q:amputation-texts',
    );
  });

  it('never becomes a level', () => {
    const given = person({
      planned: { level: missing },
      amputationTexts: [{ text: 'left BKA', from: fromRecord }],
    });
    const question = decisionOn(given).questions.find(({ id }) => id === 'q:level');
    expect(question?.text.facts['texts']).toContain('left BKA');
  });
});

describe('earlier amputations', () => {
  const asks = (entry: PastAmputation) => open(person({ past: [entry] })).includes('q:earlier-amputation');
  it.each([
    ['above, side unknown', past(), true],
    ['same level, side unknown', past({ level: known('transtibial' as const) }), true],
    [
      'same level, same side',
      past({ level: known('transtibial' as const), side: known('left' as const) }),
      true,
    ],
    ['above, other side', past({ side: known('right' as const) }), false],
    ['below, same side', past({ level: known('toe' as const), side: known('left' as const) }), false],
    ['just below, side unknown', past({ level: known('syme' as const) }), false],
    ['level unknown, side unknown', past({ level: missing }), true],
    ['level unknown, other side', past({ level: missing, side: known('right' as const) }), false],
    ['an arm, side unknown', past({ level: known('transhumeral' as const) }), false],
  ])('%s', (_, entry, expected) => {
    expect(asks(entry)).toBe(expected);
  });

  it('hold when the limb is already lost', () => {
    const answers = [answer('q:earlier-amputation', 'limb-already-lost')];
    expect(decisionOn(person({ past: [past()] }), { answers }).verdict).toBe('hold');
  });

  it('a revision shows the null trial as a caution', () => {
    const answers = [answer('q:earlier-amputation', 'revision')];
    expect(
      effectOf(decisionOn(person({ past: [past()] }), { answers }), 'rule:select.established-pain'),
    ).toEqual(['caution']);
  });
});

describe('purpose', () => {
  const unplanned = person({
    planned: { state: 'none', level: missing, side: missing, surgeryDate: missing },
    past: [past(), past({ level: missing })],
  });

  it('is asked when no amputation is planned', () => {
    expect(open(unplanned)).toContain('q:purpose');
    expect(effectOf(decisionOn(unplanned), rule)).toContain('ask');
  });

  it('neither is a hold', () => {
    expect(decisionOn(unplanned, { answers: [answer('q:purpose', 'neither')] }).verdict).toBe('hold');
  });

  it('pain after an amputation takes level and date from the record and asks the side', () => {
    const answers = [answer('q:purpose', 'pain-after-amputation')];
    expect(subjectOf(contextOf(unplanned, { answers }))).toMatchObject({
      purpose: 'past',
      level: { state: 'known', value: 'transfemoral' },
      side: { state: 'unknown' },
      pastDate: '2019-12-24',
    });
    expect(open(unplanned, { answers })).toContain('q:side');
  });

  it('two earlier levels are a conflict', () => {
    const two = { ...unplanned, past: [past(), past({ level: known('toe' as const) })] };
    const answers = [answer('q:purpose', 'pain-after-amputation')];
    const question = decisionOn(two, { answers }).questions.find(({ id }) => id === 'q:level');
    expect(question?.options.map(({ value }) => value)).toEqual(['transfemoral', 'toe', 'unknown']);
  });

  it('a planned amputation is then asked for level, side and day', () => {
    expect(open(unplanned, { answers: [answer('q:purpose', 'planned-amputation')] })).toEqual(
      expect.arrayContaining(['q:level', 'q:side', 'q:surgery-date']),
    );
  });

  it.each([0, 1, 2, 3])('every way of answering (%i) ends', (pick) => {
    expect(answerEverything(unplanned, { pick }).decision.verdict).not.toBe('cannot-tell');
  });
});

describe('no indication', () => {
  it.each([
    ['dead', { deceased: known(true) }, 'hold'],
    ['alive', { deceased: known(false) }, 'cannot-tell'],
    ['not said', { deceased: missing }, 'cannot-tell'],
  ] as const)('%s', (_, patient, verdict) => {
    expect(decisionOn(person({ patient })).verdict).toBe(verdict);
  });

  it('asks when the record contradicts itself on death', () => {
    const given = person({ patient: { deceased: conflict(true, false) } });
    expect(open(given)).toContain('q:alive');
    expect(decisionOn(given, { answers: [answer('q:alive', 'dead')] }).verdict).toBe('hold');
    expect(open(given, { answers: [answer('q:alive', 'alive')] })).not.toContain('q:alive');
  });

  it('holds when the amputation is cancelled', () => {
    const decision = decisionOn(person({ planned: { state: 'cancelled' } }));
    expect(effectOf(decision, 'rule:select.no-indication')).toEqual(['hold']);
  });
});
