import { narrativeFault } from './narrative.js';

/** Why a value is no value of a type, as the end of the sentence "it …"; null when it is one. */
export type FormCheck = (value: unknown) => string | null;

const longestText = 1_048_576;

/** Control characters other than tab and line ends, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u;

function text(value: unknown): string | null {
  if (typeof value !== 'string') return 'must be a string';
  if (value === '') return 'must not be empty';
  if (value.length > longestText) return 'must not be longer than 1 MB';
  return notText.test(value) ? 'must not hold control characters or broken Unicode' : null;
}

function matching(pattern: RegExp, expected: string): FormCheck {
  return (value) => {
    if (typeof value !== 'string') return `must be a string: ${expected}`;
    if (value === '') return 'must not be empty';
    return pattern.test(value) ? null : `must be ${expected}`;
  };
}

const year = '(?!0000)\\d{4}';
const day = `${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`;
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?';
const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))';

function dated(pattern: RegExp, expected: string): FormCheck {
  const form = matching(pattern, expected);
  return (value) => form(value) ?? (isRealDay(value as string) ? null : 'must be a day of the calendar');
}

function isRealDay(value: string): boolean {
  if (value.length < 10) return true;
  const [years, months, days] = [value.slice(0, 4), value.slice(5, 7), value.slice(8, 10)].map(Number);
  return (days ?? 0) <= daysIn(years ?? 0, months ?? 0);
}

function daysIn(years: number, months: number): number {
  if (months === 2) return years % 4 === 0 && (years % 100 !== 0 || years % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(months) ? 30 : 31;
}

function whole(from: number, expected: string): FormCheck {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= 2_147_483_647
      ? null
      : `must be ${expected}`;
}

function decimal(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? null : 'must be a number';
}

function base64(value: unknown): string | null {
  if (typeof value !== 'string') return 'must be a string';
  if (value === '') return 'must not be empty';
  const packed = /\s/.test(value) ? value.replace(/\s+/g, '') : value;
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(packed) ? null : 'must be base64';
}

const uri = matching(/^\S+$/, 'a URI without spaces');

/** `Element.id`: a string by type, and without spaces by its definition. */
export const elementId: FormCheck = (value) =>
  text(value) ?? (/\s/.test(value as string) ? 'must not hold spaces' : null);

/** By FHIR type. Forms as in the R4 data types, and days that the calendar has. */
export const primitiveForms: Readonly<Record<string, FormCheck>> = {
  string: text,
  markdown: text,
  code: (value) =>
    text(value) ??
    (/^\S+(?: \S+)*$/.test(value as string) ? null : 'must be a code without outer or double spaces'),
  id: matching(/^[A-Za-z0-9.-]{1,64}$/, 'an id of 1 to 64 letters, digits, "-" and "."'),
  uri,
  url: uri,
  canonical: uri,
  oid: matching(/^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/, 'an OID such as urn:oid:1.2.3'),
  uuid: matching(
    /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'a UUID such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
  ),
  boolean: (value) => (typeof value === 'boolean' ? null : 'must be true or false'),
  integer: whole(-2_147_483_648, 'a whole number of 32 bits'),
  unsignedInt: whole(0, 'a whole number, 0 or more'),
  positiveInt: whole(1, 'a whole number, 1 or more'),
  decimal,
  date: dated(
    new RegExp(`^(?:${year}(?:-(?:0[1-9]|1[0-2]))?|${day})$`),
    'a date: YYYY, YYYY-MM or YYYY-MM-DD',
  ),
  dateTime: dated(
    new RegExp(`^(?:${year}(?:-(?:0[1-9]|1[0-2]))?|${day}(?:T${clock}${zone})?)$`),
    'a date, or a time with seconds and zone such as 2026-01-31T08:30:00+01:00',
  ),
  instant: dated(
    new RegExp(`^${day}T${clock}${zone}$`),
    'an instant with seconds and zone such as 2026-01-31T08:30:00Z',
  ),
  time: matching(new RegExp(`^${clock}$`), 'a time of day such as 08:30:00'),
  base64Binary: base64,
  xhtml: (value) => text(value) ?? narrativeFault(value as string),
};
