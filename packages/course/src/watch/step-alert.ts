import type { IsoInstant } from '@cryobridge/plan';
import type { Alert, AlertOutcome } from './alert.js';
import { dueFrom } from './alert-clock.js';
import { isOver } from './step-alerts.js';
import type { WatchSettings } from './watch-settings.js';

/** What a person does with an alert. */
export type AlertAction =
  /** Acknowledged: `owner` has it now. */
  | { readonly step: 'take'; readonly owner: Alert['owner'] }
  /** To somebody who has not taken it yet. */
  | { readonly step: 'hand-over'; readonly owner: Alert['owner']; readonly reason: string }
  | {
      readonly step: 'close';
      readonly reason: string;
      /** Null: not known. */
      readonly outcome: AlertOutcome | null;
    };

export interface AlertActing {
  readonly now: IsoInstant;
  /** Who acts. */
  readonly by: string;
  readonly settings: Pick<WatchSettings, 'clocks' | 'staffed'>;
}

export type AlertStepped =
  | { readonly ok: true; readonly alert: Alert }
  /** `is-over`: nothing can be done with it. `is-taken`: it must be handed over. `needs-reason`: none was given. */
  | { readonly ok: false; readonly fault: 'is-over' | 'is-taken' | 'needs-reason' };

export function stepAlert(alert: Alert, action: AlertAction, acting: AlertActing): AlertStepped {
  if (isOver(alert)) return { ok: false, fault: 'is-over' };
  switch (action.step) {
    case 'take':
      return taken(alert, action.owner, acting);
    case 'hand-over':
      if (action.reason.trim() === '') return { ok: false, fault: 'needs-reason' };
      return { ok: true, alert: handedOver(alert, action, acting) };
    case 'close':
      if (action.reason.trim() === '') return { ok: false, fault: 'needs-reason' };
      return { ok: true, alert: closed(alert, action, acting) };
  }
}

function taken(alert: Alert, owner: Alert['owner'], { now, by, settings }: AlertActing): AlertStepped {
  if (alert.state === 'taken')
    return alert.owner.id === owner.id ? { ok: true, alert } : { ok: false, fault: 'is-taken' };
  const { urgency, steps } = alert;
  const dueAt = dueFrom(settings, { urgency, from: now, until: 'closed' });
  const step = { at: now, by, step: 'taken', reason: null } as const;
  return { ok: true, alert: { ...alert, state: 'taken', owner, dueAt, steps: [...steps, step] } };
}

function handedOver(
  alert: Alert,
  { owner, reason }: Extract<AlertAction, { step: 'hand-over' }>,
  { now, by, settings }: AlertActing,
): Alert {
  const dueAt = dueFrom(settings, { urgency: alert.urgency, from: now, until: 'taken' });
  const step = { at: now, by, step: 'handed-over', reason } as const;
  return { ...alert, state: 'open', owner, dueAt, steps: [...alert.steps, step] };
}

function closed(
  alert: Alert,
  { reason, outcome }: Extract<AlertAction, { step: 'close' }>,
  { now, by }: AlertActing,
): Alert {
  const step = { at: now, by, step: 'closed', reason, ...(outcome === null ? {} : { outcome }) } as const;
  return { ...alert, state: 'closed', dueAt: null, outcome, steps: [...alert.steps, step] };
}
