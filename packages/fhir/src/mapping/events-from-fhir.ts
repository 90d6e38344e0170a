import type { CourseEvent } from '@cryobridge/course';
import type { NerveSiteId } from '@cryobridge/knowledge';
import { codeSystems } from '../profiles/index.js';
import { episodeOf } from './episode-to-fhir.js';
import type { Json, Resource } from './resource.js';

/**
 * What happened to a person, by day. A death stands in the Patient; stays in hospital are inpatient Encounters,
 * whoever wrote them. A withdrawal is told by the consent.
 */
export function eventsFromFhir(resources: readonly Resource[]): readonly CourseEvent[] {
  return resources
    .flatMap((each) => eventOf(each) ?? [])
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

const untrue = new Set(['entered-in-error', 'cancelled', 'not-done', 'planned', 'stopped']);

function eventOf(resource: Resource): CourseEvent | null {
  if (resource.resourceType === 'Patient') return deathOf(resource);
  if (untrue.has(String(resource['status']))) return null;
  switch (resource.resourceType) {
    case 'Encounter':
      return admissionOf(resource);
    case 'Procedure':
      return procedureEvent(resource);
    case 'Observation':
      return observedEvent(resource);
    default:
      return null;
  }
}

function deathOf({ id = '', ...patient }: Resource): CourseEvent | null {
  const at = patient['deceasedDateTime'];
  if (typeof at === 'string') return { kind: 'death', on: dayOf(at), id: `${id}.death` };
  if (patient['deceasedBoolean'] !== true) return null;
  // The day is not known: it was by the day on which it was written down.
  const { lastUpdated = '' } = (patient['meta'] ?? {}) as { readonly lastUpdated?: string };
  return lastUpdated === '' ? null : { kind: 'death', on: dayOf(lastUpdated), id: `${id}.death` };
}

const stays = new Set(['IMP', 'ACUTE', 'NONAC']);

function admissionOf({ id = '', ...encounter }: Resource): CourseEvent | null {
  const { code } = (encounter['class'] ?? {}) as { readonly code?: string };
  const { start, end } = (encounter['period'] ?? {}) as { readonly start?: string; readonly end?: string };
  if (start === undefined || !stays.has(code ?? '')) return null;
  return { kind: 'admission', on: dayOf(start), until: end === undefined ? null : dayOf(end), id };
}

const procedureKinds = {
  amputation: 'amputation',
  revision: 'revision',
  'prosthesis-fitting': 'prosthesis-fitting',
  'wound-check': 'wound-checked',
} as const;

function procedureEvent(procedure: Resource): CourseEvent | null {
  const { id = '' } = procedure;
  const [episode, code, at] = [episodeOf(procedure), ourCode(procedure['code']), startOf(procedure)];
  if (episode === null || code === null || at === null) return null;
  const base = { id, episode, on: dayOf(at) };
  if (code in procedureKinds) return { ...base, kind: procedureKinds[code as keyof typeof procedureKinds] };
  if (code !== 'repair-tmr' && code !== 'repair-rpni') return null;
  return {
    ...base,
    kind: 'repair',
    repair: code === 'repair-tmr' ? 'tmr' : 'rpni',
    nerves: nervesIn(procedure['bodySite']),
    state: procedure['status'] === 'completed' ? 'done' : 'planned',
  };
}

function observedEvent(observation: Resource): CourseEvent | null {
  const { id = '', effectiveDateTime: at } = observation as Resource & {
    readonly effectiveDateTime?: string;
  };
  if (at === undefined) return null;
  const on = dayOf(at);
  switch (ourCode(observation['code'])) {
    case 'lost-to-follow-up':
      return observation['valueBoolean'] === true ? { kind: 'lost-to-follow-up', on, id } : null;
    case 'surgeon-agreement': {
      const episode = episodeOf(observation);
      const [performer] = (observation['performer'] ?? []) as readonly { readonly display?: string }[];
      const [note] = (observation['note'] ?? []) as readonly { readonly text?: string }[];
      if (episode === null || typeof observation['valueBoolean'] !== 'boolean') return null;
      return {
        kind: 'surgeon-agreement',
        on,
        episode,
        id,
        by: performer?.display ?? '',
        agrees: observation['valueBoolean'],
        reason: note?.text ?? '',
      };
    }
    default:
      return null;
  }
}

/** The code of ours in a concept. */
export function ourCode(concept: unknown): string | null {
  const { coding = [] } = (concept ?? {}) as { readonly coding?: readonly Json[] };
  const found = coding.find(({ system }) => system === codeSystems.cryobridge)?.['code'];
  return typeof found === 'string' ? found : null;
}

function nervesIn(sites: unknown): readonly NerveSiteId[] {
  if (!Array.isArray(sites)) return [];
  return (sites as readonly { readonly coding?: readonly Json[] }[]).flatMap(({ coding = [] }) =>
    coding.flatMap(({ system, code }) =>
      system === codeSystems.nerveSite && typeof code === 'string' ? [code as NerveSiteId] : [],
    ),
  );
}

function startOf(procedure: Resource): string | null {
  const { start } = (procedure['performedPeriod'] ?? {}) as { readonly start?: string };
  const at = procedure['performedDateTime'] ?? start;
  return typeof at === 'string' ? at : null;
}

/** The day as written; of a year or a month its first. */
function dayOf(at: string): string {
  return at.length >= 10 ? at.slice(0, 10) : `${at}-01-01`.slice(0, 10);
}
