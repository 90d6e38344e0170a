import { type FieldAtlas, fieldAtlas } from '@cryobridge/plan';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const shippedAtlasPath = fileURLToPath(new URL('../../plan/atlas/shipped.ndjson', import.meta.url));

let read: FieldAtlas | undefined;

/** The freeze fields that ship with the project; none where they are missing: plans then take longer. */
export function shippedAtlas(): FieldAtlas {
  read ??= fieldAtlas(existsSync(shippedAtlasPath) ? readFileSync(shippedAtlasPath, 'utf8') : '');
  return read;
}
