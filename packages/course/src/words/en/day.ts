import type { Facts, Words } from '../words.js';

const plain = (value: unknown) => String(value).replaceAll('-', ' ');
const or = (f: Facts, key: string, otherwise: string) => (f[key] == null ? otherwise : plain(f[key]));
const limb = (f: Facts) => `${or(f, 'side', 'side not known')}, ${or(f, 'level', 'level not known')}`;
const on = (f: Facts, before: string) => (f['on'] == null ? '' : ` ${before} ${String(f['on'])}`);
const of = (f: Facts) => (f['of'] == null ? '' : ` (${String(f['of'])})`);

/** The list before the freeze: each line, and what to do when it is not so. */
export const dayWords: Words = {
  'say:day.check.identity': (f) =>
    `The person said their own name and birth date${f['birthYear'] == null ? '' : ` (born ${String(f['birthYear'])})`}, and both match “${String(f['label'])}”.`,
  'say:day.if-not.identity': () => 'Nothing is frozen in somebody who is not surely this person.',
  'say:day.check.side': (f) => `Side and level agree with plan, consent and person: ${limb(f)}.`,
  'say:day.if-not.side': () => 'Find out which limb; a frozen nerve does not thaw back.',
  'say:day.check.site-marked': () => 'The site is marked on the skin by who does it, and can be seen.',
  'say:day.if-not.site-marked': () => 'Mark it first, with the person awake where possible.',
  'say:day.check.consent': () =>
    'Consent is written for these nerves, and the person still wants it. They know that the evidence is pilot-level.',
  'say:day.if-not.consent': () => 'Without consent nothing is frozen.',
  'say:day.check.contraindications': (f) =>
    Number(f['count']) === 0
      ? 'Contraindications looked at again today: none is present. The plan found nothing to re-check; ask about cold disease, infection at the site, bleeding and allergy.'
      : `Looked at again today, and nothing below stands against it. The plan named ${String(f['count'])}.`,
  'say:day.if-not.contraindications': () =>
    'Who planned it decides again, with what is new, before anything is frozen.',
  'say:day.check.amputation': (f) =>
    `The surgeon confirms today: the amputation goes ahead at this level (${limb(f)}${f['surgeryDate'] == null ? '' : `, ${String(f['surgeryDate'])}`}).`,
  'say:day.if-not.amputation': () =>
    'A limb that stays keeps months of weakness and numbness. Ask the surgeon now.',
  'say:day.check.baseline': () =>
    'Power and sensation of what these nerves serve were looked at today and written down, before any block.',
  'say:day.if-not.baseline': () =>
    'What was weak or numb before can later not be told from what the freeze did.',
  'say:day.check.equipment': () => 'Console, probe and ultrasound are here, fit and tested.',
  'say:day.if-not.equipment': () => 'Another probe is another dose, and needs the plan made again.',
  'say:day.check.gas': (f) =>
    `There is gas for all of it: ${String(f['freezeMinutes'])} min of freezing as planned, and a full spare.`,
  'say:day.if-not.gas': () => 'A freeze that ends half-way is a dose that nobody planned.',
  'say:day.check.operator': () =>
    'Who holds the probe is trained for these nerves, and the training is current.',
  'say:day.if-not.operator': () => 'Somebody who is current does it or stands beside.',
  'say:day.training.current': (f) => `The programme’s record: training is current${on(f, 'until')}${of(f)}.`,
  'say:day.training.lapsed': (f) => `The programme’s record: training has lapsed${on(f, 'since')}${of(f)}.`,
  'say:day.training.unknown': (f) =>
    `The programme’s record: not known. No training record was found here${of(f)}.`,
  'say:day.training.not-held': (f) =>
    `The programme’s record: no training that holds${of(f)}. It was withdrawn, or is still to be given.`,
  'say:day.training.not-confirmed': (f) =>
    `The programme’s record: not known. Nobody else has confirmed the training${of(f)}.`,
  'say:day.training.no-end': (f) =>
    `The programme’s record: not known. It does not say until when the training holds${of(f)}.`,
  'say:day.training.not-read': () => 'The programme’s record: not known. It could not be read.',
};
