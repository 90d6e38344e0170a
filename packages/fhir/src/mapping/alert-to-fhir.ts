import type { Alert, Urgency, WatchKind } from '@cryobridge/course';
import { codeSystems, extensions, profiles } from '../profiles/index.js';
import { ofEpisode } from './episode-to-fhir.js';
import { binaryOf, extensionOf, textOf } from './own-record.js';
import { type Json, type Resource, part, reference, told } from './resource.js';

export interface KeptAlert {
  readonly alert: Alert;
  /** As somebody may see it who must not know what was done. Null: its being there would tell. */
  readonly neutral: Alert | null;
}

/** Id of the Binary that holds an alert with its reasons. A Binary is veiled in a masked course. */
export const alertRecordId = (alertId: string): string => `${alertId}.alert`;

/** A Task that anybody who follows the person may see, and the alert itself where a masked course hides it. */
export function alertToFhir({ alert, neutral }: KeptAlert): readonly Resource[] {
  return [taskOf({ alert, neutral }), recordOf(alert)];
}

const recordOf = (alert: Alert): Resource =>
  binaryOf({ id: alertRecordId(alert.id), text: JSON.stringify(alert), patientId: alert.patientId });

const statuses = {
  open: 'requested',
  taken: 'in-progress',
  closed: 'completed',
  lapsed: 'cancelled',
} as const;
const priorities: Readonly<Record<Urgency, string>> = {
  emergency: 'stat',
  today: 'asap',
  soon: 'urgent',
  routine: 'routine',
};

function taskOf({ alert, neutral }: KeptAlert): Resource {
  const { id, patientId, episode, openedAt, dueAt, owner, outcome } = alert;
  return {
    resourceType: 'Task',
    id,
    meta: { profile: [profiles.watchAlert] },
    extension: [
      // An alert whose being there would tell says the word that veils it.
      part(extensions.watchRecord, 'String', JSON.stringify(neutral ?? { forecast: true })),
      ...(episode === null ? [] : [ofEpisode(episode)]),
    ],
    status: statuses[alert.state],
    intent: 'order',
    priority: priorities[alert.urgency],
    code: {
      coding: [{ system: codeSystems.cryobridge, code: 'watch-alert' }],
      text: neutral === null ? 'Forecast: see the alert' : words[neutral.kind],
    },
    for: reference('Patient', patientId),
    authoredOn: openedAt,
    lastModified: alert.steps.at(-1)?.at ?? openedAt,
    owner: { display: owner.name },
    ...told({
      restriction: dueAt === null ? null : { period: { end: dueAt } },
      businessStatus:
        outcome === null ? null : { coding: [{ system: codeSystems.cryobridge, code: outcome }] },
    }),
  };
}

/** For readers of FHIR; the pages word alerts by their kind themselves. */
const words: Readonly<Record<WatchKind, string>> = {
  breakthrough: 'More pain',
  'early-loss-of-cover': 'More pain',
  'expected-end-of-cover': 'More pain',
  'neuroma-like': 'More pain',
  'infection-like': 'Wound or fever',
  'opioid-escalation': 'More medicines',
  sedation: 'Drowsiness',
  'weakness-or-fall': 'Weakness or a fall',
  silence: 'No report',
  emergency: 'Emergency',
};

/** The alert that a Task stands for: whole with its Binary, as the masked see it without. Null: none of ours. */
export function alertFromFhir(task: Resource, binary: Resource | null): Alert | null {
  if (binary !== null) return JSON.parse(textOf(binary)) as Alert;
  const text = watchRecordOf(task);
  if (text === null) return null;
  const neutral = JSON.parse(text) as Partial<Alert>;
  return neutral.id === undefined ? null : (neutral as Alert);
}

export function isAlertTask(resource: Resource): boolean {
  return resource.resourceType === 'Task' && watchRecordOf(resource) !== null;
}

function watchRecordOf(task: Json): string | null {
  const text = extensionOf(task, extensions.watchRecord)?.['valueString'];
  return typeof text === 'string' ? text : null;
}
