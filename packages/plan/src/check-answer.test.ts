import { describe, expect, it } from 'vitest';
import { answerFaults, isIsoDate } from './check-answer.js';
import type { Question } from './decision.js';

const statement = { id: 'say:test', facts: {}, claims: [] } as const;
const question: Question = {
  id: 'q:test',
  rule: 'rule:test',
  kind: 'choice',
  options: [
    { value: 'no', effect: 'proceed' },
    { value: 'yes', effect: 'hold' },
    { value: 'unknown', effect: 'cannot-tell' },
  ],
  unit: null,
  minimum: null,
  maximum: null,
  asks: 'clinician',
  needsReason: false,
  blocks: true,
  text: statement,
  why: statement,
};
const by = 'Dr A. Example';
const messages = (
  asked: Partial<Question>,
  answer: { value: string | number | boolean | null; by?: string; reason?: string },
) =>
  answerFaults({ ...question, ...asked }, { by, ...answer }).map(
    ({ field, message }) => `${field}: ${message}`,
  );

describe('answerFaults', () => {
  it('takes an option of a choice and nothing else', () => {
    expect(messages({}, { value: 'no' })).toEqual([]);
    expect(messages({}, { value: 'maybe' })).toEqual(['value: must be one of no, yes, unknown']);
    expect(messages({}, { value: true })).toEqual(['value: must be one of no, yes, unknown']);
  });

  it('takes a number within its range, ends included', () => {
    const number = { kind: 'number', options: [], minimum: 1, maximum: 9, unit: 'mm' } as const;
    expect([1, 9, 4.5].flatMap((value) => messages(number, { value }))).toEqual([]);
    expect(messages(number, { value: 0.9 })).toEqual(['value: must be at least 1']);
    expect(messages(number, { value: 9.1 })).toEqual(['value: must be at most 9']);
    expect(messages(number, { value: '4' })).toEqual(['value: must be a number in mm']);
    expect(messages(number, { value: Number.NaN })).toEqual(['value: must be a number in mm']);
  });

  it('takes `unknown` for a number only where it is offered', () => {
    const number = { kind: 'number', minimum: 1, maximum: 9 } as const;
    expect(
      messages({ ...number, options: [{ value: 'unknown', effect: 'cannot-tell' }] }, { value: 'unknown' }),
    ).toEqual([]);
    expect(messages({ ...number, options: [] }, { value: 'unknown' })).toEqual(['value: must be a number']);
  });

  it('takes days that exist', () => {
    expect(messages({ kind: 'date' }, { value: '2024-02-29' })).toEqual([]);
    expect(messages({ kind: 'date' }, { value: '2026-02-31' })).toEqual([
      'value: must be a day that exists, as YYYY-MM-DD',
    ]);
  });

  it('wants a reason and a name for a recorded decision', () => {
    const decision = { kind: 'decision', needsReason: true } as const;
    expect(messages(decision, { value: 'yes', reason: 'as agreed' })).toEqual([]);
    expect(messages(decision, { value: 'yes', reason: '  ' })).toEqual([
      'reason: a recorded decision needs its reason',
    ]);
    expect(messages(decision, { value: 'yes', by: ' ', reason: 'ok then' })).toEqual([
      'by: needs the name of who answers',
    ]);
  });

  it('lets an answer be taken back', () => {
    expect(messages({ kind: 'decision', needsReason: true }, { value: null })).toEqual([]);
  });
});

describe('isIsoDate', () => {
  it('knows the calendar, also in de-identified years', () => {
    expect(['2026-02-28', '2190-12-31', '2000-02-29'].every(isIsoDate)).toBe(true);
    expect(['2026-02-29', '2026-2-1', '2026-13-01', '26-01-01', '2026-04-31', ''].some(isIsoDate)).toBe(
      false,
    );
  });
});
