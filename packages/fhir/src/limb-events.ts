import type { AmputationLevel, FactOrigin, IsoDate, PartialDate, Side } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import {
  speaksOfAmputation,
  speaksOfMuscleReinnervation,
  speaksOfSomethingAround,
} from './amputation-words.js';
import { labelOf, readConcept, wordsOf } from './codes.js';
import type { Element } from './element.js';
import { originOf } from './facts.js';
import { isEarlier, parseFhirDate } from './fhir-date.js';
import { bodySiteSigns, readLimb, wordsReading, type LimbReading } from './limb-reading.js';
import { RecordError } from './record-error.js';
import type { References } from './references.js';
import { sharedValues } from './signs.js';

/** `unclear`: begun and broken off, or without a status. */
export type Phase = 'planned' | 'cancelled' | 'done' | 'unclear';

/** An operation asked for, booked, begun, done or called off, as one resource tells it. */
export interface LimbEvent {
  readonly entry: Entry;
  readonly phase: Phase;
  readonly readings: readonly LimbReading[];
  /** Levels and sides that all readings leave room for. */
  readonly limb: Limb;
  /** An appointment around the operation: an assessment, a clinic, a review. */
  readonly isAround: boolean;
  /** The wording speaks of targeted muscle reinnervation. */
  readonly reinnervates: boolean;
  readonly label: string;
  readonly when: { readonly day: PartialDate; readonly from: FactOrigin } | null;
  /** When it was written down. */
  readonly authored: PartialDate | null;
  /** Entries that it follows from. */
  readonly basedOn: readonly Entry[];
  /** Entries that it stands in place of. */
  readonly replaces: readonly Entry[];
  readonly from: FactOrigin;
}

export interface Limb {
  readonly levels: readonly AmputationLevel[];
  readonly sides: readonly Side[];
}

/** As far as both tell, may they be the same limb? */
export function mayBeSameLimb(a: Limb, b: Limb): boolean {
  return overlap(a.levels, b.levels) && overlap(a.sides, b.sides);
}

function overlap<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((value) => b.includes(value));
}

/** No person has more; comparing each with each would take too long. */
const mostEvents = 2000;

type Phases = Readonly<Record<string, Phase>>;

const requestPhases: Phases = {
  draft: 'planned',
  active: 'planned',
  'on-hold': 'planned',
  revoked: 'cancelled',
  completed: 'done',
};
const procedurePhases: Phases = {
  preparation: 'planned',
  'in-progress': 'planned',
  'on-hold': 'planned',
  'not-done': 'cancelled',
  completed: 'done',
};
const appointmentPhases: Phases = {
  proposed: 'planned',
  pending: 'planned',
  booked: 'planned',
  arrived: 'planned',
  'checked-in': 'planned',
  waitlist: 'planned',
  cancelled: 'cancelled',
  noshow: 'cancelled',
  fulfilled: 'done',
};
const activityPhases: Phases = {
  'not-started': 'planned',
  scheduled: 'planned',
  'in-progress': 'planned',
  'on-hold': 'planned',
  cancelled: 'cancelled',
  stopped: 'cancelled',
  completed: 'done',
};

/**
 * Operations on limbs in the record. What was entered in error is left out.
 * @throws {RecordError} when there are more of them than one person can have.
 */
export function limbEvents(
  entries: readonly Entry[],
  references: References,
  now: IsoDate,
): readonly LimbEvent[] {
  const events = entries.flatMap((entry) => eventsOf(entry, references));
  if (events.length > mostEvents) {
    const message = `more than ${mostEvents} entries speak of an operation on a limb`;
    throw new RecordError([{ path: 'Bundle', message }]);
  }
  return events.map((event) =>
    event.phase === 'done' && isAfter(event, now) ? { ...event, phase: 'planned' as const } : event,
  );
}

/** Written as done but dated after the day of asking: on that day it is still to come. */
function isAfter({ when }: Pick<LimbEvent, 'when'>, now: IsoDate): boolean {
  return when !== null && isEarlier(now, when.day);
}

function eventsOf(entry: Entry, references: References): readonly LimbEvent[] {
  switch (entry.type) {
    case 'ServiceRequest':
      return event(entry, entry.resource, {
        references,
        phases: requestPhases,
        concepts: [entry.resource.child('code')],
        extraWords: entry.resource.children('orderDetail').flatMap(wordsIn),
        when: firstDate(entry, entry.resource, [
          'occurrenceDateTime',
          'occurrencePeriod.start',
          'occurrenceTiming.event',
        ]),
      });
    case 'Procedure':
      return event(entry, entry.resource, {
        references,
        phases: procedurePhases,
        concepts: [entry.resource.child('code')],
        extraWords: [],
        when: firstDate(entry, entry.resource, ['performedDateTime', 'performedPeriod.start']),
      });
    case 'Appointment':
      return event(entry, entry.resource, {
        references,
        phases: appointmentPhases,
        concepts: [...entry.resource.children('serviceType'), ...entry.resource.children('reasonCode')],
        extraWords: [entry.resource.text('description')].filter((text) => text !== null),
        when: firstDate(entry, entry.resource, ['start']),
      });
    case 'CarePlan':
      return activities(entry, references);
    default:
      return [];
  }
}

function activities(entry: Entry, references: References): readonly LimbEvent[] {
  const status = entry.resource.text('status');
  const isOff = status === 'revoked';
  return entry.resource.children('activity').flatMap((activity) => {
    const detail = activity.child('detail');
    if (detail === null || status === 'entered-in-error') return [];
    const found = event(entry, detail, {
      references,
      phases: activityPhases,
      concepts: [detail.child('code')],
      extraWords: [detail.text('description')].filter((text) => text !== null),
      when: firstDate(entry, detail, ['scheduledPeriod.start']),
    });
    return isOff ? found.map((one) => ({ ...one, phase: 'cancelled' as const })) : found;
  });
}

interface Telling {
  readonly references: References;
  readonly phases: Phases;
  readonly concepts: readonly (Element | null)[];
  readonly extraWords: readonly string[];
  readonly when: LimbEvent['when'];
}

function event(entry: Entry, holder: Element, telling: Telling): readonly LimbEvent[] {
  const status = holder.text('status') ?? '';
  if (status === 'entered-in-error') return [];
  const concepts = telling.concepts
    .map((concept) => readConcept(concept, 'procedure'))
    .filter((concept) => concept !== null);
  const words = [...concepts.flatMap(wordsOf), ...telling.extraWords];
  const readings = telling.concepts.flatMap(
    (concept) => readLimb(entry, holder, { concept, thing: 'procedure' }) ?? [],
  );
  const spoken = telling.extraWords.filter(speaksOfAmputation);
  const fromWords = spoken.map((text) =>
    wordsReading(text, { from: originOf(entry, holder.path), sites: bodySiteSigns(entry, holder) }),
  );
  const reinnervates = words.some(speaksOfMuscleReinnervation);
  const basedOn = linked(entry, ['basedOn', 'partOf'], telling.references);
  const all = [...readings, ...fromWords];
  if (all.length === 0 && !reinnervates) return [];
  const forbids = holder.flag('doNotPerform') === true;
  return [
    {
      entry,
      phase: forbids ? 'cancelled' : (telling.phases[status] ?? 'unclear'),
      readings: all,
      limb: limbOf(all),
      isAround: entry.type === 'Appointment' && words.some(speaksOfSomethingAround),
      reinnervates,
      label: concepts.map(labelOf).find((label) => label !== null) ?? telling.extraWords[0] ?? entry.type,
      when: telling.when,
      authored: dayOf(entry.resource.text('authoredOn') ?? entry.resource.text('created')),
      basedOn,
      replaces: linked(entry, ['replaces'], telling.references),
      from: originOf(entry, holder.path),
    },
  ];
}

export function limbOf(readings: readonly Pick<LimbReading, 'levels' | 'sides'>[]): Limb {
  return {
    levels: sharedValues(readings.flatMap(({ levels }) => levels)),
    sides: sharedValues(readings.flatMap(({ sides }) => sides)),
  };
}

function linked({ resource }: Entry, fields: readonly string[], references: References): readonly Entry[] {
  return fields.flatMap((name) =>
    (Array.isArray(resource.json[name]) ? resource.children(name) : []).flatMap((base) => {
      const to = base.text('reference');
      return to === null ? [] : (references.resolve(to) ?? []);
    }),
  );
}

function wordsIn(concept: Element): readonly string[] {
  const read = readConcept(concept, 'procedure');
  return read === null ? [] : wordsOf(read);
}

/** The first date found at one of the places; `period.start` reads into a Period. */
function firstDate(entry: Entry, holder: Element, places: readonly string[]): LimbEvent['when'] {
  for (const place of places) {
    const [field = '', inner] = place.split('.');
    const text = inner === undefined ? holder.text(field) : textIn(holder.child(field), inner);
    const day = dayOf(text);
    if (day !== null) return { day, from: originOf(entry, holder.at(place)) };
  }
  return null;
}

/** A text, or the first of a list of them. */
function textIn(element: Element | null, name: string): string | null {
  if (element === null) return null;
  return Array.isArray(element.json[name]) ? (element.texts(name)[0] ?? null) : element.text(name);
}

function dayOf(text: string | null): PartialDate | null {
  return text === null ? null : (parseFhirDate(text)?.day ?? null);
}
