import type { Facts, Words } from '../words.js';

const text = (f: Facts, name: string): string => String(f[name] ?? '');

/** What the record of today changes of a plan's medicines. */
export const recheckWords: Words = {
  'say:regimen.recheck-stopped': (f) =>
    `${text(f, 'drug')}: the plan offers it; by the record of today it is not to be given.`,
  'say:regimen.recheck-ask': (f) =>
    `${text(f, 'drug')}: the plan offers it; by the record of today ask first.`,
  'say:regimen.recheck-limit': (f) =>
    `${text(f, 'drug')}: at most ${text(f, 'nowMg')} mg by the record of today; the plan says ${text(f, 'wasMg')} mg.`,
  'say:regimen.recheck-dose': (f) =>
    `${text(f, 'drug')}: up to ${text(f, 'nowMg')} mg by the record of today; the plan says ${text(f, 'wasMg')} mg.`,
  'say:regimen.recheck-over': (f) =>
    `${text(f, 'drug')}: ${text(f, 'takenMg')} mg are on the record, over the limit of ${text(f, 'mostMg')} mg.`,
};
