import type { Concept as KnownConcept, Knowledge } from '@cryobridge/knowledge';
import { matchesConcept, type CaseCondition, type IsoDate, type PartialDate } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import { labelOf, readConcept, type CodedThing } from './codes.js';
import type { Element } from './element.js';
import { originOf } from './facts.js';
import { isEarlier, parseFhirDate } from './fhir-date.js';
import type { References } from './references.js';

interface Scope {
  readonly devices: readonly KnownConcept[];
  readonly references: References;
  readonly now: IsoDate;
}

/**
 * Devices in the body, as entries beside the conditions, where rules look for them: Device and
 * DeviceUseStatement, and operations whose code or words mean a device of knowledge. An operation that takes
 * a device out leaves an entry that is resolved; it does not cancel the one that put it in, which may be
 * another device.
 */
export function readImplants(
  entries: readonly Entry[],
  {
    knowledge,
    references,
    now,
  }: { readonly knowledge: Knowledge; readonly references: References; readonly now: IsoDate },
): readonly CaseCondition[] {
  const devices = Object.values(knowledge.concepts).filter(({ kind }) => kind === 'device');
  const scope = { devices, references, now };
  return entries.flatMap((entry) => implantOf(entry, scope) ?? []);
}

function implantOf(entry: Entry, scope: Scope): CaseCondition | null {
  switch (entry.type) {
    case 'Device':
      return deviceEntry(entry);
    case 'DeviceUseStatement':
      return useEntry(entry, scope);
    case 'Procedure':
      return procedureEntry(entry, scope);
    default:
      return null;
  }
}

/** A Device that names a patient is taken to be in or on that person. */
function deviceEntry(entry: Entry): CaseCondition | null {
  const { resource } = entry;
  const status = resource.text('status');
  if (status === 'entered-in-error' || !resource.has('patient')) return null;
  const name = resource.children('deviceName')[0]?.text('name') ?? null;
  const found = codedEntry(entry, resource.child('type'), { thing: 'other', name });
  return found === null
    ? null
    : { ...found, status: status === 'inactive' ? 'resolved' : 'active', onset: null };
}

/** The statement adds what the Device itself does not say, when the Device is not in the record. */
function useEntry(entry: Entry, { references, now }: Scope): CaseCondition | null {
  const { resource } = entry;
  const status = resource.text('status');
  const device = resource.child('device');
  const to = device?.text('reference') ?? null;
  const target = to === null ? null : references.resolve(to);
  if (status === 'entered-in-error' || target?.resource.has('patient') === true) return null;
  const type = target?.type === 'Device' ? target.resource.child('type') : null;
  const found = codedEntry(entry, type, { thing: 'other', name: device?.text('display') ?? null });
  if (found === null) return null;
  const period = resource.child('timingPeriod');
  const [onset, end] = [dayOf(period?.text('start')), dayOf(period?.text('end'))];
  const isOver = status === 'completed' || (end !== null && isEarlier(end, now));
  return { ...found, status: isOver ? 'resolved' : 'active', onset, abatement: end };
}

const takesOut = /\b(?:remov(?:al|e|ed|ing)|explant\w*|extract\w*|take ?out|deactivat\w*)\b/i;

function procedureEntry(entry: Entry, { devices, now }: Scope): CaseCondition | null {
  const { resource } = entry;
  if (resource.text('status') !== 'completed') return null;
  const found = codedEntry(entry, resource.child('code'), { thing: 'procedure', name: null });
  if (found === null || !devices.some((device) => matchesConcept(found, device) !== null)) return null;
  const onset = dayOf(resource.text('performedDateTime') ?? resource.child('performedPeriod')?.text('start'));
  if (onset !== null && isEarlier(now, onset)) return null;
  const words = [found.text, ...found.codes.map(({ display }) => display)].join(' ');
  return { ...found, status: takesOut.test(words) ? 'resolved' : 'active', onset };
}

type Found = Pick<CaseCondition, 'codes' | 'text' | 'from' | 'abatement'>;

function codedEntry(
  entry: Entry,
  element: Element | null,
  { thing, name }: { readonly thing: CodedThing; readonly name: string | null },
): Found | null {
  const concept = readConcept(element, thing);
  const text = (concept === null ? null : labelOf(concept)) ?? name;
  if (text === null) return null;
  const codes = concept?.codings.map(({ code }) => code) ?? [];
  return { codes, text, from: originOf(entry, entry.path), abatement: null };
}

function dayOf(text: string | null | undefined): PartialDate | null {
  return text === null || text === undefined ? null : (parseFhirDate(text)?.day ?? null);
}
