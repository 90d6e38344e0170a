import type { Case, Fact, PartialDate } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import { known, missing, originOf, unreadable } from './facts.js';
import { parseFhirDate } from './fhir-date.js';

type Person = Pick<Case['patient'], 'recordId' | 'birthDate' | 'sex' | 'deceased'>;

/** Who the record is of. A recorded death counts whatever day is asked about. */
export function readPatient(entry: Entry | null): Person {
  if (entry === null) return { recordId: null, birthDate: missing, sex: missing, deceased: missing };
  return { recordId: entry.id, birthDate: birthDate(entry), sex: sex(entry), deceased: deceased(entry) };
}

function birthDate(entry: Entry): Fact<PartialDate> {
  const text = entry.resource.text('birthDate');
  const day = text === null ? null : (parseFhirDate(text)?.day ?? null);
  return day === null ? missing : known(day, null, [originOf(entry, entry.resource.at('birthDate'))]);
}

function sex(entry: Entry): Fact<'female' | 'male' | 'other'> {
  const gender = entry.resource.text('gender');
  const from = [originOf(entry, entry.resource.at('gender'))];
  if (gender === 'female' || gender === 'male' || gender === 'other') return known(gender, null, from);
  return gender === null || gender === 'unknown' ? missing : unreadable(gender, from);
}

function deceased(entry: Entry): Fact<boolean> {
  const { resource } = entry;
  const died = resource.text('deceasedDateTime');
  if (died !== null)
    return known(true, parseFhirDate(died)?.day ?? null, [originOf(entry, resource.at('deceasedDateTime'))]);
  const flag = resource.flag('deceasedBoolean');
  return flag === null ? missing : known(flag, null, [originOf(entry, resource.at('deceasedBoolean'))]);
}
