/**
 * The service worker of the team's page of a procedure: keeps that page's own files, so that it opens without the
 * server. It answers for that page and those files only, keeps no answer of the API, and leaves all else alone.
 */
import type { WorkerScope } from '../../../../patient/worker/worker-scope.js';

/** Both are set by the build. */
declare const STAFF_FILES: readonly string[];
declare const STAFF_VERSION: string;
declare const self: WorkerScope;

const prefix = 'cryobridge-staff-';
const cacheName = `${prefix}${STAFF_VERSION}`;
const shell = '/index.html';
const dayPage = /^\/courses\/[^/]+\/day$/;
/** A server that does not answer within this is as good as gone for a page that is needed now. */
const patienceMs = 4000;

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.waitUntil(keepMore(event.data)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && dayPage.test(pathname)) event.respondWith(page(request));
  else if (isAsset(pathname) || STAFF_FILES.includes(pathname)) event.respondWith(kept(pathname, request));
});

/** All of it or nothing. The page has loaded all that it needs, so a new version need not wait. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([shell, ...STAFF_FILES].map((path) => new Request(path, { cache: 'no-cache' })));
  await self.skipWaiting();
}

/** What a page loaded besides. The name of such a file tells its content, so what is kept is never old. */
async function keepMore(told: unknown): Promise<void> {
  const { keep = [] } = (told ?? {}) as { readonly keep?: readonly unknown[] };
  const paths = keep.filter((path) => typeof path === 'string').filter(isAsset);
  const cache = await caches.open(cacheName);
  await Promise.all(
    paths.map(async (path) => {
      if ((await cache.match(path)) === undefined) await cache.add(path);
    }),
  );
}

function isAsset(pathname: string): boolean {
  return pathname.startsWith('/assets/');
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The server's page is newer, so it goes first; the kept one where the server is gone or broken. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    if (answer.ok) return answer;
  } catch {
    // No network: the page that was kept.
  }
  return kept(shell, request);
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}
