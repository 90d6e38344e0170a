import type { AmputationLevel, Side } from '@cryobridge/plan';
import type { AmputationMeaning } from './amputation-meaning.js';
import * as levels from './limb-levels.js';

type Part = readonly [levels: readonly AmputationLevel[], sides: readonly Side[]];

/** ICD-10-PCS body parts come in pairs, right then left. */
function pairs(table: Readonly<Record<string, readonly AmputationLevel[]>>): Record<string, Part> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([letters, allowed]) =>
      [...letters].map((letter, index): [string, Part] => [
        letter,
        [allowed, [index % 2 === 0 ? 'right' : 'left']],
      ]),
    ),
  );
}

/** Table 0Y6, lower extremities: fourth character. */
const lower: Readonly<Record<string, Part>> = {
  ...pairs({
    '23': ['hip-disarticulation'],
    '78': ['hip-disarticulation'],
    CD: ['transfemoral'],
    FG: ['knee-disarticulation'],
    HJ: ['transtibial'],
    MN: levels.foot,
    PQRSTUVWXY: ['toe'],
  }),
  '4': [['hip-disarticulation'], ['left', 'right']],
};

/** Table 0X6, upper extremities: fourth character. */
const upper: Readonly<Record<string, Part>> = pairs({
  '01': ['shoulder-disarticulation'],
  '23': ['shoulder-disarticulation'],
  '89': ['transhumeral'],
  BC: levels.elbow,
  DF: ['transradial'],
  JK: levels.hand,
  LMNPQRSTVW: ['finger'],
});

/** Seventh character on foot and hand: complete or partial rays. */
const ray = /^[4-9BCDF]$/;

/** Detachment (root operation 6 of the anatomical regions); null for any other ICD-10-PCS code. */
export function detachmentOf(code: string): AmputationMeaning | null {
  const [, region = '', letter = '', rest = ''] = /^0([XY])6([0-9A-Z])(.*)$/.exec(code) ?? [];
  const table = region === 'Y' ? lower : upper;
  const part = region === '' || !Object.hasOwn(table, letter) ? undefined : table[letter];
  if (part === undefined) return null;
  const qualifier = rest.at(2) ?? '';
  const isRay = ray.test(qualifier) && (part[0] === levels.foot || part[0] === levels.hand);
  const allowed = isRay ? [region === 'Y' ? ('ray' as const) : ('finger' as const)] : part[0];
  return { kind: 'procedure', levels: allowed, sides: part[1] };
}
