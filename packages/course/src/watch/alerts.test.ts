import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings } from '../../test/watch-example.js';
import { watchKinds, urgencies, type Alert, type WatchFinding } from './alert.js';
import { burdenOf } from './burden.js';
import { maskAlert, maskFinding } from './masked-alert.js';
import { stepAlert, type AlertAction } from './step-alert.js';
import { isOver, stepAlerts } from './step-alerts.js';

const hourMs = 3_600_000;
/** A Monday, 09:00, when somebody reads. */
const startMs = Date.parse('2026-01-05T09:00:00Z');
const at = (hours: number, shiftMs = 0) => new Date(startMs + hours * hourMs + shiftMs).toISOString();

function finding(hours: number, changed: Partial<WatchFinding> = {}): WatchFinding {
  return {
    kind: 'breakthrough',
    state: 'raised',
    urgency: 'soon',
    reasons: [],
    facts: {},
    evidenceOn: at(hours).slice(0, 10),
    evidenceAt: at(hours),
    ...changed,
  };
}
const tick = (alerts: readonly Alert[], hours: number, findings: readonly WatchFinding[] = []) =>
  stepAlerts(alerts, { patientId: 'p1', episode: 'e1', findings, now: at(hours), settings });
const open = () => tick([], 0, [finding(0)]);
const only = (alerts: readonly Alert[]): Alert => {
  expect(alerts).toHaveLength(1);
  return alerts[0] as Alert;
};
const act = (alert: Alert, action: AlertAction, hours: number): Alert => {
  const stepped = stepAlert(alert, action, { now: at(hours), by: 'ana', settings });
  if (!stepped.ok) throw new Error(stepped.fault);
  return stepped.alert;
};
const ana = { kind: 'account', id: 'ana', name: 'Ana' } as const;

describe('an alert', () => {
  it('opens with the first rung as its owner and a time', () => {
    expect(only(open())).toMatchObject({
      state: 'open',
      rung: 0,
      owner: { kind: 'role', id: 'nurse' },
      dueAt: '2026-01-06T09:00:00.000Z',
    });
  });

  it('counts staffed hours only where it is not urgent', () => {
    const today = tick([], 0, [finding(0, { kind: 'sedation', urgency: 'today' })]);
    expect(only(today).dueAt).toBe(at(settings.clocks.today.takeMinutes / 60));
    const friday = tick([], 4 * 24 + 6, [finding(4 * 24 + 6)]);
    expect(only(friday).dueAt).toBe('2026-01-12T15:00:00.000Z');
  });

  it('opens by nothing that cannot be told or is clear', () => {
    expect(tick([], 0, [finding(0, { state: 'cannot-tell' }), finding(0, { state: 'clear' })])).toEqual([]);
  });

  it('goes up the ladder when nobody acts, a rung at a look, and stays overdue on the last', () => {
    const second = tick(open(), 24);
    expect(only(second)).toMatchObject({ rung: 1, owner: { id: 'pain-physician' }, dueAt: at(48) });
    expect(tick(second, 47.9)).toEqual(second);
    const third = tick(second, 24 * 30);
    expect(only(third)).toMatchObject({ rung: 2, owner: { id: 'on-call' } });
    expect(tick(third, 24 * 90)).toEqual(third);
  });

  it('is taken by one person, who can hand it over and close it with a reason', () => {
    const taken = act(only(open()), { step: 'take', owner: ana }, 1);
    expect(taken).toMatchObject({ state: 'taken', owner: ana });
    const ben = { kind: 'account', id: 'ben', name: 'Ben' } as const;
    const acting = { now: at(2), by: 'ben', settings };
    expect(stepAlert(taken, { step: 'take', owner: ben }, acting)).toEqual({ ok: false, fault: 'is-taken' });
    const handed = act(taken, { step: 'hand-over', owner: ben, reason: 'my shift ends' }, 2);
    expect(handed).toMatchObject({ state: 'open', owner: ben });
    expect(stepAlert(handed, { step: 'close', reason: ' ', outcome: null }, acting)).toMatchObject({
      fault: 'needs-reason',
    });
    const closed = act(handed, { step: 'close', reason: 'wound looked at', outcome: 'true-alert' }, 3);
    expect(closed).toMatchObject({ state: 'closed', dueAt: null, outcome: 'true-alert' });
    expect(stepAlert(closed, { step: 'take', owner: ana }, acting)).toMatchObject({ fault: 'is-over' });
    expect(closed.steps.map(({ step }) => step)).toEqual(['opened', 'taken', 'handed-over', 'closed']);
  });

  it('that was taken and not closed goes up the ladder too', () => {
    const taken = act(only(open()), { step: 'take', owner: ana }, 1);
    expect(only(tick([taken], 24 * 7))).toMatchObject({ state: 'open', rung: 1, owner: { kind: 'role' } });
  });

  it('lapses after enough quieter days, each counted once, and not when a person has it', () => {
    const clear = (day: number) => finding(day * 24, { state: 'clear', evidenceAt: null });
    const needed = settings.alerts.breakthrough.lapsesAfterQuietDays ?? 0;
    const days = Array.from({ length: needed }, (_, i) => i + 1);
    const run = (first: readonly Alert[], some: readonly number[]) =>
      some.reduce((alerts, day) => tick(alerts, day * 24, [clear(day), clear(day)]), first);
    expect(only(run(open(), days.slice(1))).state).toBe('open');
    expect(only(run(open(), days))).toMatchObject({ state: 'lapsed', dueAt: null });
    const taken = act(only(open()), { step: 'take', owner: ana }, 1);
    expect(isOver(only(run([taken], days)))).toBe(false);
    const infection = tick([], 0, [finding(0, { kind: 'infection-like' })]);
    const quiet = days.map((day) => ({ ...clear(day), kind: 'infection-like' as const }));
    expect(only(tick(infection, 99, quiet)).state).toBe('open');
  });

  it('starts to count quieter days anew when it is raised in between', () => {
    const quiet = tick(open(), 24, [finding(24, { state: 'clear', evidenceAt: null })]);
    const again = only(tick(quiet, 48, [finding(48)]));
    expect(again).toMatchObject({ state: 'open', quietOn: [], raisedAt: at(48) });
    expect(again.steps.map(({ step }) => step)).toContain('raised-again');
  });

  it('that becomes more urgent goes to the first rung for that, with a shorter clock', () => {
    const worse = tick(open(), 1, [finding(1, { urgency: 'emergency' })]);
    expect(only(worse)).toMatchObject({ urgency: 'emergency', owner: { id: 'on-call' }, dueAt: at(1.25) });
  });

  it('is noted and not opened again in the quiet time after it was closed, both sides', () => {
    const close = { step: 'close', reason: 'rescue given', outcome: 'true-alert' } as const;
    const closed = act(only(open()), close, 1);
    const { quietHours } = settings.alerts.breakthrough;
    const noted = only(tick([closed], quietHours, [finding(quietHours)]));
    expect(noted).toMatchObject({ id: closed.id, state: 'closed' });
    expect(noted.steps[noted.steps.length - 1]?.step).toBe('raised-again');
    expect(tick([closed], 1 + quietHours, [finding(1 + quietHours)])).toHaveLength(2);
    expect(tick([closed], 2, [finding(2, { urgency: 'today' })])).toHaveLength(2);
  });

  it('is not opened again by the facts it was closed on, however late', () => {
    const closed = act(only(open()), { step: 'close', reason: 'spoken to', outcome: null }, 1);
    expect(tick([closed], 5000, [finding(0)])).toEqual([closed]);
    expect(tick([closed], 5000, [finding(1)])).toEqual([closed]);
  });

  it('of an emergency opens again at once with new facts', () => {
    const emergency = (hours: number) => finding(hours, { kind: 'emergency', urgency: 'emergency' });
    const first = only(tick([], 0, [emergency(0)]));
    const closed = act(first, { step: 'close', reason: 'ambulance sent', outcome: 'true-alert' }, 0.2);
    expect(tick([closed], 0.5, [emergency(0.4)])).toHaveLength(2);
  });
});

type Move =
  | { readonly do: 'look'; readonly findings: readonly Partial<WatchFinding>[] }
  | { readonly do: 'act'; readonly which: number; readonly action: AlertAction };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    do: fc.constant('look' as const),
    findings: fc.array(
      fc.record({
        kind: fc.constantFrom(...watchKinds.slice(0, 3)),
        state: fc.constantFrom('raised', 'clear', 'cannot-tell'),
        urgency: fc.constantFrom(...urgencies),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    do: fc.constant('act' as const),
    which: fc.nat(5),
    action: fc.constantFrom<AlertAction>(
      { step: 'take', owner: ana },
      { step: 'hand-over', owner: ana, reason: 'shift' },
      { step: 'close', reason: 'done', outcome: 'false-alert' },
    ),
  }),
);
const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), move), { maxLength: 40 });

/** Alerts after each move. */
function played(steps: readonly (readonly [number, Move])[], shiftMs = 0): readonly (readonly Alert[])[] {
  let [alerts, hours]: [readonly Alert[], number] = [[], 0];
  return steps.map(([wait, each]) => {
    hours += wait;
    const now = at(hours, shiftMs);
    if (each.do === 'look') {
      const findings = each.findings.map((some) =>
        finding(hours, {
          ...some,
          evidenceOn: now.slice(0, 10),
          evidenceAt: some.state === 'raised' ? now : null,
        }),
      );
      alerts = stepAlerts(alerts, { patientId: 'p1', episode: 'e1', findings, now, settings });
    } else {
      const target = alerts[each.which];
      if (target === undefined) return alerts;
      const stepped = stepAlert(target, each.action, { now, by: 'ana', settings });
      if (stepped.ok) alerts = alerts.with(each.which, stepped.alert);
    }
    return alerts;
  });
}

describe('whatever happens', () => {
  it('no two alerts of a kind and episode are open', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        for (const alerts of played(steps)) {
          const kinds = alerts.filter((alert) => !isOver(alert)).map(({ kind }) => kind);
          expect(new Set(kinds).size).toBe(kinds.length);
          expect(new Set(alerts.map(({ id }) => id)).size).toBe(alerts.length);
        }
      }),
    );
  });

  it('every open alert has one owner and a due time, and none that is over has', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        for (const alert of played(steps).flat()) {
          expect(alert.owner.id).not.toBe('');
          expect(alert.dueAt === null).toBe(isOver(alert));
          expect(alert.rung).toBeLessThan(settings.ladders[alert.urgency].length);
        }
      }),
    );
  });

  it('what is closed never escalates, opens or changes its outcome', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const closed = new Map<string, Alert>();
        for (const alert of played(steps).flat()) {
          const before = closed.get(alert.id);
          if (before !== undefined)
            expect({ ...alert, steps: [], raisedAt: '' }).toEqual({ ...before, steps: [], raisedAt: '' });
          if (alert.state === 'closed') closed.set(alert.id, alert);
          const over = alert.steps.findIndex(({ step }) => step === 'closed' || step === 'lapsed');
          const after = over < 0 ? [] : alert.steps.slice(over + 1);
          expect(after.every(({ step }) => step === 'raised-again')).toBe(true);
        }
      }),
    );
  });

  it('all dates moved by whole weeks give the same alerts, moved', () => {
    const plain = (alerts: readonly Alert[], shiftMs: number) =>
      alerts.map((alert) => ({
        ...alert,
        id: '',
        ...Object.fromEntries(
          (['openedAt', 'raisedAt', 'dueAt'] as const).map((key) => [
            key,
            alert[key] === null ? null : Date.parse(alert[key]) - shiftMs,
          ]),
        ),
        quietOn: alert.quietOn.map((day) => Date.parse(day) - shiftMs),
        steps: alert.steps.map((step) => ({ ...step, at: Date.parse(step.at) - shiftMs })),
      }));
    fc.assert(
      fc.property(moves, fc.integer({ min: -200, max: 200 }), (steps, weeks) => {
        const shiftMs = weeks * 7 * 24 * hourMs;
        const last = (all: readonly (readonly Alert[])[]) => all[all.length - 1] ?? [];
        expect(plain(last(played(steps, shiftMs)), shiftMs)).toEqual(plain(last(played(steps)), 0));
      }),
    );
  });
});

describe('for a masked reader', () => {
  it('no alert tells of a forecast, and what people wrote is left out', () => {
    for (const kind of watchKinds) {
      const [alert] = tick([], 0, [finding(0, { kind, facts: { chanceCovered: 0.3 } })]);
      const masked = maskAlert(
        act(alert as Alert, { step: 'close', reason: 'cover lost', outcome: null }, 1),
      );
      expect(JSON.stringify(masked ?? '')).not.toMatch(/cover|forecast|freeze|cryo|neuroma/i);
    }
    expect(maskFinding(finding(0, { kind: 'expected-end-of-cover' }))).toBeNull();
    expect(maskFinding(finding(0, { state: 'clear' }))).toBeNull();
  });
});

describe('burden', () => {
  it('counts alerts per patient-week, and how often they were true among those with an outcome', () => {
    const [one] = open();
    const closed = (outcome: Alert['outcome']) => ({ ...(one as Alert), outcome });
    const alerts = [closed('true-alert'), closed('false-alert'), closed('true-alert'), closed(null)];
    const burden = burdenOf(alerts, [{ patientId: 'p1', from: '2026-01-01', until: '2026-01-14' }]);
    expect(burden).toMatchObject({ patientWeeks: 2, alertsPerPatientWeek: 2, closedWithOutcome: 3 });
    expect(burden.positivePredictiveValue).toBeCloseTo(2 / 3, 12);
    expect(burden.byKind.breakthrough.alerts).toBe(4);
    expect(burdenOf([], [])).toMatchObject({ alertsPerPatientWeek: null, positivePredictiveValue: null });
  });
});
