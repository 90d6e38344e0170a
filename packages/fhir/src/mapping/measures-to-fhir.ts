import { type Interval, freezeDay, say } from '@cryobridge/plan';
import { codeSystems, extensions, profiles, ucum } from '../profiles/index.js';
import { type Resource, part, reference, told } from './resource.js';
import { type PlanRound, idsOf } from './stored-case.js';

const quantity = (value: number, code: string) => ({ value, system: ucum, code });
const concept = (code: string, text?: string) => ({
  coding: [{ system: codeSystems.cryobridge, code }],
  ...(text === undefined ? {} : { text }),
});

/** For how long the plan expects cover; none on a hold. */
export function forecastOf(caseId: string, { plan, version }: PlanRound): readonly Resource[] {
  const { forecast, bridge, timing } = plan;
  if (forecast === null) return [];
  const gap = bridge?.chanceOfGap ?? null;
  return [
    {
      resourceType: 'Observation',
      id: idsOf.forecast(caseId, version),
      meta: { profile: [profiles.coverForecast] },
      status: 'preliminary',
      code: concept('cover-forecast', 'Cover forecast'),
      subject: reference('Patient', caseId),
      focus: [reference('CarePlan', idsOf.plan(caseId, version))],
      effectiveDateTime: freezeDay(timing, plan.madeFrom.now),
      component: [
        between('chance-it-works', '1', forecast.chanceItWorks),
        between('cover-ends-day', 'd', forecast.overallCoverEndsDay),
        ...(gap === null ? [] : [{ code: concept('chance-of-gap'), valueQuantity: quantity(gap, '1') }]),
      ],
    },
  ];
}

function between(code: string, unit: string, { low, median, high, level }: Interval): object {
  const range = [part('low', 'Decimal', low), part('high', 'Decimal', high), part('level', 'Decimal', level)];
  return {
    extension: [{ url: extensions.likelyRange, extension: range }],
    code: concept(code),
    valueQuantity: quantity(median, unit),
  };
}

/** All opioids of the day of asking, by the plan's table; none without a regimen. */
export function opioidsOf(caseId: string, { plan, version }: PlanRound): readonly Resource[] {
  if (plan.regimen === null) return [];
  const { table, mmePerDay, convertedMmePerDay, items, unknowns } = plan.regimen.opioidBaseline;
  const why = unknowns.map(({ drug, why: reason }) => `${drug}: ${say(reason)}`).join(' ');
  return [
    {
      resourceType: 'Observation',
      id: idsOf.opioids(caseId, version),
      meta: { profile: [profiles.opioidDayTotal] },
      status: 'final',
      code: concept('opioid-day-total', 'Opioid day total'),
      subject: reference('Patient', caseId),
      effectiveDateTime: plan.madeFrom.now,
      ...told({ valueQuantity: mmePerDay === null ? null : quantity(mmePerDay, 'mg/d') }),
      ...(mmePerDay === null
        ? { dataAbsentReason: { text: why === '' ? 'could not be converted' : why } }
        : {}),
      method: { coding: [{ system: codeSystems.opioidTable, code: table }] },
      component: [
        { code: concept('opioid-converted'), valueQuantity: quantity(convertedMmePerDay, 'mg/d') },
        ...items.map((item) => ({
          code: concept('opioid-item', item.drug),
          valueQuantity: quantity(item.mmePerDay, 'mg/d'),
        })),
      ],
    },
  ];
}
