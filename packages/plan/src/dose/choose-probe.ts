import type { Probe, ProbeId } from '@cryobridge/knowledge';
import type { Findings, PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import { ClaimError } from '../read.js';
import { choiceQuestion, chosen } from '../select/ask.js';
import { reasonOf } from '../select/reason.js';
import { probeChoiceRule } from './dose-rules.js';
import { probeClaim } from './freeze-inputs.js';

export interface ProbeChoice extends Findings {
  readonly probe: Probe;
  /** Probes of knowledge that freeze further, in the order of their names: what could be used instead. */
  readonly stronger: readonly Probe[];
}

/**
 * The first probe that the case names, else the one answered, else the default, which stays an open question
 * for the operator and holds nothing up.
 *
 * @throws {ClaimError} when the default is not in knowledge.
 */
export function chooseProbe(context: PlanContext): ProbeChoice {
  const { probes } = context.knowledge;
  const reader = context.read.for(probeChoiceRule);
  const question = probeQuestion(Object.keys(probes).toSorted());
  const named = context.case.probes.find((id) => id in probes) ?? chosen(context, question);
  const probe = probes[(named ?? reader.text('claim:device.defaultProbe')) as ProbeId];
  if (probe === undefined) throw new ClaimError('the default probe is not in knowledge');
  const number = (each: Probe, field: string) => reader.number(probeClaim(each, field));
  const stronger = Object.values(probes)
    .filter(
      (each) =>
        number(each, 'outerDiameterMm') > number(probe, 'outerDiameterMm') ||
        number(each, 'wallC') < number(probe, 'wallC'),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    probe,
    stronger,
    ...(named === null ? assumed(context, probe, question) : { reasons: [], questions: [] }),
  };
}

function assumed(context: PlanContext, probe: Probe, question: Question): Findings {
  const reason = reasonOf(context, probeChoiceRule, {
    id: 'say:dose.probe-assumed',
    effect: 'caution',
    facts: { label: probe.label },
    question: question.id,
    claims: ['claim:device.defaultProbe'],
  });
  return { reasons: [reason], questions: [question] };
}

function probeQuestion(ids: readonly string[]): Question {
  return choiceQuestion(
    {
      id: 'q:probe',
      rule: probeChoiceRule,
      text: 'say:dose.probe.ask',
      why: 'say:dose.probe.why',
      asks: 'operator',
      blocks: false,
    },
    ids.map((id) => [id, 'proceed'] as const),
  );
}
