import type { Plan } from '@cryobridge/plan';
import { unitIn } from './number.js';

export type Verdict = Plan['decision']['verdict'];

export const verdictWords: Readonly<Record<Verdict, string>> = {
  proceed: 'Proceed',
  hold: 'Hold',
  'cannot-tell': 'Cannot tell yet',
};

/** `knee-disarticulation` → `knee disarticulation`. */
export function plain(id: string): string {
  return id.replaceAll('-', ' ');
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
