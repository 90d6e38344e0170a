import type { CaseMedication, Code, IsoDate, PartialDate } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import { labelOf, readConcept, wordsOf, type Concept } from './codes.js';
import type { Element } from './element.js';
import { originOf } from './facts.js';
import { daysBetween, isEarlier, isFullDay, parseFhirDate } from './fhir-date.js';
import { doseOf, readAmount, readDays, readDosages } from './read-dosage.js';
import type { References } from './references.js';
import type { Warning } from './warning.js';

export interface Medications {
  readonly medications: readonly CaseMedication[];
  readonly warnings: readonly Warning[];
}

type Status = CaseMedication['status'];

/** Where the four kinds of medication resource keep the same things. */
interface Kind {
  readonly kind: CaseMedication['kind'];
  readonly status: Readonly<Record<string, Status>>;
  readonly starts: (resource: Element) => readonly (string | null | undefined)[];
  readonly ends: (resource: Element) => readonly (string | null | undefined)[];
}

const kinds: Readonly<Record<string, Kind>> = {
  MedicationRequest: {
    kind: 'prescribed',
    status: {
      active: 'active',
      'on-hold': 'unknown',
      draft: 'unknown',
      completed: 'stopped',
      stopped: 'stopped',
      cancelled: 'stopped',
    },
    starts: (resource) => [
      resource.child('dispenseRequest')?.child('validityPeriod')?.text('start'),
      firstBound(resource),
      resource.text('authoredOn'),
    ],
    ends: (resource) => [
      resource.child('dispenseRequest')?.child('validityPeriod')?.text('end'),
      lastBound(resource),
    ],
  },
  MedicationStatement: {
    kind: 'reported',
    status: {
      active: 'active',
      'on-hold': 'unknown',
      intended: 'unknown',
      completed: 'stopped',
      stopped: 'stopped',
      'not-taken': 'stopped',
    },
    starts: (resource) => [
      resource.child('effectivePeriod')?.text('start'),
      resource.text('effectiveDateTime'),
      resource.text('dateAsserted'),
    ],
    ends: (resource) => [resource.child('effectivePeriod')?.text('end')],
  },
  MedicationAdministration: {
    kind: 'administered',
    status: { 'in-progress': 'active', 'on-hold': 'unknown', completed: 'stopped', stopped: 'stopped' },
    starts: (resource) => [
      resource.child('effectivePeriod')?.text('start'),
      resource.text('effectiveDateTime'),
    ],
    ends: (resource) => [resource.child('effectivePeriod')?.text('end'), resource.text('effectiveDateTime')],
  },
  MedicationDispense: {
    kind: 'dispensed',
    status: { completed: 'active', cancelled: 'stopped', stopped: 'stopped', declined: 'stopped' },
    starts: (resource) => [resource.text('whenHandedOver'), resource.text('whenPrepared')],
    ends: () => [],
  },
};

/** Intents that order something; a proposal or an option is not yet taken. */
const orderingIntents = new Set([
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
]);

/** Day on which the first dated step begins. */
function firstBound(resource: Element): string | null {
  const starts = boundsOf(resource).flatMap((period) => period?.text('start') ?? []);
  return starts.sort()[0] ?? null;
}

/** Day on which the last step ends; null while any step has no end. */
function lastBound(resource: Element): string | null {
  const ends = boundsOf(resource).map((period) => period?.text('end') ?? null);
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length ? null : (known.sort().at(-1) ?? null);
}

function boundsOf(resource: Element): readonly (Element | null)[] {
  return resource
    .children('dosageInstruction')
    .map((dosage) => dosage.child('timing')?.child('repeat')?.child('boundsPeriod') ?? null);
}

/**
 * Orders, dispenses, administrations and statements as the record has them, each on its own. What was
 * entered in error, was not done, or starts after `now` is left out.
 */
export function readMedications(
  entries: readonly Entry[],
  references: References,
  now: IsoDate,
): Medications {
  const medications: CaseMedication[] = [];
  const warnings: Warning[] = [];
  const later: Entry[] = [];
  for (const entry of entries) {
    const kind = kinds[entry.type];
    if (kind === undefined) continue;
    const medication = readOne(entry, kind, { references, now, warnings, later });
    if (medication !== null) medications.push(medication);
  }
  const [first] = later;
  if (first !== undefined) {
    const message = `${later.length} medication entries start after the day of asking, ${now}, and are left out`;
    warnings.push({ path: first.path, message });
  }
  return { medications, warnings };
}

interface Scope {
  readonly references: References;
  readonly now: IsoDate;
  readonly warnings: Warning[];
  /** Entries that start after `now`. */
  readonly later: Entry[];
}

function readOne(entry: Entry, kind: Kind, scope: Scope): CaseMedication | null {
  const { resource } = entry;
  const status = resource.text('status') ?? '';
  const drug = drugOf(entry, scope);
  const order = orderOf(resource, drug, kind);
  if (status === 'entered-in-error' || status === 'not-done') return null;
  if (resource.flag('doNotPerform') === true) {
    scope.warnings.push({
      path: resource.path,
      message: `an instruction not to give ${order.drugText} is not read`,
    });
    return null;
  }
  const started = firstDay(kind.starts(resource));
  const ended = firstDay(kind.ends(resource));
  if (started !== null && isEarlier(scope.now, started)) {
    scope.later.push(entry);
    return null;
  }
  const stated = kind.status[status] ?? 'unknown';
  return {
    kind: kind.kind,
    status: statusOn(scope.now, {
      stated,
      status,
      started,
      ended,
      daysSupply: order.daysSupply,
      resource,
      kind,
    }),
    started,
    ended,
    order,
    codes: drug.codes,
    text: drug.text,
    from: originOf(entry, resource.path),
    ...told(resource, status),
  };
}

function told(
  resource: Element,
  recordStatus: string,
): Pick<CaseMedication, 'recordStatus' | 'at' | 'derivedFrom'> {
  const moment =
    resource.text('effectiveDateTime') ?? resource.child('effectivePeriod')?.text('start') ?? null;
  const derivedFrom = resource.children('derivedFrom').flatMap((from) => from.text('reference') ?? []);
  return {
    ...(recordStatus === '' ? {} : { recordStatus }),
    ...(moment !== null && moment.includes('T') && parseFhirDate(moment) !== null ? { at: moment } : {}),
    ...(derivedFrom.length === 0 ? {} : { derivedFrom }),
  };
}

interface Course {
  readonly stated: Status;
  readonly status: string;
  readonly started: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly daysSupply: number | null;
  readonly resource: Element;
  readonly kind: Kind;
}

/**
 * A status that its own dates contradict is unknown: active though its end has passed, completed though
 * the supply lasts beyond `now`. A dispense is taken as long as its supply lasts.
 */
function statusOn(now: IsoDate, course: Course): Status {
  const { stated, status, started, ended, daysSupply, resource, kind } = course;
  const intent = resource.text('intent');
  if (intent !== null && !orderingIntents.has(intent)) return stated === 'stopped' ? 'stopped' : 'unknown';
  const supplyLasts =
    daysSupply === null || started === null || !isFullDay(started)
      ? null
      : daysBetween(started, now) < daysSupply;
  if (kind.kind === 'dispensed' && stated === 'active') {
    return supplyLasts === null ? 'unknown' : supplyLasts ? 'active' : 'stopped';
  }
  if (stated === 'active' && ended !== null && isEarlier(ended, now)) return 'unknown';
  if (kind.kind === 'prescribed' && status === 'completed' && supplyLasts === true) return 'unknown';
  return stated;
}

function firstDay(texts: readonly (string | null | undefined)[]): PartialDate | null {
  for (const text of texts) {
    const day = text === null || text === undefined ? null : parseFhirDate(text);
    if (day !== null) return day.day;
  }
  return null;
}

interface DrugName {
  readonly codes: readonly Code[];
  readonly text: string | null;
  readonly label: string;
}

/** The drug is coded here, or in a Medication that is contained, in the bundle, or absent. */
function drugOf(entry: Entry, { references, warnings }: Scope): DrugName {
  const { resource } = entry;
  const reference = resource.child('medicationReference');
  const own = readConcept(resource.child('medicationCodeableConcept'), 'other');
  if (own !== null) return nameOf(own, 'a medication without a name');
  const to = reference?.text('reference') ?? null;
  const display = reference?.text('display') ?? null;
  const medication = to === null ? null : medicationAt(to, resource, references);
  const concept = readConcept(medication?.child('code') ?? null, 'other');
  if (concept !== null) return nameOf(concept, display ?? to ?? '');
  if (display === null)
    warnings.push({ path: resource.path, message: 'the medication has no name that can be read' });
  return { codes: [], text: display, label: display ?? to ?? 'a medication without a name' };
}

function medicationAt(to: string, resource: Element, references: References): Element | null {
  if (to.startsWith('#')) {
    return resource.children('contained').find((inner) => inner.text('id') === to.slice(1)) ?? null;
  }
  const target = references.resolve(to);
  return target?.type === 'Medication' ? target.resource : null;
}

function nameOf(concept: Concept, fallback: string): DrugName {
  const text = concept.text ?? wordsOf(concept)[0] ?? null;
  return { codes: concept.codings.map(({ code }) => code), text, label: labelOf(concept) ?? fallback };
}

function orderOf(resource: Element, drug: DrugName, { kind }: Kind): CaseMedication['order'] {
  const dispense = resource.child('dispenseRequest');
  const supply = dispense?.child('expectedSupplyDuration') ?? resource.child('daysSupply');
  return {
    drugText: drug.label,
    rxnorm: drug.codes.filter(({ system }) => system === 'rxnorm').map(({ code }) => code),
    steps:
      kind === 'administered' ? administered(resource.child('dosage')) : readDosages(dosagesOf(resource)),
    quantity: readAmount(dispense?.child('quantity') ?? resource.child('quantity')),
    daysSupply: readDays(supply),
  };
}

function dosagesOf(resource: Element): readonly Element[] {
  return [...resource.children('dosageInstruction'), ...resource.children('dosage')];
}

/** One dose given once: how often is not said. */
function administered(dosage: Element | null): CaseMedication['order']['steps'] {
  if (dosage === null) return [];
  const route = readConcept(dosage.child('route'), 'other');
  const step = { timesPerDay: null, asNeeded: null, maxPerDay: null, text: dosage.text('text'), sequence: 1 };
  return [{ ...step, dose: doseOf(dosage, 'dose'), route: route === null ? null : labelOf(route) }];
}
