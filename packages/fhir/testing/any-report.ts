import {
  bodyRegions,
  questions,
  questionnaireOf,
  reportKinds,
  reportLanguages,
  reporters,
  withAnswer,
  type Control,
  type Report,
  type ReportAnswers,
} from '@cryobridge/course/report';
import fc from 'fast-check';

const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^\S(.*\S)?$/.test(text));
/** With an offset, to the second. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2035, 0, 1) })
  .map((ms) => new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', '+02:00'));

function answerTo(control: Control): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case 'score':
      return fc.integer({ min: 0, max: 10 });
    case 'number':
      return fc.integer({ min: 0, max: control.maximum });
    case 'choice':
      return fc.constantFrom(...control.options);
    case 'yes-no':
      return fc.boolean();
    case 'text':
      return fc.oneof(fc.constant(''), words);
    case 'doses':
      return fc.array(
        fc.record({
          medicine: fc.option(fc.uuid(), { nil: null }),
          text: words,
          count: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
          unit: fc.constantFrom('tablet', 'mL', 'patch'),
          at: fc.option(anyInstant, { nil: null }),
        }),
        { maxLength: 4 },
      );
    case 'body-map':
      return fc.array(
        fc.record({
          region: fc.constantFrom(...bodyRegions.map(({ id }) => id)),
          kind: fc.constantFrom('residual-limb-pain', 'phantom-pain', 'phantom-sensation', 'other-pain'),
        }),
        { maxLength: 5 },
      );
  }
}

/** Any subset of the questions, answered in any way that the page allows. */
export const anyAnswers: fc.Arbitrary<ReportAnswers> = fc
  .tuple(...questions.map(({ control }) => fc.option(answerTo(control), { nil: undefined })))
  .map((told) =>
    questions.reduce<ReportAnswers>((answers, question, i) => withAnswer(question, answers, told[i]), {}),
  );

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...reportKinds),
    forDate: anyInstant.map((at) => at.slice(0, 10)),
    writtenAt: anyInstant,
    receivedAt: anyInstant,
    by: fc.record({ reporter: fc.constantFrom(...reporters), name: fc.option(words, { nil: null }) }),
    language: fc.constantFrom(...reportLanguages),
    answers: anyAnswers,
  })
  .map((report) => ({ ...report, questionnaire: questionnaireOf(report.kind) }));
