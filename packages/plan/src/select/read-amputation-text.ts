import type { AmputationLevel, Side } from '../case.js';

/** What free text seems to say. It is compared with facts and never becomes one. */
export interface AmputationWords {
  readonly levels: readonly AmputationLevel[];
  readonly sides: readonly Side[];
}

const levelWords: readonly (readonly [AmputationLevel, RegExp])[] = [
  ['toe', /\b(toes?|hallux)\b/i],
  ['ray', /\bray\b/i],
  ['transmetatarsal', /\b(trans-?metatarsal|TMA|fore-?foot)\b/i],
  ['syme', /\b(syme'?s?|ankle disarticulation)\b/i],
  ['transtibial', /\b(trans-?tibial|below[ -]?(the[ -])?knee|BKA)\b/i],
  [
    'knee-disarticulation',
    /\b(knee disarticulation|through[ -]?(the[ -])?knee|disarticulation (at|of) (the )?knee)\b/i,
  ],
  ['transfemoral', /\b(trans-?femoral|above[ -]?(the[ -])?knee|AKA)\b/i],
  ['hip-disarticulation', /\b(hip disarticulation|hemipelvectomy|disarticulation (at|of) (the )?hip)\b/i],
  ['finger', /\b(fingers?|thumb)\b/i],
  ['transradial', /\b(trans-?radial|below[ -]?(the[ -])?elbow|BEA)\b/i],
  ['transhumeral', /\b(trans-?humeral|above[ -]?(the[ -])?elbow|AEA)\b/i],
  [
    'shoulder-disarticulation',
    /\b(shoulder disarticulation|forequarter|disarticulation (at|of) (the )?shoulder)\b/i,
  ],
];

const sideWords: readonly (readonly [Side, RegExp])[] = [
  ['left', /\b(left|lt|l)\b|\bbilateral\b/i],
  ['right', /\b(right|rt|r)\b|\bbilateral\b/i],
];

export function readAmputationText(text: string): AmputationWords {
  return {
    levels: levelWords.filter(([, words]) => words.test(text)).map(([level]) => level),
    sides: sideWords.filter(([, words]) => words.test(text)).map(([side]) => side),
  };
}
