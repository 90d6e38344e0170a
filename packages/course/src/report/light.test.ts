import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

/** The patient's page loads this folder within 100 kB. */
describe('the report', () => {
  it('loads nothing from outside its folder', () => {
    const heavy = files.flatMap((name) =>
      [
        ...readFileSync(`${folder}${name}`, 'utf8').matchAll(
          /^(?:import|export) (?!type )[^;]*? from '([^']+)'/gm,
        ),
      ]
        .map(([, from = '']) => from)
        .filter(
          (from) =>
            !from.startsWith('./') && !(name.startsWith('words/') && /^\.\.\/[a-z-]+\.js$/.test(from)),
        )
        .map((from) => `${name} loads ${from}`),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(heavy).toEqual([]);
  });
});
