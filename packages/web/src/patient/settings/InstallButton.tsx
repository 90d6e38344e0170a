import { useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language-context.js';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallPrompt | null = null;
const listeners = new Set<() => void>();

function isPrompt(event: Event): event is InstallPrompt {
  return 'prompt' in event && typeof event.prompt === 'function';
}

// The browser offers it once, soon after the page has opened.
globalThis.addEventListener?.('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = isPrompt(event) ? event : null;
  for (const listener of listeners) listener();
});

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Shown only where the browser can do it. */
export function InstallButton() {
  const { page } = useLanguage();
  const prompt = useSyncExternalStore(listen, () => offered);
  if (prompt === null) return null;
  const install = async () => {
    await prompt.prompt();
    offered = null;
    for (const listener of listeners) listener();
  };
  return (
    <button type="button" className="wide" onClick={() => void install()}>
      {page.settings.install}
    </button>
  );
}
