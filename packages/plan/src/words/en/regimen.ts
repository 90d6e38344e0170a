import type { Facts, Words } from '../words.js';

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');
/** ` (seen on the record: …)`, or nothing. */
const seen = (facts: Facts): string =>
  facts['seen'] == null ? '' : ` (on the record: ${text(facts, 'seen')})`;
const span = (facts: Facts, low: string, high: string): string =>
  facts[low] === facts[high] ? text(facts, low) : `${text(facts, low)}–${text(facts, high)}`;

/** What an entry says for sure, and what it says when only words or an unconfirmed entry hint at it. */
function sureAndMaybe(name: string, sure: string, maybe: string): Words {
  return {
    [`say:regimen.${name}`]: (f: Facts) => `${sure}${seen(f)}.`,
    [`say:regimen.${name}-maybe`]: (f: Facts) => `${maybe}${seen(f)}: please check.`,
  };
}

const conditions: Words = {
  ...sureAndMaybe('allergy', 'A recorded allergy to it', 'The record may mean an allergy to it'),
  'say:regimen.opioid-allergy-maybe': (f) => `An allergy to an opioid is recorded${seen(f)}: please check.`,
  ...sureAndMaybe(
    'gut',
    'Ulcer or bleeding of the gut',
    'The record may mean an ulcer or bleeding of the gut',
  ),
  'say:regimen.gut-unasked': () => 'Nobody has said yet whether an ulcer or bleeding forbids it.',
  ...sureAndMaybe('bleeding', 'A bleeding disorder', 'The record may mean a bleeding disorder'),
  ...sureAndMaybe(
    'heart-or-vessels',
    'Disease of heart or vessels raises its risk to heart and kidneys',
    'The record may mean disease of heart or vessels, which raises its risk',
  ),
  ...sureAndMaybe(
    'nsaid-pregnancy',
    'Pregnancy: no rule with a source; ask local policy',
    'The record may mean pregnancy',
  ),
  ...sureAndMaybe(
    'acetaminophen-liver',
    'Liver disease lowers the day limit',
    'Possible liver disease lowers the day limit',
  ),
  'say:regimen.acetaminophen-liver-unasked': () =>
    'Nobody has said yet whether liver disease or alcohol lowers the day limit.',
  ...sureAndMaybe(
    'acetaminophen-alcohol',
    'Use of alcohol lowers the day limit',
    'Possible harmful use of alcohol lowers the day limit',
  ),
  ...sureAndMaybe('ketamine-psychosis', 'Psychosis', 'The record may mean psychosis'),
  ...sureAndMaybe(
    'ketamine-pressure',
    'Raised pressure in the eye or the head',
    'The record may mean raised pressure in the eye or the head',
  ),
  ...sureAndMaybe('ketamine-pregnancy', 'Pregnancy', 'The record may mean pregnancy'),
  ...sureAndMaybe(
    'ketamine-heart',
    'Disease of the heart: only where it is well controlled',
    'The record may mean disease of the heart',
  ),
  ...sureAndMaybe(
    'ketamine-liver',
    'Cirrhosis: not in severe liver disease',
    'The record may mean cirrhosis',
  ),
  ...sureAndMaybe(
    'regional-bleeding',
    'A bleeding disorder: local policy decides on a block',
    'The record may mean a bleeding disorder',
  ),
  ...sureAndMaybe(
    'opioid-use-disorder',
    'Opioid use disorder: plan pain relief with the team that treats it',
    'The record may mean opioid use disorder',
  ),
  ...sureAndMaybe('tramadol-seizure', 'Seizures', 'The record may mean seizures'),
};

const doses: Words = {
  'say:regimen.adults-only': () => 'No dose here: these are doses for adults.',
  'say:regimen.minor': () =>
    'The person is, or may be, too young for doses of adults: ask a paediatric team.',
  'say:regimen.no-dose': () => 'Not to be given.',
  'say:regimen.local-policy': () => 'Drug and dose by local policy: none was found in a source.',
  'say:regimen.acetaminophen-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg every ${span(f, 'shortHours', 'longHours')} hours, by the clock.`,
  'say:regimen.acetaminophen-dose-weight-unknown': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg every ${span(f, 'shortHours', 'longHours')} hours, by the clock. ` +
    `Under ${text(f, 'boundKg')} kg: ${text(f, 'mgPerKg')} mg/kg a dose; the weight is not known.`,
  'say:regimen.acetaminophen-limit': (f) =>
    `At most ${text(f, 'mostMg')} mg in 24 hours over all products (${limitGround(text(f, 'by'))}); ` +
    `${text(f, 'takenMg')} mg are on the record, ${text(f, 'leftMg')} mg are left.`,
  'say:regimen.celecoxib-dose': (f) => `${text(f, 'doseMg')} mg, ${text(f, 'times')} times a day.`,
  'say:regimen.ketorolac-dose': (f) =>
    `After surgery: ${span(f, 'lowMg', 'highMg')} mg every ${text(f, 'hours')} hours` +
    (f['reduced'] === true ? ', reduced: age, weight or kidneys ask for it or are not known.' : '.'),
  'say:regimen.ketorolac-limit': (f) => `At most ${text(f, 'mostMg')} mg a day and ${text(f, 'days')} days.`,
  'say:regimen.regional-block': () =>
    'A single block; the anaesthetist chooses the dose within the one budget below.',
  'say:regimen.regional-ropivacaine': (f) =>
    `A block or a catheter${atNerve(f)}: ropivacaine ${text(f, 'mgPerMl')} mg/mL at ${text(f, 'mlPerH')} mL/h, ` +
    `at most ${text(f, 'mostMgPerH')} mg/h. The block's dose comes from the one budget below.`,
  'say:regimen.regional-levobupivacaine': (f) =>
    `A block or a catheter${atNerve(f)}: levobupivacaine ${text(f, 'mgPerMl')} mg/mL for up to ${text(f, 'days')} days; ` +
    'the rate by local policy.',
  'say:regimen.regional-bupivacaine': (f) =>
    `A block, or a stump catheter with up to ${text(f, 'mL')} mL of bupivacaine ${text(f, 'mgPerMl')} mg/mL before closure.`,
  'say:regimen.regional-lidocaine': () => 'A block; no catheter dose of lidocaine was found in a source.',
  'say:regimen.regional-limit': () =>
    'Counts in the one budget of local anaesthetic, with the probe track. Plain solution, no epinephrine in a catheter.',
  'say:regimen.ketamine-dose': (f) =>
    `Bolus up to ${text(f, 'bolusMgPerKg')} mg/kg; infusion up to ${text(f, 'infusionMgPerKgPerH')} mg/kg/h ` +
    `(${span(f, 'usualLow', 'usualHigh')} may be enough) without intensive monitoring.`,
  'say:regimen.ketamine-limit': (f) =>
    `For this weight: bolus ${text(f, 'bolusMg')} mg, infusion ${text(f, 'infusionMgPerH')} mg/h at most.`,
  'say:regimen.ketamine-limit-weight-unknown': () => 'The limit in mg needs the weight.',
  'say:regimen.gabapentinoid-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg a day in all, for an eGFR of ${text(f, 'egfr')}.`,
  'say:regimen.gabapentinoid-dose-kidney-unknown': () =>
    'The dose goes by the kidneys, and the eGFR is not known.',
  'say:regimen.rescue-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg by mouth when needed, not sooner than every ${text(f, 'hours')} hours.`,
  'say:regimen.oxycodone-discharge': (f) =>
    `On the way home about ${text(f, 'tablets')} tablets of 5 mg, part-filled where possible.`,
  'say:regimen.pca-dose': (f) =>
    `Into a vein on demand: ${span(f, 'lowMg', 'highMg')} mg, locked for ${span(f, 'lockLow', 'lockHigh')} minutes, no background infusion` +
    (f['halved'] === true
      ? '; halved: age, sleep apnoea, kidneys or liver ask for it or are not known.'
      : '.'),
  'say:regimen.pca-limit': (f) => `At most ${text(f, 'mostMg')} mg in 4 hours.`,
  'say:regimen.tramadol-dose': (f) =>
    `${span(f, 'lowMg', 'highMg')} mg every ${span(f, 'shortHours', 'longHours')} hours.`,
  'say:regimen.tramadol-limit': (f) => `At most ${text(f, 'mostMg')} mg a day.`,
};

const reasons: Words = {
  'say:regimen.weight-unknown': () => 'The weight is not known or too old.',
  'say:regimen.acetaminophen-already': (f) =>
    `Already ${text(f, 'takenMg')} mg a day${seen(f)}; it is counted.`,
  'say:regimen.acetaminophen-no-room': (f) =>
    `Products on the record already hold ${text(f, 'takenMg')} mg a day${seen(f)}; ${text(f, 'mostMg')} mg is the most.`,
  'say:regimen.acetaminophen-unreadable': (f) =>
    `It also stands in a product whose amount cannot be read${seen(f)}.`,
  'say:regimen.nsaid-antiplatelet': (f) => `With an antiplatelet drug it bleeds more easily${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant': (f) => `With an anticoagulant it bleeds more easily${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant-kidney': (f) => `Anticoagulant and impaired kidneys together${seen(f)}.`,
  'say:regimen.nsaid-second': (f) => `Another anti-inflammatory medicine is taken${seen(f)}: never two.`,
  'say:regimen.nsaid-kidney-reduced': (f) =>
    `eGFR ${text(f, 'egfr')} is below ${text(f, 'normal')}: it may harm the kidneys.`,
  'say:regimen.nsaid-kidney-severe': (f) =>
    f['egfr'] === null
      ? 'Severe kidney disease is recorded.'
      : `eGFR ${text(f, 'egfr')} is below ${text(f, 'bound')}.`,
  'say:regimen.nsaid-kidney-unknown': () => 'The kidneys are not known: no recent eGFR.',
  'say:regimen.ketorolac-bleeding': (f) => `Not with an antiplatelet drug${seen(f)}.`,
  'say:regimen.ketorolac-instead': () =>
    'Instead of a COX-2 inhibitor, never with it, and not as prevention before surgery.',
  'say:regimen.regional-antithrombotic': (f) =>
    `A drug against clotting is taken${seen(f)}: no interval has a source, local policy decides.`,
  'say:regimen.regional-evidence': () =>
    'It improves acute pain; whether it prevents lasting pain is not shown.',
  'say:regimen.ketamine-risk': () => 'Something that forbids it is present.',
  'say:regimen.ketamine-risk-unasked': () => 'Nobody has looked yet for what forbids it.',
  'say:regimen.ketamine-evidence': (f) => `The evidence after amputation is ${text(f, 'evidence')}.`,
  'say:regimen.gabapentinoid-evidence': (f) =>
    `${text(f, 'trials')} trials with ${text(f, 'participants')} people found no clinically important benefit around surgery, more dizziness and no effect on lasting pain.`,
  'say:regimen.gabapentinoid-opioid': (f) =>
    `With an opioid it depresses breathing; after amputation it went with more lasting opioid use (odds ratio ${text(f, 'odds')}, an association).`,
  'say:regimen.gabapentinoid-second': (f) => `Another gabapentinoid is taken${seen(f)}: never two.`,
  'say:regimen.gabapentinoid-already': (f) => `Already taken${seen(f)}: check its dose against the kidneys.`,
  'say:regimen.gabapentinoid-kidney-unknown': () => 'No recent eGFR.',
  'say:regimen.baseline-unknown': () => 'What opioids the person takes is not fully known.',
  'say:regimen.on-opioids-already': (f) =>
    `Takes ${text(f, 'mmePerDay')} MME a day already: on top of it, the dose by local policy.`,
  'say:regimen.pca-not-naive': (f) =>
    `Takes ${text(f, 'mmePerDay')} MME a day already: these doses are for people who take none.`,
  'say:regimen.opioid-blocked': (f) => `It is blocked or weakened by a medicine that is taken${seen(f)}.`,
  'say:regimen.opioid-benzodiazepine': (f) => `With a benzodiazepine it depresses breathing${seen(f)}.`,
  'say:regimen.morphine-kidney': () => 'In kidney failure an active product of it builds up.',
  'say:regimen.morphine-kidney-unknown': () =>
    'In kidney failure an active product of it builds up, and the eGFR is not known.',
  'say:regimen.tramadol-serotonergic': (f) => `With a serotonergic medicine${seen(f)}.`,
  'say:regimen.tramadol-kidney-unknown': () => 'Its limit goes by the kidneys, and the eGFR is not known.',
  'say:regimen.laxative-already': (f) => `One is taken already${seen(f)}.`,
  'say:regimen.baseline-other-series': (f) =>
    `Other lists of the record name opioids too${seen(f)}; they are not added up.`,
  'say:regimen.baseline-answered': (f) => `${text(f, 'mmePerDay')} MME a day, as given by ${text(f, 'by')}.`,
  'say:regimen.interaction-benzodiazepine-opioid': (f) =>
    `A benzodiazepine with an opioid depresses breathing${seen(f)}.`,
  'say:regimen.interaction-gabapentinoid-opioid': (f) =>
    `A gabapentinoid with an opioid depresses breathing${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant': (f) =>
    `An anti-inflammatory with an anticoagulant bleeds more easily${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant-kidney': (f) =>
    `An anti-inflammatory with an anticoagulant and impaired kidneys${seen(f)}.`,
  'say:regimen.interaction-nsaid-kidney': (f) =>
    `An anti-inflammatory is taken with failing kidneys${seen(f)}.`,
};

const naloxone: Words = {
  'say:regimen.naloxone-mme': (f) =>
    `${text(f, 'mmePerDay')} MME a day; offered from ${text(f, 'threshold')}.`,
  'say:regimen.naloxone-age': (f) => `Age of ${text(f, 'years')} or more.`,
  'say:regimen.naloxone-benzodiazepine': (f) => `Takes a benzodiazepine${seen(f)}.`,
  'say:regimen.naloxone-use-disorder': (f) => `Opioid use disorder${seen(f)}.`,
  'say:regimen.naloxone-overdose': (f) => `Earlier overdose or lost tolerance${seen(f)}.`,
  'say:regimen.naloxone-sleep-apnoea': (f) => `Sleep apnoea${seen(f)}.`,
  'say:regimen.naloxone-liver': (f) => `Liver disease${seen(f)}.`,
  'say:regimen.naloxone-kidney': (f) =>
    f['egfr'] === null ? 'Kidney failure.' : `Failing kidneys (eGFR ${text(f, 'egfr')}).`,
  'say:regimen.naloxone-no-criterion': () => 'None of the criteria is met.',
  'say:regimen.age-unknown': () => 'The age is not known exactly enough.',
  'say:regimen.overdose-risk-unasked': () =>
    'Nobody has said yet whether sleep apnoea, opioid use disorder, an overdose or lost tolerance is present.',
  'say:regimen.liver-unasked': () => 'Nobody has said yet whether the liver is ill.',
  'say:regimen.kidney-unknown': () => 'No recent eGFR.',
};

const budget: Words = {
  'say:regimen.la-limit-weight': (f) => `${text(f, 'mgPerKg')} mg/kg for ${text(f, 'kg')} kg.`,
  'say:regimen.la-limit-most': (f) =>
    `${text(f, 'mostMg')} mg, the most whatever the weight (${text(f, 'mgPerKg')} mg/kg would be more).`,
  'say:regimen.la-no-limit': () => 'No limit for this drug was found in a source: local policy.',
  'say:regimen.la-weight-unknown': () => 'No limit without a recent weight.',
  'say:regimen.la-bmi-unknown': (f) =>
    `The body mass index is not known; above ${text(f, 'bound')} the limit goes by ideal weight.`,
  'say:regimen.la-ideal': (f) =>
    `Body mass index above ${text(f, 'bound')}: by ideal weight, ${text(f, 'kg')} kg.`,
  'say:regimen.la-ideal-unknown': (f) =>
    `Body mass index above ${text(f, 'bound')}: no limit without the ideal weight.`,
  'say:regimen.la-reduced': (f) => `Reduced by ${text(f, 'percent')} % (${text(f, 'grounds')}).`,
  'say:regimen.la-block-open': () => 'Block: dose by the anaesthetist, within what remains.',
  'say:regimen.la-block-given': (f) => `Block: ${text(f, 'mg')} mg.`,
  'say:regimen.la-catheter-none': () => 'No catheter.',
  'say:regimen.la-catheter-infusion': (f) =>
    `Catheter: ${text(f, 'mgPerH')} mg/h, counted for the first ${text(f, 'hours')} hours; at most ${text(f, 'mostMgPerH')} mg/h afterwards.`,
  'say:regimen.la-catheter-bolus': (f) =>
    `Stump catheter: ${text(f, 'mL')} mL of ${text(f, 'mgPerMl')} mg/mL; at most ${text(f, 'dayMaxMg')} mg in 24 hours.`,
  'say:regimen.la-catheter-open': () =>
    'Catheter: no dose of this drug was found in a source; by local policy, within what remains.',
  'say:regimen.la-track-open': () => 'Probe track: volume and strength by the operator, within what remains.',
  'say:regimen.la-track-volume': (f) =>
    `Probe track: ${text(f, 'mL')} mL in all; its mg depend on the strength chosen.`,
  'say:regimen.la-track-given': (f) => `Probe track: ${text(f, 'mg')} mg.`,
  'say:regimen.local-anaesthetic-over': (f) =>
    `The planned local anaesthetic is ${text(f, 'overMg')} mg over the limit of ${text(f, 'limitMg')} mg.`,
};

const ladder: Words = {
  'say:regimen.ladder-trigger': (f) => `Pain above ${text(f, 'nrs')} of 10: act.`,
  'say:regimen.ladder-regional': () =>
    'Check block or catheter: does it work, is it in place, is the budget used up?',
  'say:regimen.ladder-scheduled': () => 'See that the medicines by the clock were given.',
  'say:regimen.ladder-opioid': () => 'Score sedation, then give the opioid for breakthrough pain.',
  'say:regimen.ladder-recovery-room': (f) =>
    `In the recovery room only: hydromorphone ${text(f, 'mg')} mg into a vein every ${span(f, 'lowMinutes', 'highMinutes')} minutes.`,
  'say:regimen.ladder-ketamine': () => 'Consider ketamine within its limits.',
  'say:regimen.ladder-sedation-check': () =>
    'Sedation scale before every opioid dose: S, 1 and 2 are acceptable.',
  'say:regimen.ladder-sedation-cut': (f) =>
    `Sedation ${text(f, 'score')}: give ${span(f, 'lowPercent', 'highPercent')} % less and watch closely.`,
  'say:regimen.ladder-sedation-stop': (f) =>
    `Sedation ${text(f, 'score')}: give no opioid, call help, consider naloxone ${text(f, 'mg')} mg in ${text(f, 'mL')} mL, ` +
    `${text(f, 'stepMl')} mL every ${text(f, 'stepMinutes')} minutes.`,
  'say:regimen.ladder-call': () => 'Pain that stays: call the pain service and look for a cause in the limb.',
};

const questions: Words = {
  'say:regimen.weight.ask': (f) => `What does the person weigh, in kg?${before(f)}`,
  'say:regimen.weight.why': (f) =>
    `Limits go by weight; one older than ${text(f, 'staleDays')} days is asked again.`,
  'say:regimen.egfr.ask': (f) =>
    `What is the eGFR, in mL/min/1.73 m²?${before(f)}` +
    (f['creatinine'] == null ? '' : ` Creatinine on the record: ${text(f, 'creatinine')} mg/dL.`),
  'say:regimen.egfr.why': (f) =>
    `Several medicines go by the kidneys; an eGFR older than ${text(f, 'staleDays')} days is asked again.`,
  'say:regimen.liver.ask': (f) => `Is there liver disease, or harmful use of alcohol?${seen(f)}`,
  'say:regimen.liver.why': () => 'Either lowers the day limit of acetaminophen.',
  'say:regimen.overdose-risk.ask': (f) =>
    `Sleep apnoea, opioid use disorder, an earlier overdose, or tolerance lost after a pause?${seen(f)}`,
  'say:regimen.overdose-risk.why': () =>
    'Any of them is a reason to offer naloxone and to dose opioids with care.',
  'say:regimen.drug-allergies.ask': () => 'Is there an allergy to one of these medicines?',
  'say:regimen.drug-allergies.why': () => 'The record neither lists an allergy nor says that there is none.',
  'say:regimen.nsaid-risk.ask': (f) =>
    `Ulcer or bleeding of the gut, now or before, or coronary bypass surgery around this time?${seen(f)}`,
  'say:regimen.nsaid-risk.why': () => 'Any of them speaks against an anti-inflammatory medicine.',
  'say:regimen.ketamine-risk.ask': () =>
    'Psychosis, poorly controlled heart disease or blood pressure, severe liver disease, pregnancy, or raised pressure in the eye or the head?',
  'say:regimen.ketamine-risk.why': () => 'Any of them speaks against ketamine.',
  'say:regimen.baseline.ask': (f) =>
    `How many morphine milligram equivalents a day does the person take (${text(f, 'table')})?` +
    (f['unknown'] == null ? '' : ` Not converted: ${text(f, 'unknown')}.`),
  'say:regimen.baseline.why': () => 'Rescue doses and naloxone depend on what is taken already.',
  'say:regimen.la-drug.ask': () => 'Which local anaesthetic is planned?',
  'say:regimen.la-drug.why': () => 'The one limit goes by drug.',
  'say:regimen.la-catheter.ask': () => 'Is a perineural catheter planned?',
  'say:regimen.la-catheter.why': () =>
    'What it gives counts in the one budget; until told, it is counted as planned.',
  'say:regimen.ideal-weight.ask': () => 'What is the ideal weight, in kg?',
  'say:regimen.ideal-weight.why': (f) =>
    `Above a body mass index of ${text(f, 'bound')} the limit of local anaesthetic goes by ideal weight.`,
  'say:regimen.la-block.ask': () => 'How many mg of local anaesthetic are planned for the block?',
  'say:regimen.la-block.why': () => 'It counts in the one budget.',
  'say:regimen.la-track.ask': () =>
    'How many mg of local anaesthetic are planned along the probe track, all placements together?',
  'say:regimen.la-track.why': () => 'It counts in the one budget.',
};

/** Sentences on medicines. */
export const regimenWords: Words = {
  ...conditions,
  ...doses,
  ...reasons,
  ...naloxone,
  ...budget,
  ...ladder,
  ...questions,
};

function atNerve(facts: Facts): string {
  return facts['nerve'] == null ? '' : ` at the ${text(facts, 'nerve')}`;
}

function before(facts: Facts): string {
  return facts['seen'] == null ? '' : ` Last seen: ${text(facts, 'seen')}.`;
}

function limitGround(by: string): string {
  switch (by) {
    case 'age':
      return 'for age';
    case 'age-unknown':
      return 'age not known';
    case 'weight':
      return 'for weight';
    case 'liver':
      return 'for liver or alcohol';
    default:
      return 'usual limit';
  }
}
