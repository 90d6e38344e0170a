import type { CodesBySystem } from '../definitions/value-set.js';
import { asList, asRecord, asText } from './reading.js';

/** Forms of codes whose value sets cannot be listed. */
const openForms: Readonly<Record<string, RegExp>> = {
  'http://hl7.org/fhir/ValueSet/mimetypes': /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+(?:\s*;.*)?$/,
  'http://hl7.org/fhir/ValueSet/currencies': /^[A-Z]{3}$/,
};

/** True when a value of the given type satisfies a required binding. */
export function isBound(value: unknown, type: string, { codes, valueSet }: Binding): boolean {
  if (codes === null) {
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
}

function hasCoding(coding: unknown, codes: NonNullable<CodesBySystem>): boolean {
  const { system, code } = asRecord(coding) ?? {};
  return codes.get(asText(system) ?? '')?.has(asText(code) ?? '') === true;
}
