import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { defaultWatchSettings } from '../watch/default-watch-settings.js';
import { typicalPrior } from './typical-prior.js';
import { quietBurden, sensitivity, trialPeople, type JudgedKind } from './watch-trial.js';

const settings = defaultWatchSettings(knowledge);
const parts = { knowledge, prior: typicalPrior(knowledge), settings };
const first = { generator: 'first', schedule: 'as-asked' } as const;
const planted = (kind: JudgedKind, people: number) =>
  sensitivity(trialPeople(parts, { ...first, seed: 12, people, days: 130 }, [kind]), kind, settings);

/** A small copy of `npm run bench -- watch`, which has the figures; docs/watch.md tells what falls short. */
describe('on invented people of the first generator', () => {
  it('the watch asks for little where nothing happens', () => {
    const people = trialPeople(parts, { ...first, seed: 11, people: 24 }, []);
    const burden = quietBurden(people, settings);
    expect(burden.patientWeeks).toBeGreaterThan(300);
    expect(burden.alertsPerPatientWeek).toBeLessThanOrEqual(0.1);
  });

  it.each(['infection-like', 'opioid-escalation', 'sedation', 'weakness-or-fall', 'silence'] as const)(
    'it sees %s within a day of the first report that could show it',
    (kind) => {
      const { events, inTime } = planted(kind, 10);
      expect(events).toBeGreaterThanOrEqual(4);
      expect(inTime / events).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('breakthrough and early loss raise some alert within that day', () => {
    for (const kind of ['breakthrough', 'early-loss-of-cover'] as const) {
      const { events, byAny } = planted(kind, 10);
      expect(events).toBeGreaterThanOrEqual(6);
      expect(byAny / events).toBeGreaterThanOrEqual(0.7);
    }
  });

  it('a watch whose thresholds are out of reach sees nothing', () => {
    const deaf = {
      ...settings,
      thresholds: { ...settings.thresholds, sedationActPoss: 5, sedationStopPoss: 5 },
    };
    const people = trialPeople(parts, { ...first, seed: 12, people: 6, days: 60 }, ['sedation']);
    expect(sensitivity(people, 'sedation', deaf).inTime).toBe(0);
  });
});
