import { type Course, forecastOf } from '@cryobridge/course';
import { typicalPrior, virtualCourse } from '@cryobridge/course/virtual';
import { knowledge } from '@cryobridge/knowledge';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openCase } from '../planning/make-plans.js';
import { courseForecasts } from './course-forecasts.js';

const examplesDir = fileURLToPath(new URL('../../../../examples/bundles', import.meta.url));
const body = JSON.stringify({ from: 'example', example: 'transtibial-diabetes' });
const { plan, caseRecord } = openCase({ body, today: '2026-11-30' }, examplesDir);
const planned = { plan, caseRecord, answers: [] };

const { course: invented } = virtualCourse(typicalPrior(knowledge), { seed: 5, index: 1, days: 40 });
const [limb] = invented.episodes;
if (limb === undefined) throw new Error('an invented person has a limb');
const [freeze] = limb.freezes;
if (freeze === undefined) throw new Error('an invented person was frozen');
const nerves = plan.doses.flatMap(({ nerveSite }) =>
  freeze.nerves.slice(0, 1).map((one) => ({ ...one, nerveSite })),
);
const episode = { ...limb, plan, freezes: [{ ...freeze, nerves }] };
const withReports = (reports: Course['reports']): Course => ({ ...invented, episodes: [episode], reports });

const told = (forecasts: ReturnType<typeof courseForecasts>, reports: Course['reports'], upTo?: string) => {
  const belief = forecasts.beliefOf(withReports(reports), episode, planned);
  if (belief === null) throw new Error('something is believed');
  return forecastOf(upTo === undefined ? belief.all : belief.upTo(upTo));
};

it('keeps a belief and counts on, and says what a belief from the start says', () => {
  const kept = courseForecasts();
  const { reports } = invented;
  for (const upTo of [0, 5, 12, reports.length, 9, reports.length]) {
    const some = reports.slice(0, upTo);
    expect(told(kept, some)).toEqual(told(courseForecasts(), some));
  }
  const day = reports.at(10)?.forDate ?? '';
  const earlier = reports.filter(({ forDate }) => forDate <= day);
  expect(told(kept, reports, day)).toEqual(told(courseForecasts(), earlier));
  const corrected = reports.map((report, i) =>
    i === 8 ? { ...report, answers: { ...report.answers, residualLimbPain: { worst: 9 } } } : report,
  );
  expect(told(kept, corrected)).toEqual(told(courseForecasts(), corrected));
  expect(told(kept, corrected)).not.toEqual(told(kept, reports));
});

it('believes nothing where nothing of the plan was frozen, or there is no plan', () => {
  const forecasts = courseForecasts();
  const none = { ...episode, freezes: [{ ...freeze, nerves: [] }] };
  expect(forecasts.beliefOf(withReports([]), none, planned)).toBeNull();
  expect(forecasts.beliefOf(withReports([]), { ...episode, freezes: [] }, planned)).toBeNull();
  expect(forecasts.beliefOf(withReports([]), episode, undefined)).toBeNull();
});
