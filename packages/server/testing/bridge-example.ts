import type { BridgeView, CourseView } from '@cryobridge/contract';
import {
  type Alert,
  type Course,
  compareDone,
  type CourseEvent,
  type UpdatedForecast,
} from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import { addDays, type Plan } from '@cryobridge/plan';
import { donePlanned, engine, examplePlan } from '../../course/test/done-example.js';
import { bridgeView } from '../src/bridge/bridge-view.js';

/** An invented person on day 60 after the freeze: cover is ending, the repair has not taken over. */

const day = (n: number) => addDays('2026-03-09', n);
const at = { episode: 'e1' } as const;

function forecast(plan: Plan): UpdatedForecast {
  if (plan.forecast === null) throw new Error('the plan has no forecast');
  return {
    ...plan.forecast,
    freezeDate: day(0),
    asOfDay: 59,
    reportsUsed: 41,
    chanceCovered: 0.42,
    expectedWorst: { 'residual-limb-pain': [], 'phantom-pain': [] },
  };
}

const points = (worst: (n: number) => number) =>
  Array.from({ length: 59 }, (_, n) => ({
    on: day(n + 1),
    worst: worst(n),
    average: null,
    least: null,
    now: null,
    reporter: 'patient',
    report: `r${n}`,
  }));

const alert: Alert = {
  id: 'a1',
  patientId: 'p1',
  episode: 'e1',
  kind: 'breakthrough',
  urgency: 'today',
  state: 'closed',
  openedAt: `${day(21)}T10:00:00Z`,
  dueAt: null,
  rung: 0,
  owner: { kind: 'account', id: 'u', name: 'Dr A. Example' },
  reasons: [],
  steps: [
    {
      at: `${day(21)}T11:00:00Z`,
      by: 'Dr A. Example',
      step: 'closed',
      reason: 'Called; rescue dose taken, settled',
    },
  ],
};

export function exampleBridge(events: readonly CourseEvent[] = []): BridgeView {
  const plan = examplePlan();
  const done = donePlanned(plan, {
    deviations: [
      { what: 'gas-ran-out', nerveSite: plan.doses[0]?.nerveSite ?? null, text: 'second bottle empty' },
    ],
  });
  const shorter = {
    ...done,
    nerves: done.nerves.map((nerve, n) => ({
      ...nerve,
      placements: nerve.placements.map((place) => ({
        ...place,
        cycles: n === 0 ? place.cycles.map((cycle) => ({ ...cycle, freezeSeconds: 75 })) : place.cycles,
      })),
    })),
  };
  const episode = { id: 'e1', level: 'transtibial', side: 'left', plan, freezes: [shorter] } as const;
  const comparison = compareDone({ ...episode, done: shorter, knowledge, engine });
  const localAnaesthetic = [
    { drug: 'ropivacaine', mg: 75, at: '2026-03-09T09:10:00+01:00', part: 'block' },
    { drug: 'ropivacaine', mg: 40, at: '2026-03-10T09:10:00+01:00', part: 'catheter' },
  ] as const;
  const course = {
    patientId: 'p1',
    timeZone: 'Europe/Berlin',
    episodes: [episode],
    localAnaesthetic,
    events: [
      { kind: 'amputation', on: day(1), id: 'x', ...at },
      { kind: 'repair', on: day(1), id: 'y', repair: 'tmr', nerves: [], state: 'done', ...at },
      ...events,
    ],
  } as unknown as Course;
  const view = {
    patientId: 'p1',
    label: 'Case 17 (transtibial, left)',
    timeZone: 'Europe/Berlin',
    forecasts: { e1: forecast(plan) },
    findings: [],
    pain: {
      'limb-to-be-removed-pain': [],
      'residual-limb-pain': points((n) => Math.max(1, Math.round(6 - n / 6))),
      'phantom-pain': points((n) => Math.min(7, Math.round(1 + n / 12))),
      'phantom-sensation': [],
    },
    opioids: {
      table: 'CDC-2022',
      prescribed: [{ on: day(59), mme: 45, convertedMme: 45, unknowns: [] }],
      dispensed: [],
      taken: [{ on: day(58), mme: 15, convertedMme: 15, unknowns: [] }],
    },
    alerts: [alert],
  } as unknown as CourseView;
  const freezes = [
    {
      patientId: 'p1',
      episode: 'e1',
      freeze: shorter,
      localAnaesthetic,
      comparison,
      recorded: { at: `${day(0)}T12:00:00Z`, by: 'Dr O. Example' },
    },
  ];
  return bridgeView({ course, view, freezes, now: new Date(`${day(60)}T12:00:00Z`) });
}
