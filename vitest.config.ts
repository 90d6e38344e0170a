import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string) => fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url));

/** Tests run on the sources; only `knowledge` must have been compiled before. */
export default defineConfig({
  resolve: {
    alias: [
      ...['freeze', 'knowledge', 'plan', 'course', 'fhir', 'contract', 'server', 'cli'].map((name) => ({
        find: new RegExp(`^@cryobridge/${name}$`),
        replacement: source(name),
      })),
      {
        find: /^@cryobridge\/fhir\/(definitions|validation|search|profiles|mapping)$/,
        replacement: fileURLToPath(new URL('packages/fhir/src/$1/index.ts', import.meta.url)),
      },
      {
        find: /^@cryobridge\/plan\/drawing$/,
        replacement: fileURLToPath(new URL('packages/plan/src/drawing/index.ts', import.meta.url)),
      },
      {
        find: /^@cryobridge\/course\/(report|virtual|papers)$/,
        replacement: fileURLToPath(new URL('packages/course/src/$1/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'examples/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
