/**
 * The service worker of the patient's page: keeps the page's own files so that it opens without a network, sends what
 * waits when the network is back though the page is closed, and shows reminders. It keeps no answer of the API.
 */
import { announce } from '../outbox/announce.js';
import { sendPending } from '../outbox/send-pending.js';
import { remind } from './remind.js';
import type { WorkerScope } from './worker-scope.js';

/** Both are set by the build. */
declare const SHELL_FILES: readonly string[];
declare const SHELL_VERSION: string;
declare const self: WorkerScope;

const cacheName = `cryobridge-me-${SHELL_VERSION}`;
const shell = '/me';

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const answer = answerOf(event.request);
  if (answer !== null) event.respondWith(answer);
});
self.addEventListener('sync', (event) => {
  if (event.tag === 'cryobridge-send') event.waitUntil(send());
});
self.addEventListener('push', (event) => event.waitUntil(remind(self, event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage());
});
// The page asks for it when no report is being written.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

/** All of it or nothing: half a page is worse than the old one. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([shell, ...SHELL_FILES].map((path) => new Request(path, { cache: 'no-cache' })));
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('cryobridge-me-') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

function answerOf(request: Request): Promise<Response> | null {
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return null;
  const isView = request.mode === 'navigate' && (pathname === shell || pathname.startsWith(`${shell}/`));
  if (isView) return fromCache(shell, request);
  return SHELL_FILES.includes(pathname) ? fromCache(pathname, request) : null;
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

async function send(): Promise<void> {
  const result = await sendPending();
  announce('outbox');
  // The browser calls again later when this fails.
  if (result === 'later') throw new Error('not everything could be sent');
}

async function openPage(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window' });
  const ours = open.find(({ url }) => new URL(url).pathname.startsWith(shell));
  await (ours === undefined ? self.clients.openWindow(shell) : ours.focus());
}
