import type { Statement, StatementId } from '@cryobridge/plan';
import type { Alert, WatchFinding, WatchKind } from './alert.js';

interface MaskedKind {
  readonly kind: WatchKind;
  readonly reasons: readonly Statement[];
}

const neutral = (kind: WatchKind, id: StatementId): MaskedKind => ({
  kind,
  reasons: [{ id, facts: {}, claims: [] }],
});

/** What somebody who must not know who was frozen may see of each kind. Null: its being there would tell. */
const maskedKinds: Readonly<Record<WatchKind, MaskedKind | null>> = {
  breakthrough: neutral('breakthrough', 'say:watch.masked.pain'),
  'early-loss-of-cover': neutral('breakthrough', 'say:watch.masked.pain'),
  'expected-end-of-cover': null,
  'neuroma-like': neutral('breakthrough', 'say:watch.masked.pain'),
  'infection-like': neutral('infection-like', 'say:watch.masked.wound'),
  'opioid-escalation': neutral('opioid-escalation', 'say:watch.masked.medicines'),
  sedation: neutral('sedation', 'say:watch.masked.drowsiness'),
  'weakness-or-fall': neutral('weakness-or-fall', 'say:watch.masked.legs'),
  silence: neutral('silence', 'say:watch.masked.silence'),
  emergency: neutral('emergency', 'say:watch.masked.emergency'),
};

/** Words that people wrote in its steps are left out: they may tell. */
export function maskAlert(alert: Alert): Alert | null {
  const masked = maskedKinds[alert.kind];
  if (masked === null) return null;
  return { ...alert, ...masked, steps: alert.steps.map((step) => ({ ...step, reason: null })) };
}

/** Only what is raised: that something is clear or cannot be told tells what was looked for. */
export function maskFinding(finding: WatchFinding): WatchFinding | null {
  const masked = maskedKinds[finding.kind];
  return masked === null || finding.state !== 'raised' ? null : { ...finding, ...masked, facts: {} };
}
