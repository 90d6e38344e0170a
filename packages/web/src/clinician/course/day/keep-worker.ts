/** Lets this page open without the server. Registered once the page stands, so that it does not slow its first load. */
export function keepStaffWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/staff-worker.js', { scope: '/courses/' }).catch(() => {
    // Where the browser forbids it the page works as long as it stays open.
  });
}
