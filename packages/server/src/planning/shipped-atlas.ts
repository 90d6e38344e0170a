import { type FieldAtlas, fieldAtlas } from '@cryobridge/plan';
import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../../plan/atlas/shipped.ndjson', import.meta.url);
let read: FieldAtlas | undefined;

/** The freeze fields that ship with the project; none where they are missing: plans then take longer. */
export function shippedAtlas(): FieldAtlas {
  read ??= fieldAtlas(existsSync(file) ? readFileSync(file, 'utf8') : '');
  return read;
}
