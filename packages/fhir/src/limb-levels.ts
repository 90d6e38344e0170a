import type { AmputationLevel } from '@cryobridge/plan';

/** Names for what a record leaves open: each lists the levels it may mean. */
export const foot: readonly AmputationLevel[] = ['transmetatarsal', 'syme'];
/** Above or below the knee. */
export const leg: readonly AmputationLevel[] = [
  'transtibial',
  'knee-disarticulation',
  'transfemoral',
  'hip-disarticulation',
];
export const lowerLimb: readonly AmputationLevel[] = ['toe', 'ray', ...foot, ...leg];
/** Through the hand or at the wrist: no level of ours stands for it. */
export const hand: readonly AmputationLevel[] = ['finger', 'transradial'];
/** Through the elbow: no level of ours stands for it. */
export const elbow: readonly AmputationLevel[] = ['transradial', 'transhumeral'];
export const arm: readonly AmputationLevel[] = ['transradial', 'transhumeral', 'shoulder-disarticulation'];
export const upperLimb: readonly AmputationLevel[] = ['finger', ...arm];
export const anyLimb: readonly AmputationLevel[] = [...lowerLimb, ...upperLimb];
