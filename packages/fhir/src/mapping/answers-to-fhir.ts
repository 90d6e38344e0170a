import type { Answer } from '@cryobridge/plan';
import { extensions, profiles } from '../profiles/index.js';
import { recordInPlace } from './own-record.js';
import { type Json, type Resource, parts, reference, told } from './resource.js';
import { type PlanRound, idsOf } from './stored-case.js';

/** Form of a round of answers as it is kept. */
export const answersSchema = 'cryobridge-answers/1';

/** The answers that led to a plan; none before the first. */
export function answersOf(caseId: string, { answers, version, madeAt }: PlanRound): readonly Resource[] {
  if (answers.length === 0 || version === 1) return [];
  return [
    {
      resourceType: 'QuestionnaireResponse',
      id: idsOf.answers(caseId, version),
      meta: { profile: [profiles.answers] },
      extension: [recordInPlace({ schema: answersSchema, text: JSON.stringify(answers) })],
      basedOn: [reference('CarePlan', idsOf.plan(caseId, version - 1))],
      status: 'completed',
      subject: reference('Patient', caseId),
      authored: madeAt,
      item: answers.map(itemOf),
    },
  ];
}

function itemOf(answer: Answer): Json {
  const { question, value, by, at, reason } = answer;
  return {
    extension: [
      {
        url: extensions.answeredBy,
        extension: parts(['name', 'String', by], ['at', 'DateTime', at], ['reason', 'String', reason]),
      },
    ],
    linkId: question,
    ...told({ answer: value === null || value === '' ? null : [valueOf(value)] }),
  };
}

/** An answer that was taken back, or is empty, has no value here; the record tells which. */
function valueOf(value: string | number | boolean): Json {
  switch (typeof value) {
    case 'number':
      return { valueDecimal: value };
    case 'boolean':
      return { valueBoolean: value };
    case 'string':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { valueDate: value } : { valueString: value };
  }
}
