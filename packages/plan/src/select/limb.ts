import type { AmputationLevel } from '../case.js';

/** Levels of each limb from its end towards the trunk. */
const legLevels: readonly AmputationLevel[] = [
  'toe',
  'ray',
  'transmetatarsal',
  'syme',
  'transtibial',
  'knee-disarticulation',
  'transfemoral',
  'hip-disarticulation',
];
const armLevels: readonly AmputationLevel[] = [
  'finger',
  'transradial',
  'transhumeral',
  'shoulder-disarticulation',
];

export function limbOf(level: AmputationLevel): 'leg' | 'arm' {
  return legLevels.includes(level) ? 'leg' : 'arm';
}

/** True when an amputation at `level` takes away what an amputation at `planned` would. */
export function isAtOrAbove(level: AmputationLevel, planned: AmputationLevel): boolean {
  if (limbOf(level) !== limbOf(planned)) return false;
  const levels = limbOf(level) === 'leg' ? legLevels : armLevels;
  return levels.indexOf(level) >= levels.indexOf(planned);
}
