import type { PushData, WorkerScope } from './worker-scope.js';

/** Shows a reminder. It names no illness and no person: a locked screen is read by others. */
export async function remind(scope: WorkerScope, data: PushData | null): Promise<void> {
  const { title, body } = wordsOf(data);
  await scope.registration.showNotification(title, {
    body,
    tag: 'cryobridge-reminder',
    icon: '/me-icons/icon-192.png',
  });
}

function wordsOf(data: PushData | null): { readonly title: string; readonly body: string } {
  const said = read(data);
  const text = (key: string, otherwise: string): string => {
    const value = said[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  return { title: text('title', 'cryobridge'), body: text('body', '') };
}

function read(data: PushData | null): Record<string, unknown> {
  try {
    const said = data?.json();
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}
