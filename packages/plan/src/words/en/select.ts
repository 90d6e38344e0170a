import type { Facts, Words } from '../words.js';

const seen = (f: Facts) =>
  f['seen'] === null || f['seen'] === undefined ? '' : ` The record mentions: ${f['seen']}.`;
const answered = (f: Facts) => (f['by'] === undefined ? '' : ` (${f['by']})`);
const because = (f: Facts) =>
  f['reason'] === null || f['reason'] === undefined ? '' : ` Reason: ${f['reason']}`;
const level = (f: Facts) => levelText(f['level']);

/** Levels as a clinician says them. */
export function levelText(value: Facts[string] | undefined): string {
  return String(value ?? 'level unknown').replaceAll('-', ' ');
}

interface Item {
  readonly noun: string;
  readonly ask: string;
  readonly why: string;
}

/** The sentences of one screened thing. */
function screened(name: string, { noun, ask, why }: Item): Words {
  return {
    [`say:select.${name}.ask`]: (f: Facts) => `${ask}${seen(f)}`,
    [`say:select.${name}.why`]: () => why,
    [`say:select.${name}.open`]: (f: Facts) => `Not yet known: ${noun}.${seen(f)}`,
    [`say:select.${name}.absent`]: (f: Facts) => `Excluded: ${noun}${answered(f)}.${seen(f)}`,
    [`say:select.${name}.present`]: (f: Facts) =>
      `Present: ${noun}${f['seen'] ? ` – ${f['seen']}` : ''}${answered(f)}.`,
  };
}

function decided(name: string, { noun, ask, why, decide }: Item & { readonly decide: string }): Words {
  return {
    ...screened(name, { noun, ask, why }),
    [`say:select.${name}.decide`]: (f: Facts) => `${decide}${seen(f)}`,
    [`say:select.${name}.undecided`]: (f: Facts) =>
      `Needs a recorded decision: ${noun}${f['seen'] ? ` – ${f['seen']}` : ''}.`,
    [`say:select.${name}.decided`]: (f: Facts) =>
      f['value'] === 'not-present'
        ? `Decided by ${f['by']}: not present after all – ${noun}.${because(f)}`
        : `Decided by ${f['by']}: go on despite ${noun}.${because(f)}`,
    [`say:select.${name}.declined`]: (f: Facts) =>
      `Decided by ${f['by']}: do not freeze, because of ${noun}.${because(f)}`,
  };
}

const site: Words = {
  'say:select.purpose.ask': () =>
    'What is the freeze for: a planned amputation, or pain after an earlier one?',
  'say:select.purpose.why': () => 'No planned amputation is in the record.',
  'say:select.purpose.open': (f) => `The record holds no planned amputation.${texts(f)}`,
  'say:select.purpose.neither': () => 'No planned amputation and no amputation pain to treat.',
  'say:select.level.ask': (f: Facts) => `At which level is the amputation?${seen(f)}${texts(f)}`,
  'say:select.level.conflict': (f: Facts) => `Which level is right? ${f['seen']}.`,
  'say:select.level.why': () => 'The level decides which nerves are frozen.',
  'say:select.level.open': (f: Facts) => `The level of the amputation is not known.${seen(f)}`,
  'say:select.level.in-conflict': (f: Facts) => `The sources disagree on the level: ${f['seen']}.`,
  'say:select.level.known': (f: Facts) => `Level: ${levelText(f['value'])}.`,
  'say:select.side.ask': (f: Facts) => `On which side is the amputation?${seen(f)}${texts(f)}`,
  'say:select.side.conflict': (f: Facts) => `Which side is right? ${f['seen']}.`,
  'say:select.side.why': () => 'A freeze on the wrong side cannot be taken back for months.',
  'say:select.side.open': (f: Facts) => `The side of the amputation is not known.${seen(f)}`,
  'say:select.side.in-conflict': (f: Facts) => `The sources disagree on the side: ${f['seen']}.`,
  'say:select.side.known': (f: Facts) => `Side: ${f['value']}.`,
  'say:select.surgery-date.ask': (f: Facts) => `On which day is the amputation?${seen(f)}`,
  'say:select.surgery-date.conflict': (f: Facts) => `Which day of surgery is right? ${f['seen']}.`,
  'say:select.surgery-date.why': () => 'The day of surgery decides when the freeze can be placed.',
  'say:select.amputation-date.ask': () => 'On which day was the amputation?',
  'say:select.amputation-date.why': () =>
    'From 12 weeks on, pain counts as established, where a freeze showed no benefit.',
  'say:select.texts.ask': (f: Facts) =>
    `These notes speak of amputation: ${f['texts']}. Does any contradict ${level(f)}, ${f['side']}?`,
  'say:select.texts.why': () => 'Free text is never taken as a fact; a contradiction must be cleared first.',
  'say:select.texts.open': (f: Facts) =>
    `Notes about amputation do not plainly agree with ${level(f)}, ${f['side']}: ${f['texts']}.`,
  'say:select.texts.answered': (f: Facts) =>
    `Notes about amputation checked${answered(f)}: no contradiction.`,
  'say:select.earlier.ask': (f: Facts) =>
    `The record holds an earlier amputation that may be of the same limb (${f['seen']}). What was it?`,
  'say:select.earlier.why': () => 'The limb must still be there at the planned level.',
  'say:select.earlier.open': (f: Facts) =>
    `An earlier amputation may have taken the planned level already: ${f['seen']}.`,
  'say:select.earlier.answered': (f: Facts) =>
    `Earlier amputation checked${answered(f)}: ${String(f['value']).replaceAll('-', ' ')}.`,
  'say:select.earlier.stopped': (f: Facts) => `The limb is already lost at the planned level${answered(f)}.`,
  'say:select.surgeon.ask': (f: Facts) =>
    `Does the surgeon confirm the amputation: ${level(f)}, ${f['side']}?`,
  'say:select.surgeon.why': () =>
    'A nerve is not frozen for an operation that may not happen or may move to another level.',
  'say:select.surgeon.open': (f: Facts) => `The surgeon has not yet confirmed ${level(f)}, ${f['side']}.`,
  'say:select.surgeon.answered': (f: Facts) =>
    `The surgeon confirmed ${level(f)}, ${f['side']}${answered(f)}.`,
  'say:select.surgeon.stopped': (f: Facts) => `The amputation is cancelled${answered(f)}.`,
  'say:select.cancelled.present': () => 'The planned amputation is cancelled.',
  'say:select.deceased.present': () => 'The record says that the person has died.',
  'say:select.alive.ask': () =>
    'Is the person alive? The record contradicts itself or cannot be read on this.',
  'say:select.alive.why': () => 'No plan is made for a person who has died.',
  'say:select.alive.open': () => 'The record is unclear on whether the person is alive.',
};

function texts(f: Facts): string {
  return f['texts'] === null || f['texts'] === undefined ? '' : ` Notes say: ${f['texts']}.`;
}

const bleeding: Words = {
  ...decided('antithrombotic', {
    noun: 'an anticoagulant or antiplatelet drug',
    ask: 'Does the person take an anticoagulant or antiplatelet drug, or has one been stopped in the last weeks?',
    why: 'Bleeding at a deep site cannot be pressed on. No interval is sourced; local policy decides.',
    decide: 'Is the antithrombotic managed for the depth of these sites by local policy?',
  }),
  ...decided('bleeding-disorder', {
    noun: 'a bleeding disorder',
    ask: 'Does the person have a bleeding disorder?',
    why: 'Bleeding at a deep site cannot be pressed on. No limit is sourced; local policy decides.',
    decide: 'Is the bleeding disorder managed for the depth of these sites?',
  }),
  'say:select.aspirin.present': (f: Facts) =>
    `Aspirin (${f['seen']}) within ${f['allowedMg']} mg a day, which a trial at another site allowed.`,
  'say:select.platelets.ask': (f: Facts) => `What is the platelet count now?${lastValue(f)}`,
  'say:select.inr.ask': (f: Facts) => `What is the INR now?${lastValue(f)}`,
  'say:select.coagulation.missing': (f: Facts) =>
    `${f['lab'] === 'inr' ? 'INR' : 'Platelet count'} is missing or older than ${f['staleDays']} days.${lastValue(f)}`,
  'say:select.coagulation.ask': (f: Facts) =>
    `Platelets ${f['platelets']} × 10⁹/L, INR ${f['inr']}: acceptable for these sites by local policy?`,
  'say:select.coagulation.why': () =>
    'A deep site or a bleeding risk needs both values; no limit is sourced.',
  'say:select.coagulation.open': (f: Facts) =>
    `Platelets ${f['platelets']} × 10⁹/L and INR ${f['inr']} are not yet judged.`,
  'say:select.coagulation.accepted': (f: Facts) =>
    `Platelets ${f['platelets']} × 10⁹/L and INR ${f['inr']} accepted${answered(f)}.`,
  'say:select.coagulation.held': (f: Facts) =>
    `Platelets ${f['platelets']} × 10⁹/L and INR ${f['inr']} not acceptable for these sites${answered(f)}.`,
};

function lastValue(f: Facts): string {
  if (f['last'] !== null && f['last'] !== undefined)
    return ` Last: ${f['last']} on ${f['asOf'] ?? 'an unknown day'}.`;
  return f['seen'] === null || f['seen'] === undefined ? '' : ` Not readable: ${f['seen']}.`;
}

const established: Words = {
  'say:select.established-pain.decide': (f: Facts) =>
    `Freeze in established pain all the same? ${nullTrial(f)}`,
  'say:select.established-pain.why': () =>
    'In established phantom pain a freeze showed no benefit over sham.',
  'say:select.established-pain.undecided': (f: Facts) =>
    `Established pain needs a recorded decision. ${nullTrial(f)}`,
  'say:select.established-pain.decided': (f: Facts) =>
    `Decided by ${f['by']}: freeze in established pain. ${nullTrial(f)}${because(f)}`,
  'say:select.established-pain.declined': (f: Facts) =>
    `Decided by ${f['by']}: do not freeze in established pain.${because(f)}`,
  'say:select.established-pain.revision': (f) =>
    `A revision: pain may already be established. ${nullTrial(f)}`,
  'say:select.established-pain.date-open': () =>
    'The day of the amputation decides whether pain is established.',
  'say:select.test-block.ask': () => 'What did the test block of the target nerves show?',
  'say:select.test-block.why': () => 'In established pain a positive test block comes before any freeze.',
  'say:select.test-block.open': () => 'No positive test block is recorded.',
  'say:select.test-block.positive': (f: Facts) => `Test block positive${answered(f)}.`,
  'say:select.test-block.negative': (f: Facts) => `Test block negative${answered(f)}.`,
};

function nullTrial(f: Facts): string {
  return `Sham-controlled trial, n = ${f['participants']}: difference ${f['difference']} points (95 % CI ${f['low']} to ${f['high']}).`;
}

const trialOnly: Words = {
  ...screened('pregnancy', {
    noun: 'pregnancy (trials excluded it)',
    ask: 'Is the person pregnant?',
    why: 'Trials excluded pregnancy.',
  }),
  ...screened('daily-opioids', {
    noun: 'daily opioids for weeks (a trial excluded this)',
    ask: 'Has the person taken opioids every day for 4 weeks or more?',
    why: 'A trial excluded daily opioids for 4 weeks and more; they also set the opioid baseline.',
  }),
  ...screened('report-pain', {
    noun: 'unable to report pain (trials excluded this)',
    ask: 'Is there anything that keeps the person from reporting pain?',
    why: 'Follow-up and rescue rest on what the person reports.',
  }),
  'say:select.body-mass.ask': () => 'What is the body mass index?',
  'say:select.body-mass.why': () => 'Trials excluded a high body mass index; nerves lie deeper.',
  'say:select.body-mass.present': (f: Facts) =>
    `BMI over ${f['limit']} kg/m² (trials excluded this; nerves lie deeper).`,
};

export const selectWords: Words = {
  ...site,
  ...screened('cold-disease', {
    noun: 'a disease triggered by cold',
    ask: "Any disease triggered by cold: cryoglobulinaemia, cryofibrinogenaemia, cold urticaria, Raynaud's, paroxysmal cold haemoglobinuria or cold agglutinin disease?",
    why: 'Cold can set off these diseases; trials and teaching exclude them.',
  }),
  ...screened('probe-site-infection', {
    noun: 'infection where the probe enters',
    ask: 'Is there infection at a probe entry site? An infected foot alone does not count.',
    why: 'A probe through infected skin carries infection to the nerve.',
  }),
  ...screened('local-anaesthetic-allergy', {
    noun: 'allergy to amide local anaesthetics',
    ask: 'Any allergy to amide local anaesthetics (lidocaine, bupivacaine, ropivacaine)?',
    why: 'The probe track and the block are numbed with one.',
  }),
  'say:select.local-anaesthetic-allergy.no-known': () =>
    'The record states that there are no known allergies.',
  ...bleeding,
  ...decided('arterial-disease', {
    noun: 'advanced arterial disease or poor healing',
    ask: 'Is there advanced arterial disease or poor healing where the probe enters?',
    why: 'A teaching source advises caution; most people who lose a leg to arterial disease have it.',
    decide: 'Freeze despite arterial disease or poor healing of the territory?',
  }),
  ...decided('nerve-deficit', {
    noun: 'a deficit of a target nerve',
    ask: 'Does a target nerve already have a deficit? Examine feeling and strength.',
    why: 'A deficit before the freeze confounds its effect and its harm; the baseline must be written down.',
    decide: 'Freeze despite a deficit of a target nerve? Give the examined baseline in the reason.',
  }),
  ...decided('implanted-electronics', {
    noun: 'an implanted electronic device',
    ask: 'Any implanted electronic device (pacemaker, defibrillator, stimulator, pump)?',
    why: 'The freeze passes no current, but the nerve stimulator of some probes does.',
    decide: 'Has the specialist cleared the implanted device?',
  }),
  ...decided('insensate-foot', {
    noun: 'a weight-bearing foot without feeling',
    ask: 'Will the foot bear weight?',
    why: 'After a partial foot amputation the frozen foot bears weight for months without protective sensation.',
    decide: 'Accept a weight-bearing foot without protective sensation for months?',
  }),
  ...established,
  ...screened('diabetes', {
    noun: 'diabetes (slower regrowth, neuropathy)',
    ask: 'Does the person have diabetes?',
    why: 'Diabetes slows regrowth and dulls protective sensation.',
  }),
  ...screened('sickle-cell', {
    noun: 'sickle cell disease',
    ask: 'Does the person have sickle cell disease?',
    why: 'Labels of topical cold devices advise caution.',
  }),
  ...screened('cold-injury', {
    noun: 'an earlier cold injury',
    ask: 'Has the person had a cold injury such as frostbite?',
    why: 'Labels of topical cold devices advise caution.',
  }),
  ...trialOnly,
};
