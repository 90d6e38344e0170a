import type { Facts, Words } from '../words.js';

const n = (f: Facts, name: string) =>
  f[name] === null || f[name] === undefined ? 'n not known' : `n = ${f[name]}`;

export const evidenceWords: Words = {
  'say:evidence.grade': () => 'Pilot-level before amputation; no benefit shown in established phantom pain.',
  'say:evidence.pilot': (f) =>
    `Sham-controlled pilot before major leg amputation, 2024 (${n(f, 'pilot-participants')}): less pain and opioid through day ${f['pilot-benefit-day']}, direction only. Its registration enrolled ${f['parent-participants']}, mostly for other operations.`,
  'say:evidence.null-trial': (f) =>
    `Sham-controlled trial in established phantom pain, 2023 (${n(f, 'null-trial-participants')}): no benefit; difference ${f['null-trial-difference']} (95 % CI ${f['low']} to ${f['high']}).`,
  'say:evidence.above-knee': (f) =>
    `Above-knee pilot in phantom pain, 2026 (${n(f, 'above-knee-participants')}): no lasting benefit.`,
  'say:evidence.series': (f) =>
    `Case series after limb amputation, 2019 (${n(f, 'series-participants')}): favourable, uncontrolled.`,
  'say:evidence.single-arm': (f) =>
    `Image-guided freezing for phantom pain, 2017 (${n(f, 'single-arm-participants')}): pain fell; no control group.`,
  'say:evidence.pooled': (f) =>
    `Systematic review, 2024: pooled d = ${f['pooled-effect']} (95 % CI ${f['low']} to ${f['high']}), mostly before and after data; conflicts with the sham trial.`,
  'say:evidence.withdrawn': () =>
    'The other registered trial before amputation was withdrawn without participants.',
  'say:evidence.bridge': () =>
    'Rationale: TMR needs months to reinnervate; a freeze may cover the gap. No outcome data.',
};
