import type { PushSubscriptionJson } from '@cryobridge/contract';
import { meApi } from '../me/me-api.js';

/** Why this device shows no messages. */
export class PushError extends Error {
  override readonly name = 'PushError';
  constructor(readonly why: 'blocked' | 'cannot') {
    super(why);
  }
}

export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** Asks the person, then the browser, then tells the server where to send. @throws {PushError} */
export async function startPush(): Promise<void> {
  if (!canPush()) throw new PushError('cannot');
  if ((await Notification.requestPermission()) !== 'granted') throw new PushError('blocked');
  const registration = await navigator.serviceWorker.ready;
  const { publicKey } = await meApi.pushKey();
  const made = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch(() => {
      throw new PushError('cannot');
    });
  await meApi.subscribe(readSubscription(made));
}

export async function stopPush(): Promise<void> {
  if (!canPush()) return;
  const registration = await navigator.serviceWorker.getRegistration('/me');
  const made = await registration?.pushManager.getSubscription();
  if (made === null || made === undefined) return;
  await meApi.unsubscribe(readSubscription(made));
  await made.unsubscribe();
}

function readSubscription(made: PushSubscription): PushSubscriptionJson {
  const { endpoint = '', keys = {} } = made.toJSON();
  return { endpoint, keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } };
}
