import type { AmputationLevel, Side } from '@cryobridge/plan';
import * as levels from './limb-levels.js';

const limb =
  '(?:limbs?|legs?|f(?:oo|ee)t|toes?|knees?|ankles?|hips?|hands?|wrists?|fingers?|thumbs?|arms?|elbows?|shoulders?|extremit(?:y|ies)|thighs?|forearms?)';
const whose =
  '(?:(?:the|left|right|both|bilateral|unspecified|other|lower|upper|great|lesser|one|part of) )*';
const loss = new RegExp(
  [
    String.raw`\bamput\p{L}*|\breamputation\b|\bdisarticul\p{L}*`,
    String.raw`\b(?:hemipelvectomy|hindquarter|forequarter)\b`,
    String.raw`\bdetach(?:ment)? (?:at )?(?:left|right|bilateral|[lr])\b`,
    String.raw`\b(?:absence|loss) of ${whose}${limb}\b`,
    String.raw`\bphantom limb\b`,
  ].join('|'),
  'iu',
);
const abbreviations = /\b[LR]?BKA\b|\b[LR]AKA\b/;
const bareAka = /\bAKA\b/;
const sidedAka =
  /(?:\b(?:left|right|bilateral|status post|s\/p|[LR])\s+AKA\b|\bAKA\s+(?:left|right|stump)\b|^\s*AKA\s*$)/i;
const otherOrgans =
  /\bamputation of (?:the )?(?:cervix|penis|breast|tooth|root|pulp|uterus|ear|nose|tongue|tail)\b|\b(?:root|pulp|penile|cervical) amputation\b/i;
const denied =
  /\b(?:no|without|denies|not for|declin\w+|refus\w+|risk of|prevent\w*|avoid\w*|family history of|fear of)\b[^.;]{0,30}\bamputat/i;

/** Does the text speak of a limb lost or to be removed? Denials, risks and other organs do not count. */
export function speaksOfAmputation(text: string): boolean {
  if (otherOrgans.test(text) || denied.test(text)) return false;
  if (loss.test(text)) return true;
  return bareAka.test(text) ? sidedAka.test(text) : abbreviations.test(text);
}

/** Words that make an amputation text about something around it: a clinic, a wound, an assessment. */
const around =
  /\b(?:clinic|follow|review|rehab|prosthe|assess|consult|counsel|educat|therapy|physio|dressing|wound|stump care|care\b|pre-?op|post-?op|after|status|history|s\/p|revision|discuss|opinion|support|referral)/i;

export function speaksOfSomethingAround(text: string): boolean {
  return around.test(text);
}

/** Does the text name the operation itself, rather than something around it? */
export function namesTheOperation(text: string): boolean {
  return speaksOfAmputation(text) && !speaksOfSomethingAround(text);
}

export function speaksOfMuscleReinnervation(text: string): boolean {
  return /\btargeted\s+(?:muscle|nerve)\s+re-?innervation\b/i.test(text) || /\bTMR\b/.test(text);
}

/** Wordings that hold several level words and mean one thing. */
const whole: readonly (readonly [pattern: RegExp, levels: readonly AmputationLevel[]])[] = [
  [/level (?:un|not )specified|unspecified level/i, []],
  [/\b(?:above|below) (?:or|and|\/) ?(?:above|below)[- ]?(?:the )?knee/i, levels.leg],
  [/\bat or above (?:the )?knee/i, ['knee-disarticulation', 'transfemoral', 'hip-disarticulation']],
  [/\bat or below (?:the )?knee/i, ['transtibial', 'knee-disarticulation']],
  [/\bat or above (?:the )?elbow/i, ['transradial', 'transhumeral', 'shoulder-disarticulation']],
  [/\bbetween (?:left |right |unspecified )?hip and knee/i, ['transfemoral']],
  [/\bbetween (?:left |right |unspecified )?knee and ankle/i, ['transtibial']],
  [/\bbetween (?:left |right |unspecified )?shoulder and elbow/i, ['transhumeral']],
  [/\bbetween (?:left |right |unspecified )?elbow and wrist/i, ['transradial']],
];
const above = String.raw`\b(?:above|over|trans|through)[- ]?(?:the[- ])?`;
const below = String.raw`\b(?:below|under)[- ]?(?:the[- ])?`;
const specific: readonly (readonly [pattern: RegExp, levels: readonly AmputationLevel[]])[] = [
  [/\bhip\b|hindquarter|hemipelvectomy|femoral region/i, ['hip-disarticulation']],
  [
    new RegExp(
      `${above.replace('|through', '')}(?:knee|femoral|femur)|\\bthrough[- ]femur|\\bthigh|\\bup(?:per)? leg|\\b[LR]?AKA\\b`,
      'i',
    ),
    ['transfemoral'],
  ],
  [
    new RegExp(
      `${below}knee|\\btrans-?tibial|\\bthrough (?:the )?tibia|\\blow(?:er)? leg|\\bcalf\\b|\\b[LR]?BKA\\b`,
      'i',
    ),
    ['transtibial'],
  ],
  [/(?<!\b(?:above|below|over|under)[- ](?:the[- ])?)\bknee/i, ['knee-disarticulation']],
  [/\bsyme|\bankle/i, ['syme']],
  [
    /\btrans-?metatarsal|\bmid-?foot|\bmid-?tarsal|\bchopart|\blisfranc|\bforefoot|\bTMA\b/i,
    ['transmetatarsal'],
  ],
  [/\bray\b|\brays\b/i, ['ray']],
  [/\btoes?\b|\bhallux\b/i, ['toe']],
  [/\bshoulder|\bforequarter/i, ['shoulder-disarticulation']],
  [/\babove[- ](?:the[- ])?elbow|\btrans-?humeral|\bhumerus|\bupper arm/i, ['transhumeral']],
  [/\bbelow[- ](?:the[- ])?elbow|\btrans-?radial|\bforearm|\blower arm/i, ['transradial']],
  [/(?<!\b(?:above|below)[- ](?:the[- ])?)\belbow/i, levels.elbow],
  [/\bfingers?\b|\bthumbs?\b|\bdigits?\b/i, ['finger']],
];
const general: readonly (readonly [pattern: RegExp, levels: readonly AmputationLevel[]])[] = [
  [/\bf(?:oo|ee)t\b/i, levels.foot],
  [/\bhands?\b|\bwrists?\b/i, levels.hand],
  [/\blegs?\b/i, levels.leg],
  [/\barms?\b/i, levels.arm],
  [/\blower (?:limb|extremity)/i, levels.lowerLimb],
  [/\bupper (?:limb|extremity)/i, levels.upperLimb],
];

/** Levels that the words allow; empty when they name none. */
export function levelsInWords(text: string): readonly AmputationLevel[] {
  const fixed = whole.find(([pattern]) => pattern.test(text));
  if (fixed !== undefined) return fixed[1];
  const found = specific.filter(([pattern]) => pattern.test(text)).map(([, allowed]) => allowed);
  const sets =
    found.length > 0
      ? found
      : general.filter(([pattern]) => pattern.test(text)).map(([, allowed]) => allowed);
  const [first = []] = sets;
  const shared = first.filter((level) => sets.every((set) => set.includes(level)));
  return shared.length > 0 ? shared : [...new Set(sets.flat())];
}

/** Sides that the words name: both for bilateral, none when they name none or offer a choice. */
export function sidesInWords(text: string): readonly Side[] {
  if (/\bbilateral|\bboth (?:legs|feet|arms|hands|limbs|sides)/i.test(text)) return ['left', 'right'];
  if (/\b(?:left|right)\s*(?:\/|or)\s*(?:left|right)\b/i.test(text)) return [];
  const isLeft = /\bleft\b|\bLBKA\b|\bLAKA\b|\bL (?:BKA|AKA|leg|foot|arm)\b/i.test(text);
  const isRight = /\bright\b|\bRBKA\b|\bRAKA\b|\bR (?:BKA|AKA|leg|foot|arm)\b/i.test(text);
  return isLeft === isRight ? [] : [isLeft ? 'left' : 'right'];
}
