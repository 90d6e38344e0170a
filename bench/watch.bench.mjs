// What the watch costs and what it sees: `npm run bench -- watch [people per measure]`. Nothing was tuned on the
// second generator.
import { knowledge } from '../packages/knowledge/dist/index.js';
import {
  defaultWatchSettings,
  findingsOf,
  stepAlerts,
  stepWatch,
  watchState,
} from '../packages/course/dist/index.js';
import {
  judgedKinds,
  quietBurden,
  sensitivity,
  trialPeople,
  typicalPrior,
  virtualCourse,
} from '../packages/course/dist/virtual/index.js';

const people = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 60);
const settings = defaultWatchSettings(knowledge);
const prior = typicalPrior(knowledge);
const parts = { knowledge, prior, settings };

/** A year of daily reports of 1 000 people, one look at each report; forecasts and opioids given. */
function speed(patients = 1000, days = 365) {
  const courses = Array.from({ length: 20 }, (_, index) =>
    virtualCourse(prior, { seed: 5, index, schedule: 'daily', days }),
  );
  const freezeDate = '2026-01-05';
  const date = (day) => new Date(Date.parse(freezeDate) + day * 86_400_000).toISOString().slice(0, 10);
  const expected = Array.from({ length: days + 1 }, (_, day) => ({ day, low: 0, median: 2, high: 6 }));
  const forecast = {
    expectedWorst: (_series, day) => expected[day] ?? null,
    coverEndsDay: { low: 60, median: 100, high: 240, level: 0.9 },
    chanceCovered: 0.6,
    chanceCoveredBefore: 0.7,
    takesOverDay: null,
  };
  const due = expected.slice(1).map(({ day }) => ({ kind: 'daily', from: date(day), to: date(day) }));
  const told = courses.map(({ course }) =>
    course.reports.map((report) => ({
      report,
      opioids: { on: report.forDate, takenMme: 15, takenAtLeastMme: 15, prescribedMme: 45 },
    })),
  );
  let [looks, alerts] = [0, 0];
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let patient = 0; patient < patients; patient += 1) {
    const person = {
      patientId: `p${patient}`,
      episode: 'e',
      timeZone: 'Europe/Berlin',
      freezeDate,
      surgeryDate: date(2),
      frozenNerves: [],
      forecast,
      forecastOn: null,
      due,
      stops: [],
    };
    let state = watchState(person, settings);
    let open = [];
    for (const { report, opioids } of told[patient % told.length]) {
      state = stepWatch(state, { kind: 'report', report });
      state = stepWatch(state, { kind: 'opioids', day: opioids });
      const now = report.receivedAt;
      const findings = findingsOf(state, now);
      open = stepAlerts(open, { patientId: person.patientId, episode: 'e', findings, now, settings });
      looks += 1;
    }
    alerts += open.length;
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `a year of daily reports of ${patients} people, forecasts given: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${((seconds / looks) * 1e6).toFixed(1)} µs a look, ${alerts} alerts (goal 5 s)`,
  );
}

function sees(generator) {
  console.log(`\n${generator} generator, reports as asked, ${people} people per line`);
  const quiet = trialPeople(parts, { generator, seed: 21, people }, []);
  for (const truth of ['nothing', 'ends']) {
    const { alertsPerPatientWeek, patientWeeks, byKind } = quietBurden(quiet, settings, truth);
    const kinds = Object.entries(byKind).filter(([, { alerts }]) => alerts > 0);
    const what = truth === 'nothing' ? 'no event (goal 0.1)' : 'cover ends in its time';
    console.log(
      `alerts per patient-week, ${what}: ${alertsPerPatientWeek?.toFixed(3)} over ${Math.round(patientWeeks)} weeks (${kinds.map(([kind, { alerts }]) => `${kind} ${alerts}`).join(', ')})`,
    );
  }
  for (const kind of judgedKinds) {
    const planted = trialPeople(parts, { generator, seed: 22, people, days: 220 }, [kind]);
    const { events, inTime, byAny, later } = sensitivity(planted, kind, settings);
    console.log(
      `${kind}: seen within 24 h ${inTime} of ${events} = ${(inTime / events).toFixed(2)} (goal 0.9); by an alert of any kind ${(byAny / events).toFixed(2)}; later ${later}`,
    );
  }
}

if (process.argv.includes('--profile')) speed(1000);
else {
  speed();
  sees('first');
  sees('second');
}
