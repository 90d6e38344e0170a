import { describe, expect, it } from 'vitest';
import { answer, decisionOn, effectOf, fromRecord, known, missing, person } from '../../test/people.js';

const rule = 'rule:select.established-pain';

describe('established pain', () => {
  const surgeryOn = (day: string) => person({ planned: { surgeryDate: known(day) } });

  it.each([
    ['12 weeks after surgery', '2026-02-06', ['ask', 'decide']],
    ['a day less', '2026-02-07', []],
    ['before surgery', '2026-05-08', []],
  ])('%s', (_, day, effects) => {
    expect(effectOf(decisionOn(surgeryOn(day)), rule)).toEqual(effects);
  });

  it('shows the null trial in the decision', () => {
    const reason = decisionOn(surgeryOn('2025-01-01')).reasons.find(
      ({ effect, rule: id }) => id === rule && effect === 'decide',
    );
    expect(reason?.facts).toMatchObject({ participants: 144, difference: -0.1, low: -1, high: 0.7 });
  });

  it.each([
    ['positive', 'clear'],
    ['negative', 'hold'],
    ['not-done', 'ask'],
  ] as const)('test block %s', (value, effect) => {
    const answers = [
      answer('q:test-block', value),
      answer('q:decide-established-pain', 'accept', 'all else failed'),
    ];
    expect(effectOf(decisionOn(surgeryOn('2025-01-01'), { answers }), rule)).toEqual(
      expect.arrayContaining([effect, 'decided']),
    );
  });

  it('a decline holds', () => {
    const answers = [answer('q:decide-established-pain', 'decline', 'no benefit shown')];
    expect(decisionOn(surgeryOn('2025-01-01'), { answers }).verdict).toBe('hold');
  });

  const after = (date: string | null) =>
    person({
      planned: { state: 'none', level: missing, side: missing, surgeryDate: missing },
      past: [{ level: known('transtibial' as const), side: known('left' as const), date, from: fromRecord }],
    });
  const purpose = answer('q:purpose', 'pain-after-amputation');

  it.each([
    ['year long past', '2019', ['ask', 'decide']],
    ['this year, day unknown', '2026', ['ask']],
    ['no date', null, ['ask']],
    ['last month', '2026-04', []],
  ])('after an earlier amputation: %s', (_, date, effects) => {
    expect(effectOf(decisionOn(after(date), { answers: [purpose] }), rule)).toEqual(effects);
  });

  it('takes the day of the amputation from the answer', () => {
    const answers = [purpose, answer('q:amputation-date', '2026-01-02')];
    expect(effectOf(decisionOn(after('2026'), { answers }), rule)).toEqual(['ask', 'decide']);
  });
});

describe('weight-bearing insensate foot', () => {
  const insensate = 'rule:select.insensate-foot';
  it.each([
    ['toe', ['decide']],
    ['transmetatarsal', ['decide']],
    ['syme', ['decide']],
    ['transtibial', []],
  ] as const)('%s', (level, effects) => {
    expect(effectOf(decisionOn(person({ planned: { level: known(level) } })), insensate)).toEqual(effects);
  });

  it('is decided with a reason', () => {
    const answers = [answer('q:decide-insensate-foot', 'accept', 'will not bear weight')];
    expect(
      effectOf(decisionOn(person({ planned: { level: known('ray' as const) } }), { answers }), insensate),
    ).toEqual(['decided']);
  });
});
