import type { Facts, Words } from '../words.js';

const n = (f: Facts, key: string) => String(f[key] ?? 'unknown');
const percent = (f: Facts, key: string) => `${Math.round(Number(f[key] ?? 0) * 100)} %`;
const celsius = (f: Facts, key: string) => `${n(f, key).replace('-', '−')} °C`;
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const gapWords = (f: Facts) =>
  `At a gap of ${n(f, 'gapMm')} mm${f['gapMeasured'] === true ? '' : ' (typical)'}`;
const because = (f: Facts) =>
  f['reason'] === null || f['reason'] === undefined ? '' : ` Reason: ${f['reason']}`;
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const guidance: Words = {
  'say:dose.view': (f) =>
    `${capital(n(f, 'position'))}. Transducer: ${n(f, 'transducer')}. See the whole section on the ${n(f, 'view')}: ${n(f, 'landmark')}.`,
  'say:dose.path': (f) =>
    `Needle ${n(f, 'path')}, about ${n(f, 'angleDegrees')}° to the skin. The nerve lies ${f['measured'] === true ? '' : 'about '}${n(f, 'depthMm')} mm deep${f['measured'] === true ? ' (measured)' : '; measure it'}.`,
  'say:dose.passes': (f) => {
    const { across, along } = { across: Number(f['across']), along: Number(f['along']) };
    const beside = `the probe's axis ${n(f, 'axisMm')} mm from the nerve's middle, ${Number(f['standOffMm']) > 0 ? `${n(f, 'standOffMm')} mm clear of it` : 'touching it'}, never through it`;
    const where = f['bothSides'] === true ? 'Deep side first, then the superficial side' : 'On the deep side';
    const track = across > 1 ? ` On each track freeze ${times(across)}, drawing back between.` : '';
    const stations =
      along > 1 ? ` Repeat at ${along} places ${n(f, 'alongStepMm')} mm apart along the nerve.` : '';
    return `${n(f, 'placements')} ${Number(f['placements']) === 1 ? 'placement' : 'placements'}. ${where}: ${beside}.${track}${stations}`;
  },
  'say:dose.cycles': (f) =>
    `At each placement freeze ${times(Number(f['cycles']))} for ${n(f, 'freezeSeconds')} s, with ${n(f, 'thawSeconds')} s of passive thaw after each.`,
  'say:dose.watch-ice': (f) => {
    const pass = f['bothSides'] === true ? 'On the deep pass' : 'On the first pass';
    const near = Number(f['nearMm']);
    const rest =
      f['bothSides'] === true
        ? 'the superficial pass must cover the rest'
        : 'this dose does not cover the rest';
    const up =
      near > 0
        ? `${pass}, at the end of the first freeze, watch for ice ${near.toFixed(1)} mm past the nerve on the side of the transducer`
        : `${pass} the ice stays ${Math.abs(near).toFixed(1)} mm short of the side of the transducer; ${rest}`;
    const across = Number(f['acrossMm']);
    const sides = across > 0 ? `; past both ends of its width by ${across.toFixed(1)} mm` : '';
    return `${up}${sides}. Less ice means less cold than planned: freeze longer or add a pass.`;
  },
  'say:dose.far-side-hidden': (f) =>
    `The far side lies in the ice's shadow and cannot be judged (computed: ${Number(f['farMm']).toFixed(1)} mm past the nerve).${f['bothSides'] === true ? ' That is why the deep pass comes first.' : ''}`,
  'say:dose.stop': (f) =>
    `Stop and let it thaw when the skin blanches, stiffens or goes below ${celsius(f, 'skinLimitC')}${f['artery'] === null ? '' : `, when ice closes round the ${f['artery']}`}, when the tip is lost from view, or when the person reports sharp pain.`,
  'say:dose.full-thaw': (f) =>
    `Withdraw or move the probe only after a full thaw: at least ${n(f, 'thawSeconds')} s, and no resistance. A frozen probe tears the nerve.`,
  'say:dose.store-image': () =>
    'Store an image of the section before the freeze and of the ice at its largest.',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const notes: Words = {
  'say:dose.cannot-cover': (f) =>
    `This probe cannot cover this nerve: as planned, ${percent(f, 'fraction')} of its section reaches ${celsius(f, 'thresholdC')} over ${n(f, 'neededLengthMm')} mm. The dose shown is the best practicable one; chance of full coverage ${percent(f, 'chance')}.`,
  'say:dose.below-goal': (f) =>
    `Chance of full coverage ${percent(f, 'chance')}, goal ${percent(f, 'goal')}. The dose shown is the best practicable one.`,
  'say:dose.nothing-reaches-goal': () =>
    'No dose that was tried reaches the goal: neither more placements nor another probe held in knowledge.',
  'say:dose.more-distal': (f) =>
    `Where the nerve is smaller or has split (${n(f, 'sites')}) the chance is ${percent(f, 'chance')} in ${n(f, 'minutes')} min altogether.`,
  'say:dose.passes-add-nothing': () =>
    'Each placement is counted as if the tissue were warm again: cold left from the one before would only add.',
  'say:dose.skin-too-cold': (f) =>
    `Skin may reach ${celsius(f, 'skinC')}; pigment cells are harmed from ${celsius(f, 'limitC')}. Lift the skin with fluid and warm it, or leave the superficial pass out.`,
  'say:dose.colder-than-ceiling': (f) =>
    `Part of the nerve reaches ${celsius(f, 'coldestC')}, below ${celsius(f, 'ceilingC')}: regrowth is delayed.`,
  'say:dose.stand-off': (f) =>
    `This probe is colder than a nerve should get (${celsius(f, 'ceilingC')}): keep the stated distance.`,
  'say:dose.neighbour-unknown': (f) =>
    `Distance to ${n(f, 'names')} not known, so the margin is not known either: measure it.`,
  'say:dose.skin-layer': (f) =>
    `So near to the skin (${n(f, 'depthMm')} mm) skin was computed as a layer of its own, with no heat through its surface: ${celsius(f, 'skinC')} at the coldest. Warming it helps.`,
  'say:dose.artery-warms': (f) =>
    `Blood in the ${n(f, 'name')} warms the nerve on its side; without its distance, width and flow that is left out. Look for ice on that side.`,
  'say:dose.artery-computed': (f) =>
    `With the warmth of the ${n(f, 'name')}, ${n(f, 'gapMm')} mm away${f['gapMeasured'] === true ? ' (measured)' : ' (typical; measure it)'}, ${percent(f, 'fraction')} of the section reaches ${celsius(f, 'thresholdC')}. Its wall reaches ${celsius(f, 'wallC')} at the coldest.`,
  'say:dose.artery-in-the-way': (f) =>
    `${gapWords(f)} the probe does not fit beside the ${n(f, 'name')}: plan another side or place.`,
  'say:dose.artery-beyond-engine': (f) =>
    `${gapWords(f)} the ${n(f, 'name')} lies too near the line of the shaft for its warmth to be computed; its wall is shown as if it were tissue, which is colder. Look for ice on that side.`,
  'say:dose.threshold-doubt': (f) =>
    `${celsius(f, 'lethalC')} rests on one rat study; a rabbit nerve at ${celsius(f, 'unchangedC')} was unchanged. At ${celsius(f, 'strictestC')} the chance is ${percent(f, 'strictestChance')}.`,
  'say:dose.shorter-than-seen': (f) =>
    `Shorter than used in people after amputation (${n(f, 'seenCycles')} × ${n(f, 'seenSeconds')} s per placement).`,
  'say:dose.size-typical': (f) =>
    `Nerve area ${n(f, 'areaMm2')} mm² is typical, not measured here${f['basis'] === 'assumed' ? ', and assumed' : ''}.${f['doubts'] === null ? '' : ` ${f['doubts']}.`}`,
  'say:dose.size-measured': (f) => `Nerve area ${n(f, 'areaMm2')} mm² measured in this person.`,
  'say:dose.wide-nerve': (f) =>
    `The nerve is ${n(f, 'widthMm')} mm wide; teaching calls one freeze doubtful from ${n(f, 'doubtfulMm')} mm and unreliable at ${n(f, 'unreliableMm')} mm.`,
  'say:dose.deep-nerve': (f) =>
    `The nerve lies ${n(f, 'depthMm')} mm deep; beyond ${n(f, 'deepMm')} mm the probe is hard to guide.`,
  'say:dose.weakness': (f) => `What freezing it costs: ${lower(n(f, 'text'))}.`,
};

const reasons: Words = {
  'say:dose.reason.cannot-cover': (f) =>
    `${n(f, 'label')}: the ${n(f, 'probe')} cannot cover it (chance ${percent(f, 'chance')}, ${n(f, 'minutes')} min).`,
  'say:dose.reason.below-goal': (f) =>
    `${n(f, 'label')}: chance of full coverage ${percent(f, 'chance')}, goal ${percent(f, 'goal')}.`,
  'say:dose.reason.artery-uncovers': (f) =>
    `${n(f, 'label')}: beside the warm ${n(f, 'artery')} ${percent(f, 'fraction')} of its section reaches ${celsius(f, 'thresholdC')} over the ${n(f, 'neededLengthMm')} mm needed.`,
  'say:dose.reason.artery-in-the-way': (f) =>
    `${n(f, 'label')}: as planned the probe would meet the ${n(f, 'artery')}.`,
  'say:dose.reason.margin': (f) =>
    Number(f['skinC']) < Number(f['skinLimitC'])
      ? `${n(f, 'label')}: skin may reach ${celsius(f, 'skinC')} (limit ${celsius(f, 'skinLimitC')}).`
      : `${n(f, 'label')}: nerve may reach ${celsius(f, 'coldestC')} (ceiling ${celsius(f, 'ceilingC')}).`,
  'say:dose.shallow.ask': (f) =>
    `${n(f, 'label')} lies ${n(f, 'depthMm')} mm deep${f['measured'] === true ? '' : ' (typical)'}. Freeze it nearer than ${n(f, 'limitMm')} mm to the skin?`,
  'say:dose.shallow.why': () =>
    'Cold so close can scar or bleach the skin. Fluid between nerve and skin, or warming, may protect it.',
  'say:dose.shallow.undecided': (f) =>
    `Needs a recorded decision: ${lower(n(f, 'label'))} lies ${n(f, 'depthMm')} mm deep, nearer than ${n(f, 'limitMm')} mm to the skin.`,
  'say:dose.shallow.decided': (f) =>
    `Decided by ${n(f, 'by')}: freeze the ${lower(n(f, 'label'))} at ${n(f, 'depthMm')} mm.${because(f)}`,
  'say:dose.shallow.declined': (f) =>
    `Decided by ${n(f, 'by')}: do not freeze the ${lower(n(f, 'label'))}, too close to the skin.${because(f)}`,
  'say:dose.probe-assumed': (f) => `No probe is named; planned for the ${n(f, 'label')}.`,
  'say:dose.probe.ask': () => 'Which probe will be used?',
  'say:dose.probe.why': () => "The probe's size and cold decide how far the lethal zone reaches.",
  'say:dose.measure-area.ask': (f) => `${n(f, 'label')}: area of its section on ultrasound?`,
  'say:dose.measure-area.why': () => 'The dose then fits this nerve instead of a typical one.',
  'say:dose.measure-depth.ask': (f) => `${n(f, 'label')}: depth of its middle below the skin?`,
  'say:dose.measure-artery-gap.ask': (f) => `${n(f, 'label')}: gap between its edge and the artery's wall?`,
  'say:dose.measure-artery-gap.why': () =>
    'Blood warms the nerve on that side, and the wall must not freeze; both depend on the gap.',
  'say:dose.measure-depth.why': () => 'The depth decides the margin to the skin and the path of the needle.',
};

const work: Words = {
  'say:dose.equipment-probe': (f) =>
    `${n(f, 'label')}: ${n(f, 'diameterMm')} mm, cold zone ${n(f, 'activeLengthMm')} mm, wall about ${celsius(f, 'wallC')}. Check against the maker's sheet.`,
  'say:dose.equipment-gas': (f) => `${gasName(f['gas'])} for all freezes, with reserve and scavenging.`,
  'say:dose.equipment-ultrasound': (f) =>
    `Ultrasound with image storage. Transducers: ${n(f, 'transducers')}.`,
  'say:dose.equipment-stimulator': () =>
    'The freeze passes no current; a built-in nerve stimulator does. With an implanted electronic device keep it off unless its specialist agrees.',
  'say:dose.equipment-skin': () => 'Warm saline and fluid to lift the skin where a nerve lies shallow.',
  'say:dose.operator-procedures': (f) =>
    `Operator has done at least ${n(f, 'procedures')} supervised ultrasound-guided freezes${local(f)}.`,
  'say:dose.operator-current': (f) => `Last one within ${n(f, 'months')} months${local(f)}.`,
  'say:dose.operator-section': () =>
    'Operator sees the whole section of each nerve and the whole needle before any freeze.',
  'say:dose.operator-console': () => 'Console self-test passed; probe freezes and thaws in saline.',
  'say:dose.step-confirm': (f) =>
    `Confirm person, side, level and nerves aloud: ${n(f, 'nerves')}. Mark the side.`,
  'say:dose.step-baseline': () => 'Write down feeling and strength of each nerve before it is frozen.',
  'say:dose.step-scan': () =>
    'Scan each nerve along its length; measure area, depth and the distance to artery and neighbours. Plan again if they differ.',
  'say:dose.step-numb': () => 'Numb skin and track; count the volume in the one local-anaesthetic budget.',
  'say:dose.step-place': () =>
    'Place the probe on the deep side of the nerve, in plane, beside it and never through it.',
  'say:dose.step-freeze': () =>
    'Freeze as planned; hold still; watch the ice, the skin and the neighbours throughout.',
  'say:dose.step-thaw': (f) =>
    `Thaw for ${n(f, 'thawSeconds')} s before the next freeze and fully before moving the probe.`,
  'say:dose.step-next': () =>
    'Go on to the superficial side, to the next place along the nerve, then to the next nerve.',
  'say:dose.step-record': () =>
    'Store images; record probe, placements, cycles, seconds and ice margins; press, dress and check the skin.',
};

function local(f: Facts): string {
  return f['assumed'] === true ? ' (local setting, no source)' : '';
}

function gasName(gas: Facts[string] | undefined): string {
  switch (gas) {
    case 'N2O':
      return 'Nitrous oxide';
    case 'CO2':
      return 'Carbon dioxide';
    case 'argon':
      return 'Argon';
    default:
      return String(gas ?? 'Gas');
  }
}

/** What is said about doses, to the operator. */
export const doseWords: Words = { ...guidance, ...notes, ...reasons, ...work };
