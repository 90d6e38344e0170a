/** Nobody is signed in on this device any more: pages that work without the server close too. */
export async function forgetWho(): Promise<void> {
  const { dropWho } = await import('../clinician/course/day/who.js');
  await dropWho();
}
