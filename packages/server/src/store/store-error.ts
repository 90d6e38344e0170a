/** The database cannot be used; the message says why. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
