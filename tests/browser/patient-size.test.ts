import { reportLanguages } from '@cryobridge/course/report';
import { describe, expect, it } from 'vitest';
import { firstLoad, totalBytes } from './patient-size.mjs';

const mostBytes = 100_000;

describe('the first load of the patient’s page', () => {
  it.each(reportLanguages)(
    'is at most 100 kB gzip in %s, all script, styles and words counted',
    (language) => {
      const load = firstLoad(language);
      // The page's words and the questions' words; a renamed file must not make the page look lighter.
      expect(load.wordFiles).toBe(2);
      expect(load.files.filter(({ path }) => path.endsWith('.css'))).toHaveLength(1);
      expect(totalBytes(load)).toBeGreaterThan(20_000);
      expect(totalBytes(load)).toBeLessThanOrEqual(mostBytes);
    },
  );

  it('carries no component kit, router, form library or checker of schemas', () => {
    const names = firstLoad('en').files.map(({ path }) => path);
    expect(names.filter((path) => /mantine|router|query|zod|hook-form/i.test(path))).toEqual([]);
    expect(names.length).toBeLessThan(9);
  });
});
