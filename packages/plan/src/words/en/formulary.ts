import type { Facts, Words } from '../words.js';

const text = (f: Facts, name: string): string => String(f[name] ?? '');
/** What counts, or is words, has no unit. */
const units: Readonly<Record<string, string>> = {
  count: '',
  text: '',
  year: 'years',
  day: 'days',
  h: 'h',
};
const unit = (f: Facts): string => units[String(f['unit'])] ?? String(f['unit']);
const valueOf = (f: Facts): string => `${text(f, 'value')} ${unit(f)}`.trim();
const elsewhere = (f: Facts): string =>
  f['sourced'] != null ? `elsewhere ${text(f, 'sourced')}` : 'no source gives one';
const note = (f: Facts): string => (f['note'] != null ? ` ${text(f, 'note')}` : '');

/** What the formulary of the hospital changes. */
export const formularyWords: Words = {
  'say:regimen.formulary-local': (f) =>
    `A value of this hospital, ${text(f, 'what')}: ${valueOf(f)} (${elsewhere(f)}), signed by ${text(f, 'by')}.`,
  'say:regimen.formulary-looser': (f) =>
    `Looser than the source, ${text(f, 'what')}: ${valueOf(f)} instead of ${text(f, 'sourced')}, signed by ${text(f, 'by')}. Reason: ${text(f, 'reason')}`,
  'say:regimen.formulary-missing': (f) =>
    `Not on the formulary of this hospital: ask the pharmacist what to give instead.${note(f)}`,
  'say:regimen.formulary-missing-other': (f) =>
    `Not on the formulary of this hospital, which names ${text(f, 'other')} instead.${note(f)}`,
  'say:regimen.formulary-outdated': () =>
    'The sources have changed since the pharmacist signed this: what no longer holds is left out, and it needs signing again.',
  'say:regimen.formulary-dose': (f) => `${text(f, 'dose')} (by the formulary of this hospital).`,
};
