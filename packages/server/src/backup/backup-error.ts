/** A backup cannot be made, read or restored; the message says why, for whoever asked. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
