import type { Facts, Words } from '../words.js';

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');

/** Sentences on opioid totals. A total asks to look again; it never says what to do with a dose. */
export const opioidWords: Words = {
  'say:opioid.drug-unknown': () => 'The name does not tell which opioid it is.',
  'say:opioid.strength-unknown': () => 'The strength of the product cannot be read.',
  'say:opioid.form-unknown': () => 'Neither the form nor the route is told.',
  'say:opioid.route-conflict': () => 'The form of the product and the route of the order do not agree.',
  'say:opioid.dose-unknown': () => 'The dose is not told.',
  'say:opioid.dose-unreadable': () => 'The dose or the supply is not a number above zero.',
  'say:opioid.unit-unknown': (f) => `The unit "${text(f, 'unit')}" is not known.`,
  'say:opioid.unit-does-not-fit': (f) => `A dose in "${text(f, 'unit')}" does not fit this product.`,
  'say:opioid.frequency-unknown': () => 'How often it is taken is not told.',
  'say:opioid.several-steps': (f) =>
    `The order has ${text(f, 'steps')} steps that follow each other; which one runs now is not told.`,
  'say:opioid.step-day-unknown': (f) =>
    `The order has steps that follow each other; which one holds on ${text(f, 'day')} is not told.`,
  'say:opioid.steps-overlap': (f) =>
    `Steps of the order that follow each other are both dated for ${text(f, 'day')}.`,
  'say:opioid.combination-dose-ambiguous': (f) =>
    `${text(f, 'mg')} mg of a combined product: it is not clear which ingredient is meant.`,
  'say:opioid.patches-worn-together': (f) =>
    `${text(f, 'quantity')} patches for ${text(f, 'days')} days: how many are worn together is not told.`,
  'say:opioid.on-demand-patch': () => 'A patch that gives single doses on demand has no factor.',
  'say:opioid.not-convertible': (f) =>
    `There is no factor for ${text(f, 'drug')}; it stays outside the total.`,
  'say:opioid.not-in-table': (f) => `${text(f, 'table')} has no factor for ${text(f, 'drug')}.`,
  'say:opioid.no-factor-for-route': (f) =>
    `${text(f, 'table')} has no factor for ${text(f, 'drug')} by this route (${text(f, 'route')}).`,
  'say:opioid.parenteral': (f) =>
    `Injected ${text(f, 'drug')} has no factor in the table; local policy decides how to count it.`,
  'say:opioid.parenteral-local': (f) =>
    `Injected ${text(f, 'drug')} has no factor in the table. A local ratio (${text(f, 'ratio')}, assumed) ` +
    (f['localMmePerDay'] === null
      ? 'exists, but the day dose is not told.'
      : `would give ${text(f, 'localMmePerDay')} a day; it is not counted.`),
  'say:opioid.status-unknown': () => 'The record does not tell whether it is still taken.',
  'say:opioid.use-disorder': () =>
    'It treats opioid use disorder, so its dose is not judged by limits made for pain.',
  'say:opioid.table-unknown': (f) => `The factor table "${text(f, 'table')}" is not held here.`,
  'say:opioid.as-needed': () => 'As needed: counted as if every allowed dose were taken.',
  'say:opioid.taken-as-oral': () =>
    'The product is a solution and no route is told: counted as taken by mouth.',
  'say:opioid.supply-exceeds-instructions': () => 'More was supplied than the instructions use up.',
  'say:opioid.patch-interval-long': (f) =>
    `Changed every ${text(f, 'hours')} hours, though made for ${text(f, 'wearHours')}: please check.`,
  'say:opioid.patch-interval-short': (f) =>
    `Changed every ${text(f, 'hours')} hours instead of ${text(f, 'wearHours')}; counted as one worn at a time.`,
  'say:opioid.estimate': () =>
    'An estimate of exposure. It does not choose the dose when one opioid replaces another.',
  'say:opioid.same-order-twice': () => 'The same order stands in the record twice; both are counted.',
  'say:opioid.no-medicines-on-record': () =>
    'The record holds no medicines at all. Ask which opioids the person takes.',
  'say:opioid.none-active': (f) => `No active opioid on the record (${text(f, 'series')}).`,
  'say:opioid.reassess': (f) =>
    `${text(f, 'mmePerDay')} MME a day is at or above ${text(f, 'threshold')}: look again at benefit and risk with the person.`,
  'say:opioid.reassess-again': (f) =>
    `${text(f, 'mmePerDay')} MME a day is at or above ${text(f, 'threshold')}: look again at benefit and risk with the person, and write down why this dose fits.`,
};
