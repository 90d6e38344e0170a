import type { WatchView } from '@cryobridge/contract';
import { urgencies } from '@cryobridge/course';
import { isOwn } from '../alerts/owner.js';
import { kindWord } from '../alerts/alert-words.js';
import { sayStatement } from '../say-statement.js';

export type WatchedAlert = WatchView['alerts'][number];
export type OwnerFilter = 'all' | 'mine' | 'nobody';

export interface WatchFilter {
  readonly text: string;
  readonly owner: OwnerFilter;
  /** Account of the reader. */
  readonly ownId: string | null;
}

export interface WatchGroup {
  readonly whose: 'nobody' | 'mine' | 'others';
  readonly alerts: readonly WatchedAlert[];
}

/** Who must act next, first: what nobody has, then one's own, then what others have. */
export function watchGroups(alerts: readonly WatchedAlert[], filter: WatchFilter): readonly WatchGroup[] {
  const found = alerts
    .filter(({ state }) => state === 'open' || state === 'taken')
    .filter((alert) => fits(alert, filter))
    .toSorted(byNeed);
  const whose = (alert: WatchedAlert) => whoseIs(alert, filter.ownId);
  return (['nobody', 'mine', 'others'] as const)
    .map((group) => ({ whose: group, alerts: found.filter((alert) => whose(alert) === group) }))
    .filter((group) => group.alerts.length > 0);
}

/** What was handed over to somebody waits for them by name, taken or not. */
function whoseIs(alert: WatchedAlert, ownId: string | null): WatchGroup['whose'] {
  if (isOwn(alert, ownId)) return 'mine';
  return alert.state === 'open' && alert.owner.kind === 'role' ? 'nobody' : 'others';
}

function fits(alert: WatchedAlert, { text, owner, ownId }: WatchFilter): boolean {
  if (owner !== 'all' && whoseIs(alert, ownId) !== owner) return false;
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  return [alert.label, kindWord(alert.kind), alert.owner.name, ...alert.reasons.map(sayStatement)].some(
    (part) => part.toLocaleLowerCase().includes(wanted),
  );
}

/** Emergencies first, then whose clock runs out first. */
function byNeed(a: WatchedAlert, b: WatchedAlert): number {
  const emergency = Number(b.urgency === 'emergency') - Number(a.urgency === 'emergency');
  if (emergency !== 0) return emergency;
  const due = ({ dueAt }: WatchedAlert) => (dueAt === null ? Number.MAX_VALUE : Date.parse(dueAt));
  return due(a) - due(b) || urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency);
}
