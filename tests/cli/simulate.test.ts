import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('cryobridge simulate', () => {
  it('writes one line a person, with the truth apart', async () => {
    const { code, out, err } = await run(['simulate', '--count', '3', '--seed', '5', '--days', '30']);
    expect(code).toBe(0);
    expect(err).toBe('');
    const people = lines(out);
    expect(people).toHaveLength(3);
    for (const { course, truth } of people) {
      expect(course.schema).toBe('cryobridge-course/1');
      expect(JSON.stringify(course)).not.toMatch(/coverEndsDay|worked/);
      expect(truth.generator).toBe('first');
    }
  });

  it('writes the same to a file, and tells how far it is', async () => {
    const file = join(folder, 'people.ndjson');
    const flags = ['simulate', '--count', '20', '--days', '10'];
    const { code, out, err } = await run([...flags, '-o', file]);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('20 of 20 people');
    expect(readFileSync(file, 'utf8')).toBe((await run(flags)).out);
  });

  it('gives one person’s course alone', async () => {
    const flags = ['--seed', '5', '--generator', 'second', '--schedule', 'daily', '--days', '40'];
    const { out } = await run(['simulate', '--person', '2', ...flags]);
    const [, second] = lines((await run(['simulate', '--count', '2', ...flags])).out);
    expect(JSON.parse(out)).toEqual(second.course);
    expect(second.truth.generator).toBe('second');
  });

  it.each([
    [['--count', 'many'], '--count: "many" is not a whole number from 1 to 1000000'],
    [['--person', '0'], '--person: "0" is not a whole number from 1 to 1000000'],
    [['--person', '1', '--count', '2'], '--person: is one of them; leave --count out'],
    [['--generator', 'third'], '--generator: "third" is not one of first, second'],
    [['--schedule', 'hourly'], '--schedule: "hourly" is not one of as-asked, daily'],
    [['--days', '366'], '--days: "366" is not a whole number from 1 to 365'],
    [
      ['--freeze-date', '2026-02-30'],
      '--freeze-date: "2026-02-30" is not a day of the calendar (YYYY-MM-DD)',
    ],
    [['-o', '/nowhere/people'], '--output: /nowhere/people cannot be written'],
  ])('refuses %j and names the flag', async (flags, told) => {
    const { code, err } = await run(['simulate', ...flags]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
