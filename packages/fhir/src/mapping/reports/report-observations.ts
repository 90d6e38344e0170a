import { answerOf, type BodyPlace, type Question, type Report } from '@cryobridge/course/report';
import { profiles, ucum } from '../../profiles/index.js';
import { type Json, type Resource, reference } from '../resource.js';
import { isOption, optionCoding, placeCoding, placeKindCoding } from './answer-codings.js';
import { measureConcept, type MeasuredId, measuredQuestions } from './measure-codes.js';
import { type ReportOfPerson, reportedBy } from './reported-by.js';

const survey = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
};

/** FHIR ids have 64 characters at most; the first of the question's are told apart. */
const longestSuffix = 27;
export const observationId = (report: string, id: MeasuredId): string =>
  `${report}.${id.replace('.', '-').slice(0, longestSuffix)}`;

/** One Observation for each answer, as a standard extraction of the Questionnaire would give. */
export function reportObservations(of: ReportOfPerson): readonly Resource[] {
  const { report } = of;
  return measuredQuestions.flatMap((question) => {
    const answer = answerOf(question, report.answers);
    return answer === undefined ? [] : [observation(of, { question, answer })];
  });
}

function observation(
  of: ReportOfPerson,
  {
    question,
    answer,
  }: { readonly question: Question & { readonly id: MeasuredId }; readonly answer: unknown },
): Resource {
  const { report, patientId } = of;
  const isScore = question.control.kind === 'score';
  return {
    resourceType: 'Observation',
    id: observationId(report.id, question.id),
    ...(isScore ? { meta: { profile: [profiles.reportedScore] } } : {}),
    extension: [reportedBy(report)],
    status: 'final',
    category: [survey],
    code: measureConcept(question.id),
    subject: reference('Patient', patientId),
    effectiveDateTime: effectiveOf(question, report),
    performer: [reference('Patient', patientId)],
    ...valueOf(question, answer),
    derivedFrom: [reference('QuestionnaireResponse', report.id)],
  };
}

/** `now` is the moment of writing, by the clock of the device; everything else is about the day. */
const effectiveOf = ({ statistic }: Question, { forDate, writtenAt }: Report): string =>
  statistic === 'now' ? writtenAt : forDate;

function valueOf({ id, control }: Question, answer: unknown): Json {
  switch (control.kind) {
    case 'score':
      return { valueQuantity: { value: answer, unit: 'of 10', system: ucum, code: '{score}' } };
    case 'number':
      return { valueInteger: answer };
    case 'yes-no':
      return { valueBoolean: answer };
    case 'choice': {
      const option = `${id}.${String(answer)}`;
      return isOption(option) ? { valueCodeableConcept: { coding: [optionCoding(option)] } } : {};
    }
    case 'body-map':
      return placesOf(answer as readonly BodyPlace[]);
    case 'doses':
    case 'text':
      return {};
  }
}

/** How many places, and each of them. */
function placesOf(places: readonly BodyPlace[]): Json {
  const component = places.map(({ region, kind }) => ({
    code: { coding: [placeKindCoding(kind)] },
    valueCodeableConcept: { coding: [placeCoding(region)] },
  }));
  return { valueInteger: places.length, ...(component.length === 0 ? {} : { component }) };
}
