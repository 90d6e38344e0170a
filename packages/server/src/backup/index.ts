export { BackupError } from './backup-error.js';
export { type Manifest } from './frames.js';
export { checkKeptBackup, makeBackup } from './make-backup.js';
export { restoreBackup } from './restore-backup.js';
