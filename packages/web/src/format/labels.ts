import type { Plan } from '@cryobridge/plan';
import { idWords } from './id-words.js';
import { unitIn } from './number.js';

export type Verdict = Plan['decision']['verdict'];

export const verdictWords: Readonly<Record<Verdict, string>> = idWords.verdicts;

const known: Readonly<Record<string, string>> = {
  ...idWords.states,
  ...idWords.answers,
  ...idWords.places,
};

/** What an id says in the page's language; one without words as it stands: `some-new-id` → `some new id`. */
export function plain(id: string): string {
  return known[id] ?? confirmed(id) ?? id.replaceAll('-', ' ');
}

/** `left transtibial`, of what is known; empty when nothing is. */
export function limbWord(side: string | null, level: string | null): string {
  return idWords.limb(side === null ? null : plain(side), level === null ? null : plain(level));
}

/** The surgeon's word on a limb: `confirmed-transtibial-left`. */
function confirmed(id: string): string | undefined {
  const [, level, side] = /^confirmed-(.+)-(left|right)$/.exec(id) ?? [];
  return level === undefined || side === undefined ? undefined : idWords.confirmed(limbWord(side, level));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Units are named in full in knowledge; most have a sign that readers expect. */
const signs: Readonly<Record<string, string>> = {
  '1': '',
  text: '',
  degC: '°C',
  celsius: '°C',
  percent: '%',
  ug: 'µg',
};

export function unitSign(unit: string): string {
  return unitIn(signs[unit] ?? unit);
}
