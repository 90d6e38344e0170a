import type { ClaimId, Knowledge } from '@cryobridge/knowledge';
import { ClaimError, claimReader, type RuleReader } from '@cryobridge/plan';
import { urgencies, watchKinds, type Urgency, type WatchKind } from './alert.js';
import { thresholdClaims, thresholdIds } from './thresholds.js';
import { alertLifeRule, thresholdsRule } from './watch-rules.js';
import {
  weekdays,
  type AlertSettings,
  type Clock,
  type Rung,
  type StaffedHours,
  type Thresholds,
  type WatchSettings,
  type Weekday,
} from './watch-settings.js';

type Claims = Pick<Knowledge, 'claims'>;

/** The settings that the claims give; nobody has signed them. */
export function defaultWatchSettings(knowledge: Claims): WatchSettings {
  const life = claimReader(knowledge).for(alertLifeRule);
  return {
    schema: 'cryobridge-watch-settings/1',
    thresholds: defaultThresholds(knowledge),
    alerts: recordOf(watchKinds, (kind) => alertSettings(kind, life, knowledge)),
    clocks: recordOf(urgencies, (urgency) => clock(urgency, life)),
    ladders: recordOf(urgencies, (urgency) => ladder(urgency, life)),
    staffed: staffedHours(life),
  };
}

function defaultThresholds(knowledge: Claims): Thresholds {
  const reader = claimReader(knowledge).for(thresholdsRule);
  return recordOf(thresholdIds, (id) => reader.number(thresholdClaims[id]));
}

function alertSettings(kind: WatchKind, life: RuleReader, { claims }: Claims): AlertSettings {
  const lapses: ClaimId = `claim:watch.alert.${kind}.lapse-days`;
  return {
    lapsesAfterQuietDays: claims[lapses] === undefined ? null : life.number(lapses),
    quietHours: life.number(`claim:watch.alert.${kind}.quiet-hours`),
  };
}

function clock(urgency: Urgency, life: RuleReader): Clock {
  const always = life.list('claim:watch.clock.always').includes(urgency);
  return {
    takeMinutes: life.number(`claim:watch.clock.${urgency}.take-minutes`),
    closeMinutes: life.number(`claim:watch.clock.${urgency}.close-minutes`),
    counts: always ? 'always' : 'staffed-hours',
  };
}

function ladder(urgency: Urgency, life: RuleReader): readonly Rung[] {
  const roles = life.list(
    urgency === 'emergency' ? 'claim:watch.ladder.emergency' : 'claim:watch.ladder.usual',
  );
  return roles.map((role) => ({ role: String(role), name: String(role).replaceAll('-', ' ') }));
}

function staffedHours(life: RuleReader): StaffedHours {
  const from = life.text('claim:watch.staffed.from');
  const until = life.text('claim:watch.staffed.until');
  const days = life.list('claim:watch.staffed.days').map(weekdayOf);
  return {
    timeZone: life.text('claim:watch.staffed.time-zone'),
    week: days.map((day) => ({ day, from, until })),
  };
}

function weekdayOf(text: string | number): Weekday {
  const day = weekdays.find((each) => each === text);
  if (day === undefined) throw new ClaimError(`claim:watch.staffed.days holds ${text}, which is no weekday`);
  return day;
}

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
