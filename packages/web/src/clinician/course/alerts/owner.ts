import type { Alert } from '@cryobridge/course';
import { roleNamed } from '../../../identity/role-words.js';
import { alertWords } from './alert-words.js';

export function isOwn({ owner }: Pick<Alert, 'owner'>, ownId: string | null): boolean {
  return owner.kind === 'account' && owner.id === ownId;
}

/** Who must act next, in words. */
export function whoHas({ state, owner }: Pick<Alert, 'state' | 'owner'>, ownId: string | null): string {
  if (state === 'open')
    return isOwn({ owner }, ownId) ? alertWords.waitsForYou : alertWords.waitsFor(roleNamed(owner.name));
  if (state !== 'taken') return alertWords.states[state];
  return isOwn({ owner }, ownId) ? alertWords.youHave : alertWords.has(owner.name);
}
