import type { Knowledge } from '@cryobridge/knowledge';
import {
  claimReader,
  type IsoInstant,
  type Plan,
  type Regimen,
  type RuleReader,
  type Statement,
} from '@cryobridge/plan';
import type { Course } from '../course.js';
import { acetaminophenLeft } from './acetaminophen-left.js';
import { rescueRule } from './doses-rules.js';
import { dosesStatement } from './doses-statement.js';
import { newestPain, newestSedation, type Fresh } from './fresh-answers.js';
import { rescueOpioids } from './rescue-opioids.js';
import type { RescueSetting } from './rescue-setting.js';
import { prescriptionsById } from './taken-medication.js';
import { dosesWithin } from './taken-within.js';

export interface RescueInput {
  readonly now: IsoInstant;
  readonly knowledge: Knowledge;
}

const dayHours = 24;

/**
 * For the clinician, never for the patient: what of the plan's rescue is still open, after what was taken in the
 * last 24 hours and how drowsy the person is. Limits are the plan's, with its caps by age, weight, kidney and liver.
 */
export function rescue(course: Course, { now, knowledge }: RescueInput): readonly Statement[] {
  const regimen = latestRegimen(course);
  if (regimen === null) return [dosesStatement('rescue-no-plan')];
  const rule = claimReader(knowledge).for(rescueRule);
  const hours = rule.number('claim:dosing.fresh-hours');
  const asked = { now, hours };
  const within = dosesWithin(course.reports, { now, timeZone: course.timeZone, hours: dayHours });
  const prescriptions = prescriptionsById(course.medications);
  const setting: RescueSetting = { regimen, within, prescriptions, knowledge, rule, now };
  const sedation = newestSedation(course.reports, asked);
  const isStopped = sedation.state === 'told' && sedation.value >= rule.number('claim:regimen.sedation.stop');
  return [
    painSays(newestPain(course.reports, asked), rule),
    ...sedationSays(sedation, rule),
    ...acetaminophenLeft(setting),
    ...(isStopped || sedation.state !== 'told' ? [] : rescueOpioids(setting)),
    ...(within.complete ? [] : [dosesStatement('rescue-not-all-told')]),
  ];
}

function latestRegimen({ episodes }: Course): Regimen | null {
  const plans = episodes.flatMap(({ plan }): Plan[] => (plan === null ? [] : [plan]));
  return plans.at(-1)?.regimen ?? null;
}

function painSays(pain: Fresh, rule: RuleReader): Statement {
  const nrs = rule.number('claim:regimen.rescue.nrs');
  const claims = ['claim:regimen.rescue.nrs', 'claim:dosing.fresh-hours'] as const;
  if (pain.state !== 'told') return dosesStatement(`rescue-pain-${pain.state}`, { nrs }, claims);
  return dosesStatement(
    pain.value > nrs ? 'rescue-pain-above' : 'rescue-pain-not-above',
    { nrs, pain: pain.value },
    claims,
  );
}

/** Sedation comes before every opioid; not told is not awake. */
function sedationSays(sedation: Fresh, rule: RuleReader): Statement[] {
  const act = rule.number('claim:regimen.sedation.act');
  const stop = rule.number('claim:regimen.sedation.stop');
  if (sedation.state !== 'told')
    return [dosesStatement(`rescue-sedation-${sedation.state}`, {}, ['claim:dosing.fresh-hours'])];
  const poss = sedation.value;
  if (poss >= stop)
    return [dosesStatement('rescue-sedation-stop', { poss }, ['claim:regimen.sedation.stop'])];
  if (poss < act) return [dosesStatement('rescue-sedation-clear', { poss }, ['claim:regimen.sedation.act'])];
  const [lowPercent = 0, highPercent = 0] = rule.list('claim:regimen.sedation.cut-percent');
  const claims = ['claim:regimen.sedation.act', 'claim:regimen.sedation.cut-percent'] as const;
  return [dosesStatement('rescue-sedation-cut', { poss, lowPercent, highPercent }, claims)];
}
