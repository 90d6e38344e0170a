/**
 * Lets this page open without the server. Registered once the page stands, so that it does not slow its first load; the
 * worker is told which files this page loaded besides those that every such page needs, such as those of its language.
 */
export function keepStaffWorker(): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  const { serviceWorker } = navigator;
  const tell = () =>
    void serviceWorker.ready.then(({ active }) => active?.postMessage({ keep: loadedFiles() }));
  serviceWorker.register('/staff-worker.js', { scope: '/courses/' }).then(tell, () => {
    // Where the browser forbids it the page works as long as it stays open.
  });
  // A newer worker begins with an empty shelf.
  serviceWorker.addEventListener('controllerchange', tell);
  return () => serviceWorker.removeEventListener('controllerchange', tell);
}

function loadedFiles(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}
