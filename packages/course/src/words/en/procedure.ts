import type { Facts, Words } from '../words.js';

const n = (f: Facts, key: string) => String(f[key] ?? 'unknown');
const percent = (f: Facts, key: string) => `${Math.round(Number(f[key] ?? 0) * 100)} %`;
const celsius = (f: Facts, key: string) => `${n(f, key).replace('-', '−')} °C`;
const mm = (f: Facts, key: string) => {
  const value = f[key];
  return typeof value === 'number' ? `${value.toFixed(1).replace('-', '−')} mm` : 'not measured';
};
const ice = (f: Facts) =>
  `near side ${mm(f, 'seenNearMm')} seen, ${mm(f, 'computedNearMm')} computed; far side ${mm(f, 'seenFarMm')} seen, ${mm(f, 'computedFarMm')} computed`;
const planned = (f: Facts, unit = '') => `${n(f, 'done')}${unit}, planned ${n(f, 'planned')}${unit}`;

const nerves: Words = {
  'say:done.covers': (f) =>
    `${n(f, 'label')}: as done, the chance of full coverage is ${percent(f, 'chance')} (${percent(f, 'fraction')} of the section reaches ${celsius(f, 'thresholdC')}). There is no plan to hold it against.`,
  'say:done.covers-as-planned': (f) =>
    `${n(f, 'label')}: as done, the chance of full coverage is ${percent(f, 'chance')}, about as planned (${percent(f, 'plannedChance')}).`,
  'say:done.covers-less': (f) =>
    `${n(f, 'label')}: as done, the chance of full coverage is ${percent(f, 'chance')}; planned ${percent(f, 'plannedChance')}. ${percent(f, 'fraction')} of the section reaches ${celsius(f, 'thresholdC')}.`,
  'say:done.covers-more': (f) =>
    `${n(f, 'label')}: as done, the chance of full coverage is ${percent(f, 'chance')}, more than planned (${percent(f, 'plannedChance')}).`,
  'say:done.not-planned': (f) => `${n(f, 'nerve')} was frozen and is not in the plan.`,
  'say:done.never-by-plan': (f) => `${n(f, 'nerve')} was frozen though the plan names it as never to freeze.`,
  'say:done.never-target': (f) =>
    `The femoral nerve at the groin was frozen at the ${n(f, 'level')} level, where the quadriceps is needed. The one serious adverse event of the largest trial was this. Protect from falls, tell the surgeon and the therapist, and report it.`,
  'say:done.femoral-level-unknown': () =>
    'The femoral nerve at the groin was frozen, and the level of amputation is not known: tell whether the quadriceps is needed.',
  'say:done.ice-agrees': (f) => `${n(f, 'label')}: ice seen and computed agree (${ice(f)}).`,
  'say:done.ice-less-seen': (f) =>
    `${n(f, 'label')}: less ice was seen than computed (${ice(f)}). The nerve may be covered less than these figures say.`,
  'say:done.ice-more-seen': (f) =>
    `${n(f, 'label')}: more ice was seen than computed (${ice(f)}). Margins to skin and neighbours may be smaller than these figures say.`,
  'say:done.ice-not-measured': (f) =>
    `${n(f, 'label')}: ice past the nerve was not measured, so the figures rest on the computation alone (near side ${mm(f, 'computedNearMm')}, far side ${mm(f, 'computedFarMm')}).`,
  'say:done.nerve-not-in-ice': (f) => `${n(f, 'label')}: the operator saw part of the nerve outside the ice.`,
  'say:done.skin-too-cold': (f) =>
    `${n(f, 'label')}: skin may have reached ${celsius(f, 'skinC')} (limit ${celsius(f, 'skinLimitC')}). Look at the site.`,
  'say:done.beside-artery': (f) =>
    `${n(f, 'label')}: with the warmth of the ${n(f, 'artery')}, ${percent(f, 'fraction')} of the section reaches ${celsius(f, 'thresholdC')}; its wall reached ${celsius(f, 'wallC')} at the coldest.`,
  'say:done.artery-unequal': (f) =>
    `${n(f, 'label')}: placements were frozen unequally, so the warmth of the ${n(f, 'artery')} is left out.`,
  'say:done.artery-unknown': (f) =>
    `${n(f, 'label')}: the warmth of the ${n(f, 'artery')} is left out; its distance, width or flow is not known, or it lies too near the probe.`,
};

const whole: Words = {
  'say:done.no-plan': () => 'There is no plan of ours for this limb; nothing is compared with one.',
  'say:done.nothing-frozen': () => 'Nothing was frozen.',
  'say:done.needed-not-frozen': (f) =>
    `Planned and not frozen: ${n(f, 'labels')}. Pain needs one nerve only, so the chance that it works is counted without full cover.`,
  'say:done.minutes': (f) =>
    `${n(f, 'done')} min in all${typeof f['planned'] === 'number' ? ` (planned ${n(f, 'planned')} min)` : ''}.`,
  'say:done.recorded': (f) =>
    `Recorded by the operator: ${n(f, 'what').replaceAll('-', ' ')}${typeof f['text'] === 'string' ? ` (${f['text']})` : ''}.`,
  'say:done.forecast-from-done': () => 'The forecast starts from what was done, not from the plan.',
};

const deviations: Words = {
  'say:done.deviation.not-frozen': (f) =>
    `${n(f, 'label')} was planned${f['optional'] === true ? ' as an option' : ''} and not frozen.`,
  'say:done.deviation.not-planned': (f) => `${n(f, 'label')} was frozen and not planned.`,
  'say:done.deviation.never-target': (f) => `${n(f, 'label')} is never to be frozen at this level.`,
  'say:done.deviation.fewer-cycles': (f) => `${n(f, 'label')}: fewest cycles at a placement ${planned(f)}.`,
  'say:done.deviation.more-cycles': (f) => `${n(f, 'label')}: most cycles at a placement ${planned(f)}.`,
  'say:done.deviation.shorter-freeze': (f) => `${n(f, 'label')}: shortest freeze ${planned(f, ' s')}.`,
  'say:done.deviation.longer-freeze': (f) => `${n(f, 'label')}: longest freeze ${planned(f, ' s')}.`,
  'say:done.deviation.shorter-thaw': (f) => `${n(f, 'label')}: shortest thaw ${planned(f, ' s')}.`,
  'say:done.deviation.fewer-placements': (f) => `${n(f, 'label')}: placements ${planned(f)}.`,
  'say:done.deviation.more-placements': (f) => `${n(f, 'label')}: placements ${planned(f)}.`,
  'say:done.deviation.other-place': (f) =>
    `${n(f, 'label')}: a placement lies ${mm(f, 'awayMm')} and ${n(f, 'turnedDegrees')}° from where it was planned.`,
  'say:done.deviation.other-probe': (f) =>
    `${n(f, 'label')}: frozen with ${n(f, 'done')}, planned ${n(f, 'planned')}.`,
  'say:done.deviation.other-section': (f) =>
    `${n(f, 'label')}: as measured on the day the nerve has ${n(f, 'areaRatio')} times the planned area and lies ${n(f, 'doneDepthMm')} mm deep (planned ${n(f, 'plannedDepthMm')} mm).`,
  'say:done.deviation.ice-differs': (f) =>
    `${n(f, 'label')}: ${f['seen'] === 'less-seen' ? 'less' : 'more'} ice was seen than computed.`,
};

/** What was done, told to those who treat. */
export const procedureWords: Words = { ...nerves, ...whole, ...deviations };
