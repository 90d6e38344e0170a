import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCase, contraindications, mirror, riskyDrugs, shiftDates } from '../test/arbitrary-case.js';
import { answerEverything, allergy, decisionOn, today } from '../test/people.js';
import type { Case } from './case.js';
import { addDays } from './time/days.js';

const settings = { seed: 20260501, numRuns: 150 };
const pick = fc.integer({ min: 0, max: 3 });

describe('a decision', () => {
  it('is the same when every date and today move together', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.integer({ min: -20_000, max: 60_000 }), pick, (given, days, choice) => {
        const { answers } = answerEverything(given, { pick: choice });
        const now = addDays(today, days);
        const moved = decisionOn(shiftDates(given, days), { answers: shiftDates(answers, days), now });
        expect(moved.verdict).toBe(decisionOn(given, { answers }).verdict);
        const asked = decisionOn(shiftDates(given, days), { now });
        expect(blocking(asked)).toEqual(blocking(decisionOn(given)));
      }),
      settings,
    );
  });

  it('mirrors with the side', () => {
    fc.assert(
      fc.property(arbitraryCase, pick, (given, choice) => {
        const { answers } = answerEverything(given, { pick: choice });
        const mirrored = decisionOn(mirror(given), { answers: mirror(answers) });
        expect(unordered(mirrored)).toEqual(unordered(mirror(decisionOn(given, { answers }))));
      }),
      settings,
    );
  });

  it('never turns from hold into proceed by another contraindication', () => {
    const more: fc.Arbitrary<(given: Case) => Case> = fc.oneof(
      fc
        .constantFrom(...contraindications)
        .map((entry) => (given: Case) => ({ ...given, conditions: [...given.conditions, entry] })),
      fc
        .constantFrom(...riskyDrugs)
        .map((drug) => (given: Case) => ({ ...given, medications: [...given.medications, drug] })),
      fc.constant((given: Case) => ({
        ...given,
        allergies: [...given.allergies, allergy({ rxnorm: '6387' })],
      })),
    );
    fc.assert(
      fc.property(arbitraryCase, more, pick, (given, add, choice) => {
        const { answers, decision } = answerEverything(given, { pick: choice });
        if (decision.verdict === 'hold') expect(decisionOn(add(given), { answers }).verdict).toBe('hold');
      }),
      settings,
    );
  });

  it('ends in proceed or hold when its questions are answered', () => {
    fc.assert(
      fc.property(arbitraryCase, pick, (given, choice) => {
        expect(answerEverything(given, { pick: choice }).decision.verdict).not.toBe('cannot-tell');
      }),
      settings,
    );
  });

  it('is cannot-tell exactly while something that decides is open, and every such question has its reason', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        const { verdict, reasons, questions } = decisionOn(given);
        const asked = reasons
          .filter(({ effect }) => effect === 'ask' || effect === 'decide')
          .map(({ question }) => question);
        expect(questions.filter(({ blocks }) => blocks).every(({ id }) => asked.includes(id))).toBe(true);
        expect(asked.every((id) => questions.some((question) => question.id === id))).toBe(true);
        if (verdict === 'proceed') expect(asked).toEqual([]);
      }),
      settings,
    );
  });

  it('asks each question once and offers a way to settle it', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        const { questions } = decisionOn(given);
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        for (const { kind, options } of questions) {
          if (kind === 'choice' || kind === 'decision') {
            expect(options.some(({ effect }) => effect !== 'cannot-tell')).toBe(true);
          }
        }
      }),
      settings,
    );
  });
});

function blocking({ verdict, questions }: ReturnType<typeof decisionOn>) {
  return { verdict, open: questions.filter(({ blocks }) => blocks).map(({ id }) => id) };
}

/** Left is offered before right on either side. */
function unordered(decision: ReturnType<typeof decisionOn>) {
  const questions = decision.questions.map((question) => ({
    ...question,
    options: question.options.toSorted((a, b) => a.value.localeCompare(b.value)),
  }));
  return { ...decision, questions };
}
