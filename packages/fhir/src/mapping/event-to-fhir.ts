import type { CourseEvent } from '@cryobridge/course';
import { codeSystems } from '../profiles/index.js';
import { ofEpisode } from './episode-to-fhir.js';
import { type Json, type Resource, reference, told } from './resource.js';

/** Events that are a resource of their own. A death stands in the Patient, a withdrawal in the Consent. */
export type KeptEvent = CourseEvent & {
  readonly kind: Exclude<CourseEvent['kind'], 'death' | 'withdrawal'>;
};

const actCodes = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

const concept = (code: string, text: string): Json => ({
  coding: [{ system: codeSystems.cryobridge, code }],
  text,
});

/** Plain FHIR, in words that give no allocation away but where the event itself is about a freeze. */
export function eventToFhir(event: KeptEvent, patientId: string): Resource {
  const subject = reference('Patient', patientId);
  switch (event.kind) {
    case 'admission':
      return {
        resourceType: 'Encounter',
        id: event.id,
        status: event.until === null ? 'in-progress' : 'finished',
        class: { system: actCodes, code: 'IMP', display: 'inpatient encounter' },
        subject,
        period: told({ start: event.on, end: event.until }),
      };
    case 'amputation':
    case 'revision':
    case 'prosthesis-fitting':
    case 'wound-checked':
      return { ...procedureOf(event, subject), code: procedureCodes[event.kind] };
    case 'repair':
      return {
        ...procedureOf(event, subject),
        status: event.state === 'done' ? 'completed' : 'preparation',
        code: concept(`repair-${event.repair}`, event.repair.toUpperCase()),
        ...told({
          bodySite: event.nerves.map((code) => ({ coding: [{ system: codeSystems.nerveSite, code }] })),
        }),
      };
    case 'surgeon-agreement':
      return {
        resourceType: 'Observation',
        id: event.id,
        extension: [ofEpisode(event.episode)],
        status: 'final',
        code: concept('surgeon-agreement', 'The surgeon’s word on a freeze above a repair'),
        subject,
        effectiveDateTime: event.on,
        performer: [{ display: event.by }],
        valueBoolean: event.agrees,
        note: [{ text: event.reason }],
      };
    case 'lost-to-follow-up':
      return {
        resourceType: 'Observation',
        id: event.id,
        status: 'final',
        code: concept('lost-to-follow-up', 'Lost to follow-up'),
        subject,
        effectiveDateTime: event.on,
        valueBoolean: true,
      };
  }
}

const procedureCodes = {
  amputation: concept('amputation', 'Amputation'),
  revision: concept('revision', 'Revision of the stump'),
  'prosthesis-fitting': concept('prosthesis-fitting', 'Prosthesis fitting'),
  'wound-checked': concept('wound-check', 'Wound check'),
} as const;

function procedureOf(
  { id, episode, on }: Extract<KeptEvent, { readonly episode: string }>,
  subject: Json,
): Resource {
  return {
    resourceType: 'Procedure',
    id,
    extension: [ofEpisode(episode)],
    status: 'completed',
    subject,
    performedDateTime: on,
  };
}
