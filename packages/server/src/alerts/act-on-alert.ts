import type { NewAlertStep } from '@cryobridge/contract';
import {
  type Alert,
  type AlertAction,
  type AlertStepped,
  allRungs,
  maskAlert,
  stepAlert,
} from '@cryobridge/course';
import { isMaskedFor, statementsOf } from '../access/masking.js';
import { serverCaller, type Caller } from '../access/caller.js';
import type { CourseReaderParts } from '../courses/read-course.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { isConflict } from '../records/outcome-error.js';
import type { AlertStore } from './alert-store.js';
import type { WatchSettingsStore } from './watch-settings-store.js';

export interface ActingParts extends Pick<CourseReaderParts, 'pool' | 'now'> {
  readonly store: AlertStore;
  readonly settings: Pick<WatchSettingsStore, 'current'>;
}

const attempts = 8;

/**
 * What a person does with an alert. Of two at once one comes first, and the other hears who has it.
 * @throws {ProblemError} `not-found`, `taken` naming who has it or how it ended, `bad-input`.
 */
export async function actOnAlert(
  parts: ActingParts,
  asked: Asked,
  { id, step }: { readonly id: string; readonly step: NewAlertStep },
): Promise<Alert> {
  for (let attempt = 1; ; attempt += 1) {
    // Whoever asks must reach it; what it says in full is for the server only.
    if ((await parts.store.find(asked, id)) === null) throw new ProblemError('not-found');
    const found = await parts.store.find({ ...asked, caller: serverCaller }, id);
    if (found === null) throw new ProblemError('not-found');
    const { settings } = await parts.settings.current();
    const acting = { now: parts.now().toISOString(), by: asked.caller.display, settings };
    const action = await actionOf(parts, step, asked.caller);
    const alert = steppedOr(found.alert, stepAlert(found.alert, action, acting));
    try {
      if (alert !== found.alert) await parts.store.put([{ alert, version: found.version }], asked.requestId);
      return shownTo(parts, asked.caller, alert);
    } catch (error) {
      const wasOvertaken = isConflict(error);
      if (!wasOvertaken || attempt === attempts) throw error;
    }
  }
}

async function actionOf(
  parts: ActingParts,
  step: NewAlertStep,
  { userId, display }: Caller,
): Promise<AlertAction> {
  switch (step.step) {
    case 'take':
      return { step: 'take', owner: { kind: 'account', id: userId, name: display } };
    case 'hand-over':
      return { step: 'hand-over', owner: await ownerNamed(parts, step.to), reason: step.reason };
    case 'close':
      return { step: 'close', reason: step.reason, outcome: step.outcome ?? null };
  }
}

/** An account by its id, or a role that the settings or the accounts know. */
async function ownerNamed({ pool, settings }: ActingParts, to: string): Promise<Alert['owner']> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id::text, name from account
     where id::text = $1 and not disabled and role in ('clinician', 'nurse')`,
    [to],
  );
  const [account] = rows;
  if (account !== undefined) return { kind: 'account', ...account };
  const rung = allRungs((await settings.current()).settings).find(
    ({ role, accountId }) => role === to && accountId === undefined,
  );
  if (rung !== undefined) return { kind: 'role', id: rung.role, name: rung.name };
  if (to === 'clinician' || to === 'nurse') return { kind: 'role', id: to, name: to };
  throw new ProblemError('bad-input', [{ path: 'to', message: 'names nobody who follows people here' }]);
}

function steppedOr(before: Alert, stepped: AlertStepped): Alert {
  if (stepped.ok) return stepped.alert;
  switch (stepped.fault) {
    case 'is-taken':
      throw new ProblemError('taken', [{ path: 'step', message: `${before.owner.name} has it` }]);
    case 'is-over':
      throw new ProblemError('taken', [{ path: 'step', message: endingOf(before) }]);
    case 'needs-reason':
      throw new ProblemError('bad-input', [{ path: 'reason', message: 'is missing' }]);
  }
}

function endingOf({ steps }: Alert): string {
  const last = steps.findLast(({ step }) => step === 'closed' || step === 'lapsed');
  return last?.step === 'closed' ? `${last.by} closed it` : 'it has ended by itself';
}

async function shownTo({ pool }: ActingParts, caller: Caller, alert: Alert): Promise<Alert> {
  const db = statementsOf(pool);
  if (!(await isMaskedFor(db, caller, alert.patientId))) return alert;
  const masked = maskAlert(alert);
  if (masked === null) throw new ProblemError('not-found');
  return masked;
}
