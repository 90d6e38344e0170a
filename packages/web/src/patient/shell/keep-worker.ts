import { viewNow } from './view.js';

/**
 * Registers the worker when the page has settled, so that it does not compete with the first load. A newer one takes
 * over, and the page loads again, only while no report is on screen; what was written is kept either way.
 */
export function keepWorker(): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  const container = navigator.serviceWorker;
  const hadOne = container.controller !== null;
  let registration: ServiceWorkerRegistration | null = null;
  const letIn = () => {
    if (viewNow() !== 'report') registration?.waiting?.postMessage('take-over');
  };
  const renew = () => {
    if (hadOne && viewNow() !== 'report') window.location.reload();
  };
  const look = () => {
    letIn();
    if (document.visibilityState === 'visible') void registration?.update().catch(() => {});
  };
  const register = async () => {
    registration = await container.register('/me-worker.js', { scope: '/me' });
    letIn();
    registration.addEventListener('updatefound', () => {
      const coming = registration?.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && hadOne) letIn();
      });
    });
  };
  const start = window.setTimeout(() => void register().catch(() => {}), 0);
  container.addEventListener('controllerchange', renew);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.clearTimeout(start);
    container.removeEventListener('controllerchange', renew);
    document.removeEventListener('visibilitychange', look);
  };
}
