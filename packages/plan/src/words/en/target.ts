import type { Words } from '../words.js';
import { levelText } from './select.js';

export const targetWords: Words = {
  'say:target.not-eligible': (f) =>
    `Not eligible by default: ${levelText(f['level'])}. No cryoneurolysis evidence; a plexus or neuraxial technique is described instead.`,
  'say:target.finger': () =>
    'Not eligible by default: no cryoneurolysis evidence for finger amputation, and nerves to the other fingers would be lost.',
  'say:target.block-anatomy-only': (f) =>
    `Targets for ${levelText(f['level'])} rest on block anatomy only; the foot stays insensate for months.`,
  'say:target.no-outcome-series': (f) => `No outcome series was found for ${levelText(f['level'])}.`,
  'say:target.approach.ask': () =>
    'Freeze tibial and common fibular separately, or the sciatic nerve above its split?',
  'say:target.approach.why': () => 'One thicker nerve is harder to freeze through than its two branches.',
  'say:target.femoral.never': () =>
    'The femoral nerve at the groin is never a target at this level: the quadriceps keeps its value, the saphenous is frozen instead. The one serious adverse event of the large trial was this error.',
  'say:target.femoral.never-why': () =>
    'Freezing the femoral nerve in place of the saphenous caused the one serious adverse event of the large trial.',
  'say:target.femoral.override': () => 'The femoral nerve at the groin is spared at this level. Override?',
  'say:target.femoral.overridden': (f) =>
    `${f['by']} overrode the rule that spares the femoral nerve. Reason: ${f['reason']}`,
  'say:target.femoral.decide': () => 'A prosthesis is planned: freeze the femoral nerve, or leave it out?',
  'say:target.femoral.undecided': () =>
    'Freezing the femoral nerve needs a recorded decision: a prosthesis is planned.',
  'say:target.femoral.decided': (f) =>
    `Decided by ${f['by']}: freeze the femoral nerve. Reason: ${f['reason']}`,
  'say:target.femoral.left-out': (f) =>
    `Decided by ${f['by']}: leave the femoral nerve out. Reason: ${f['reason']}`,
  'say:target.prosthesis.ask': () => 'Is a prosthesis planned?',
  'say:target.prosthesis.why': () => 'Hip flexion and the residual quadriceps matter to a prosthesis.',
  'say:target.prosthesis.open': () => 'Whether a prosthesis is planned decides on the femoral nerve.',
  'say:target.prosthesis.none': () => 'No prosthesis is planned: the femoral nerve is a target.',
  'say:target.inner-arm': () => 'The skin of the inner upper arm (T2) needs its own treatment.',
  'say:target.saphenous-not-femoral': () =>
    'Saphenous nerve in the adductor canal, not the femoral nerve at the groin.',
  'say:target.several-placements': () => 'A thick nerve: expect several placements.',
  'say:target.only-the-ray': () => 'Choose only the nerves of the ray.',
  'say:target.above-the-cut': () => 'Freeze above the planned cut.',
};
