/** Writes docs/access.md from the built policy. */
import { writeFileSync } from 'node:fs';
import { accessTable } from '../packages/server/dist/access/access-table.js';

writeFileSync(new URL('../docs/access.md', import.meta.url), accessTable());
