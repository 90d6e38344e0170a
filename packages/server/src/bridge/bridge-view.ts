import type { BridgeEpisodeView, BridgeView, CourseView, FreezeView } from '@cryobridge/contract';
import { type Course, type CourseBridge, type LocalAnaestheticDose, bridgeOf } from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import { type ClaimReader, claimReader } from '@cryobridge/plan';

export interface BridgeParts {
  readonly course: Course;
  /** The same person as staff read it. */
  readonly view: CourseView;
  readonly freezes: readonly FreezeView[];
  readonly now: Date;
}

/** Everything that the page and the hand-off say of the bridge. */
export function bridgeView({ course, view, freezes, now }: BridgeParts): BridgeView {
  const { forecasts, findings, pain, opioids, alerts, timeZone, label, patientId } = view;
  const read = claimReader(knowledge);
  const bridges = bridgeOf({ course, forecasts, findings, read, now: now.toISOString() });
  return {
    patientId,
    label,
    today: bridges[0]?.today ?? now.toISOString().slice(0, 10),
    timeZone,
    episodes: bridges.map((bridge) => episodeView(bridge, { course, view, freezes, read })),
    pain: {
      'residual-limb-pain': pain['residual-limb-pain'],
      'phantom-pain': pain['phantom-pain'],
      'phantom-sensation': pain['phantom-sensation'],
    },
    opioids,
    localAnaesthetic: byDrug(course.localAnaesthetic),
    alerts,
  };
}

function episodeView(
  bridge: CourseBridge,
  { course, view, freezes, read }: Omit<BridgeParts, 'now'> & { readonly read: ClaimReader },
): BridgeEpisodeView {
  const plan = course.episodes.find(({ id }) => id === bridge.episode)?.plan ?? null;
  const own = freezes.filter(({ episode }) => episode === bridge.episode);
  const assumed = read
    .used()
    .flatMap((id) => knowledge.claims[id] ?? [])
    .filter(({ basis }) => basis === 'assumed')
    .map(({ id, label }) => ({ claim: id, label }));
  return {
    bridge,
    forecast: view.forecasts[bridge.episode] ?? null,
    freezes: own,
    evidence: plan?.evidence ?? null,
    assumed,
  };
}

/** One count for each drug over all limbs. */
function byDrug(doses: readonly LocalAnaestheticDose[]): BridgeView['localAnaesthetic'] {
  const found = new Map<string, LocalAnaestheticDose[]>();
  for (const dose of doses) found.set(dose.drug, [...(found.get(dose.drug) ?? []), dose]);
  return [...found].map(([drug, own]) => ({
    drug,
    totalMg: own.reduce((sum, { mg }) => sum + mg, 0),
    doses: own,
  }));
}
