import type { ExampleSummary } from '@cryobridge/contract';
import { supplement } from '@cryobridge/contract';
import { isIsoDate } from '@cryobridge/plan';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** One line of `examples/bundles/index.json`. */
const entry = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  file: z.string().optional(),
  /** The day of asking that fits the record. */
  now: z.string().refine(isIsoDate).optional(),
  supplement: supplement.optional(),
});
const indexFile = z.array(entry);
type Entry = z.infer<typeof entry>;

export interface Example extends ExampleSummary {
  readonly text: string;
  readonly now: string | null;
  readonly supplement?: z.infer<typeof supplement>;
}

function readIndex(examplesDir: string): readonly Entry[] {
  const path = join(examplesDir, 'index.json');
  return existsSync(path) ? indexFile.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

export function listExamples(examplesDir: string): readonly ExampleSummary[] {
  return readIndex(examplesDir).map(({ id, title, description }) => ({ id, title, description }));
}

export function findExample(examplesDir: string, id: string): Example | null {
  const found = readIndex(examplesDir).find((each) => each.id === id);
  if (found === undefined) return null;
  const { title, description, file, now, supplement: extra } = found;
  const text = readFileSync(join(examplesDir, basename(file ?? `${id}.json`)), 'utf8');
  return {
    id,
    title,
    description,
    text,
    now: now ?? null,
    ...(extra === undefined ? {} : { supplement: extra }),
  };
}
