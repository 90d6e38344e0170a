import type { AmputationLevel, IsoDate, Side } from '@cryobridge/plan';
import { codeSystems, extensions, profiles } from '../profiles/index.js';
import { extensionOf, partsOf } from './own-record.js';
import { type Json, type Resource, part, parts, reference } from './resource.js';

/** One limb's course, before anything is known of what was done. */
export interface EpisodeHead {
  /** The id of the case that planned it, where there is one. */
  readonly id: string;
  readonly patientId: string;
  readonly caseId: string | null;
  readonly timeZone: string;
  readonly language: string;
  readonly level: AmputationLevel | null;
  readonly side: Side | null;
  readonly startedOn: IsoDate;
}

/** Says nothing of freezes and forecasts: everybody who follows the person reads it, masked or not. */
export function episodeToFhir(head: EpisodeHead): Resource {
  const { id, patientId, caseId, startedOn } = head;
  return {
    resourceType: 'EpisodeOfCare',
    id,
    meta: { profile: [profiles.episode] },
    extension: [
      {
        url: extensions.courseEpisode,
        extension: parts(
          ['timeZone', 'String', head.timeZone],
          ['language', 'Code', head.language],
          ['case', 'Reference', caseId === null ? null : reference('DocumentReference', caseId)],
          ['level', 'Code', head.level],
          ['side', 'Code', head.side],
        ),
      },
    ],
    status: 'active',
    type: [
      {
        coding: [
          { system: codeSystems.cryobridge, code: 'course-episode', display: 'Course after amputation' },
        ],
      },
    ],
    patient: reference('Patient', patientId),
    period: { start: startedOn },
  };
}

/** Episodes of ours among the resources, by their first day. */
export function episodesFromFhir(resources: readonly Resource[]): readonly EpisodeHead[] {
  return resources
    .filter((each) => each.resourceType === 'EpisodeOfCare' && each['status'] !== 'entered-in-error')
    .flatMap((each) => headOf(each) ?? [])
    .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn) || a.id.localeCompare(b.id));
}

function headOf(resource: Resource): EpisodeHead | null {
  const extension = extensionOf(resource, extensions.courseEpisode);
  if (extension === null) return null;
  const told = partsOf(extension);
  const { start = '' } = (resource['period'] ?? {}) as { readonly start?: string };
  return {
    id: resource.id ?? '',
    patientId: idOf(resource['patient'], 'Patient') ?? '',
    caseId: idOf(told['case'], 'DocumentReference'),
    timeZone: String(told['timeZone']),
    language: String(told['language']),
    level: (told['level'] as AmputationLevel | undefined) ?? null,
    side: (told['side'] as Side | undefined) ?? null,
    startedOn: start.slice(0, 10),
  };
}

/** Marks whose limb's course a resource belongs to. */
export const ofEpisode = (episode: string): Json =>
  part(extensions.ofEpisode, 'Reference', reference('EpisodeOfCare', episode));

/** The episode that a resource names; null when it names none. */
export function episodeOf(resource: Resource): string | null {
  return idOf(extensionOf(resource, extensions.ofEpisode)?.['valueReference'], 'EpisodeOfCare');
}

/** Id in a reference to one type; null when it is another, or none. */
export function idOf(holder: unknown, type: string): string | null {
  const { reference: target } = (holder ?? {}) as { readonly reference?: unknown };
  if (typeof target !== 'string') return null;
  const [name, id] = target.split('/').slice(-2);
  return name === type && id !== undefined ? id : null;
}
