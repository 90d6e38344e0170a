import type { CodesBySystem } from '../definitions/value-set.js';
import { asList, asRecord, asText } from './reading.js';

/** Forms of codes whose value sets cannot be listed. */
const openForms: Readonly<Record<string, RegExp>> = {
  'http://hl7.org/fhir/ValueSet/mimetypes': /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+(?:\s*;.*)?$/,
  'http://hl7.org/fhir/ValueSet/currencies': /^[A-Z]{3}$/,
};

/** Formats that `CapabilityStatement.format` may name shortly. */
const shortFormats: ReadonlySet<unknown> = new Set(['xml', 'json', 'ttl']);

/** True when a value of the given type satisfies a required binding. */
export function isBound(value: unknown, type: string, { codes, valueSet, element }: Binding): boolean {
  if (codes === null) {
    if (element === 'format' && shortFormats.has(value)) return true;
    const form = openForms[valueSet];
    return form === undefined || typeof value !== 'string' || form.test(value);
  }
  switch (type) {
    case 'CodeableConcept':
      return asList(asRecord(value)?.['coding']).some((coding) => hasCoding(coding, codes));
    case 'Coding':
    case 'Quantity':
      return hasCoding(value, codes);
    default:
      return [...codes.values()].some((each) => each.has(asText(value) ?? ''));
  }
}

interface Binding {
  readonly codes: CodesBySystem;
  readonly valueSet: string;
  /** Name of the element. */
  readonly element: string;
}

function hasCoding(coding: unknown, codes: NonNullable<CodesBySystem>): boolean {
  const { system, code } = asRecord(coding) ?? {};
  return codes.get(asText(system) ?? '')?.has(asText(code) ?? '') === true;
}
