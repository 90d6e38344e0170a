import { useSyncExternalStore } from 'react';

/** The places of the page. Addresses tell nothing about the person. */
const paths = {
  today: '/me',
  report: '/me/report',
  reports: '/me/reports',
  settings: '/me/settings',
  welcome: '/me/welcome',
} as const;
export type View = keyof typeof paths;

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

export function pathOf(view: View): string {
  return paths[view];
}

export function viewNow(): View {
  const path = window.location.pathname.replace(/\/$/, '');
  const found = (Object.keys(paths) as View[]).find((view) => paths[view] === path);
  return found ?? 'today';
}

export function useView(): View {
  return useSyncExternalStore(listen, viewNow);
}

/** `replace`: the phone's back button does not return to where this was called. */
export function go(view: View, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState(null, '', paths[view]);
  else window.history.replaceState(null, '', paths[view]);
  window.scrollTo(0, 0);
  tell();
}
