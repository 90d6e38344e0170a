/** What the worker uses of its surroundings; the page's own types do not describe a service worker. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: {
    showNotification(title: string, options: NotificationOptions): Promise<void>;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window' }): Promise<readonly WindowOfPage[]>;
    openWindow(path: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(type: K, listen: (event: WorkerEvents[K]) => void): void;
}

interface WindowOfPage {
  readonly url: string;
  focus(): Promise<unknown>;
}

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

export interface PushData {
  json(): unknown;
}

interface WorkerEvents {
  install: Extendable;
  activate: Extendable;
  fetch: { readonly request: Request; respondWith(answer: Promise<Response>): void };
  sync: Extendable & { readonly tag: string };
  push: Extendable & { readonly data: PushData | null };
  notificationclick: Extendable & { readonly notification: { close(): void } };
  message: Extendable & { readonly data: unknown };
}
