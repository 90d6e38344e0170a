import type { Plan } from '@cryobridge/plan';
import { codeSystems, extensions, planHashSystem, profiles } from '../profiles/index.js';
import { answersOf } from './answers-to-fhir.js';
import { forecastOf, opioidsOf } from './measures-to-fhir.js';
import { binaryOf, recordInBinary } from './own-record.js';
import { actionsOf } from './plan-actions.js';
import { narrative, reasonSentences, titleOf, verdictSentence } from './readable.js';
import { type Resource, part, parts, reference, told } from './resource.js';
import { type PlanRound, idsOf } from './stored-case.js';

/** Resources of one plan: the readable CarePlan and what hangs on it, and the plan's own record. */
export function planParts(caseId: string, round: PlanRound): readonly Resource[] {
  const { plan, version } = round;
  return [
    binaryOf({ id: idsOf.plan(caseId, version), text: JSON.stringify(plan), patientId: caseId }),
    ...answersOf(caseId, round),
    ...forecastOf(caseId, round),
    ...opioidsOf(caseId, round),
    ...actionsOf(caseId, round),
    carePlanOf(caseId, round),
  ];
}

const statuses = { proceed: 'active', hold: 'on-hold', 'cannot-tell': 'draft' } as const;

/** Status of a request that carries out a plan of this verdict. */
export const statusOf = ({ decision }: Plan) => statuses[decision.verdict];

function carePlanOf(caseId: string, round: PlanRound): Resource {
  const { plan, version, madeAt, madeBy } = round;
  const id = idsOf.plan(caseId, version);
  const [heading, sentences] = [verdictSentence(plan), reasonSentences(plan)];
  const kept = { schema: plan.schema, text: JSON.stringify(plan) };
  return {
    resourceType: 'CarePlan',
    id,
    meta: { profile: [profiles.plan] },
    text: narrative(heading, sentences),
    extension: [
      part(extensions.verdict, 'Code', plan.decision.verdict),
      madeFrom(round),
      recordInBinary(kept, id),
    ],
    identifier: [{ system: planHashSystem, value: plan.hash }],
    ...(version === 1 ? {} : { replaces: [reference('CarePlan', idsOf.plan(caseId, version - 1))] }),
    status: statusOf(plan),
    intent: 'plan',
    category: [{ coding: [{ system: codeSystems.cryobridge, code: 'plan', display: 'Plan' }] }],
    title: titleOf(plan),
    description: heading,
    subject: reference('Patient', caseId),
    ...told({ period: plan.timing.window === null ? null : periodOf(plan.timing.window) }),
    created: madeAt,
    ...(madeBy === undefined ? {} : { author: { display: madeBy } }),
    supportingInfo: supportOf(caseId, round),
    ...told({ activity: actionsOf(caseId, round).map(() => ({ reference: reference('RequestGroup', id) })) }),
    ...told({ note: sentences.map((text) => ({ text })) }),
  };
}

const periodOf = ({ from, to }: { readonly from: string; readonly to: string }) => ({ start: from, end: to });

function madeFrom({ plan, version }: PlanRound): object {
  const { knowledgeVersion, engine, planVersion, now } = plan.madeFrom;
  return {
    url: extensions.madeFrom,
    extension: parts(
      ['version', 'PositiveInt', version],
      ['knowledgeVersion', 'String', knowledgeVersion],
      ['engine', 'String', engine],
      ['planVersion', 'String', planVersion],
      ['now', 'Date', now],
    ),
  };
}

function supportOf(caseId: string, round: PlanRound): readonly object[] {
  return [
    reference('DocumentReference', caseId),
    ...[...answersOf(caseId, round), ...forecastOf(caseId, round), ...opioidsOf(caseId, round)].map(
      ({ resourceType, id = '' }) => reference(resourceType, id),
    ),
  ];
}
