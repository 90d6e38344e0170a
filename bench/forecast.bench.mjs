/**
 * The belief of cover on this machine: one report into it (goal 1 ms), the prior of a plan, the forecast that is
 * shown and the two questions of the watch; and how long a year of 1 000 invented people takes to make.
 * Best of five, processor time.
 */
import {
  beliefWatchForecast,
  chanceCovered,
  coverBelief,
  dayEvidence,
  forecastOf,
  updateBelief,
} from '../packages/course/dist/index.js';
import { typicalPrior, virtualCourse } from '../packages/course/dist/virtual/index.js';
import { knowledge } from '../packages/knowledge/dist/index.js';

const start = { freezeDate: '2026-01-05', surgeryDay: 1 };
const prior = typicalPrior(knowledge);
const evidence = Array.from({ length: 4 }, (_, index) =>
  dayEvidence(
    virtualCourse(prior, { seed: 1, index, schedule: 'daily', events: [] }).course.reports,
    start.freezeDate,
  ),
);

/** Beliefs that nothing was asked of yet. */
function beliefs() {
  return evidence.flatMap((days) => {
    const made = [];
    let belief = coverBelief(prior, start);
    for (const day of days.slice(0, 25)) made.push((belief = updateBelief(belief, day)));
    return made;
  });
}

function each(count, work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

function best(work) {
  return Math.min(...Array.from({ length: 5 }, work));
}

const updates = best(() =>
  each(
    evidence.reduce((sum, days) => sum + days.length, 0),
    () => {
      for (const days of evidence) days.reduce(updateBelief, coverBelief(prior, start));
    },
  ),
);
const asked = (question) =>
  best(() => {
    const all = beliefs();
    return each(all.length, () => all.forEach(question));
  });
const line = (what, ms, goal = '') =>
  console.log(`${what.padEnd(58)} ${ms.toFixed(2).padStart(8)} ms${goal}`);

line('one report into a belief', updates, '   (goal 1 ms)');
line(
  '  and the chance that cover holds',
  asked((belief) => chanceCovered(belief, 30)),
);
line(
  '  and the worst pain expected tomorrow',
  asked((belief) => beliefWatchForecast(belief, null).expectedWorst('residual-limb-pain', 60)),
);
line('the whole forecast', asked(forecastOf));
line(
  'prior of a plan, once',
  best(() => each(1, () => typicalPrior(knowledge))),
);
for (const schedule of ['as-asked', 'daily'])
  line(
    `1 000 people for a year, ${schedule}`,
    best(() =>
      each(1, () => {
        for (let index = 0; index < 1000; index++) virtualCourse(prior, { seed: 1, index, schedule });
      }),
    ),
  );
