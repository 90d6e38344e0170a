import { describe, expect, it } from 'vitest';
import { exampleContext, known, missing, timing, type ExampleCase } from '../../test/forecast-example.js';
import type { Answer, Fact, IsoDate } from '../case.js';
import { bridgeWords } from '../words/en/bridge.js';
import { tmrPlan } from './tmr-plan.js';

const plan = (example: ExampleCase, when = timing()) => tmrPlan(exampleContext(example), when);
const answer = (question: Answer['question'], value: string): Answer => ({
  question,
  value,
  by: 'A. Surgeon',
  at: '2026-03-01T08:00:00Z',
});
const asked = ({ questions }: ReturnType<typeof plan>) => questions.map(({ id, why }) => `${id} ${why.id}`);
const disagreeing = (...values: readonly (IsoDate | null)[]): Fact<IsoDate | null> => ({
  state: 'conflict',
  candidates: values.map((value) => ({ value, from: { kind: 'flag', name: 'test' } })),
});

describe('tmrPlan', () => {
  it('asks, without blocking, when nothing is known', () => {
    const unknown = plan({ tmrDate: missing });
    expect(unknown).toMatchObject({ state: 'unknown', date: null, done: false, reasons: [] });
    expect(asked(unknown)).toEqual(['q:tmr-planned say:bridge.why-tmr-planned']);
    expect(unknown.questions.every(({ blocks, asks }) => !blocks && asks === 'surgeon')).toBe(true);
  });

  it('takes the record: a date, or known not to be planned', () => {
    const dated = plan({ tmrDate: known('2026-03-10') });
    expect(dated).toMatchObject({ state: 'planned', date: '2026-03-10', questions: [] });
    expect(dated.reasons).toMatchObject([
      { effect: 'clear', id: 'say:bridge.tmr-planned', read: ['--test'] },
    ]);
    const off = plan({ tmrDate: known(null) });
    expect(off).toMatchObject({ state: 'not-planned', date: null, questions: [] });
    expect(off.reasons).toMatchObject([{ effect: 'clear', id: 'say:bridge.tmr-not-planned' }]);
  });

  it.each([
    ['planned', 'planned', false, ['q:tmr-date say:bridge.why-date-missing']],
    ['done', 'planned', true, ['q:tmr-date say:bridge.why-date-missing']],
    ['not-planned', 'not-planned', false, []],
    ['unknown', 'unknown', false, ['q:tmr-planned say:bridge.why-tmr-planned']],
    ['perhaps', 'unknown', false, ['q:tmr-planned say:bridge.why-tmr-planned']],
  ])('takes the answer %s', (value, state, done, questions) => {
    const answered = plan({ answers: [answer('q:tmr-planned', value)] });
    expect(answered).toMatchObject({ state, done, date: null });
    expect(asked(answered)).toEqual(questions);
  });

  it('takes an answered date, and asks again for a day that does not exist', () => {
    const answered = plan({ answers: [answer('q:tmr-date', '2026-04-02')] });
    expect(answered).toMatchObject({ state: 'planned', date: '2026-04-02', questions: [] });
    const wrong = plan({ answers: [answer('q:tmr-planned', 'planned'), answer('q:tmr-date', '2026-02-31')] });
    expect(asked(wrong)).toEqual(['q:tmr-date say:bridge.why-date-missing']);
  });

  it('asks for the day when places disagree on it, and for the plan when one says there is none', () => {
    const days = plan({ tmrDate: disagreeing('2026-03-10', '2026-03-12') });
    expect(days.state).toBe('planned');
    expect(asked(days)).toEqual(['q:tmr-date say:bridge.why-date-disputed']);
    expect(plan({ tmrDate: disagreeing('2026-03-10', null) }).state).toBe('unknown');
    const settled = {
      tmrDate: disagreeing('2026-03-10', null),
      answers: [answer('q:tmr-planned', 'not-planned')],
    };
    expect(plan(settled).state).toBe('not-planned');
  });

  it('does not believe TMR before the amputation that is still to come', () => {
    const on = plan({ tmrDate: known('2026-03-10') }, timing({ surgeryDate: '2026-03-10' }));
    expect(on.date).toBe('2026-03-10');
    const before = plan({ tmrDate: known('2026-03-09') }, timing({ surgeryDate: '2026-03-10' }));
    expect(before).toMatchObject({ state: 'planned', date: null });
    expect(before.reasons).toMatchObject([{ effect: 'caution', id: 'say:bridge.tmr-before-surgery' }]);
    expect(asked(before)).toEqual(['q:tmr-date say:bridge.why-date-impossible']);
    const corrected = { tmrDate: known('2026-03-09'), answers: [answer('q:tmr-date', '2026-03-19')] };
    expect(plan(corrected, timing({ surgeryDate: '2026-03-10' })).date).toBe('2026-03-19');
    const long = timing({ phase: 'established', surgeryDate: '2025-03-10', window: null });
    expect(plan({ tmrDate: known('2025-03-09') }, long).date).toBe('2025-03-09');
  });

  it('has words for every question and reason', () => {
    const all = [
      plan({}),
      plan({ tmrDate: known(null) }),
      plan({ tmrDate: known('2026-03-10') }),
      plan({ tmrDate: known('2026-03-01') }),
      plan({ answers: [answer('q:tmr-planned', 'planned')] }),
      plan({ tmrDate: disagreeing('2026-03-10', '2026-03-12') }),
    ];
    const said = all.flatMap(({ questions, reasons }) => [
      ...questions.flatMap(({ text, why }) => [text, why]),
      ...reasons,
    ]);
    const sentences = said.map(({ id, facts }) => bridgeWords[id]?.(facts) ?? `none: ${id}`);
    expect(sentences.filter((sentence) => /undefined|null|none: say/.test(sentence))).toEqual([]);
  });
});
