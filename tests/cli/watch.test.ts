import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

const folder = mkdtempSync(join(tmpdir(), 'watch-'));
const report = (day: string, answers: object) => ({
  id: `r-${day}`,
  kind: 'daily',
  forDate: day,
  writtenAt: `${day}T18:00:00Z`,
  receivedAt: `${day}T18:00:05Z`,
  by: { reporter: 'patient', name: null },
  language: 'en',
  questionnaire: 'cryobridge-daily|1',
  answers,
});
const course = {
  schema: 'cryobridge-course/1',
  patientId: 'p1',
  timeZone: 'Europe/Berlin',
  episodes: [{ id: 'e1', level: 'transtibial', side: 'left', plan: null, freezes: [] }],
  reports: [
    report('2026-02-01', { drowsiness: 'none', falls: 0, weakness: 'none' }),
    report('2026-02-02', { drowsiness: 'sleepy', falls: 1, weakness: 'none' }),
  ],
  medications: [],
  localAnaesthetic: [],
  events: [],
  consent: null,
};
const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe('cryobridge watch', () => {
  it('tells findings and alerts of a course in plain words', async () => {
    const { code, out } = await run(['watch', file('course.json', course), '--now', '2026-02-02']);
    expect(code).toBe(3);
    expect(out).toContain('Settings: the defaults, which nobody has signed.');
    expect(out).toContain('Sleepy, drifts off: reads as 3 on the Pasero sedation scale.');
    expect(out).toContain('1 fall reported.');
    expect(out).toContain('Not known: the day of the freeze.');
    expect(out).toMatch(/2026-02-02 18:00 Sedation \(today\): open, with /);
  });

  it('looks at the day asked for: what was told later is not known yet', async () => {
    const { code, out } = await run(['watch', file('course.json', course), '--now', '2026-02-01', '--json']);
    expect(code).toBe(4);
    const { episodes, signedBy } = JSON.parse(out);
    expect(signedBy).toBeNull();
    expect(episodes[0].alerts).toEqual([]);
    const states = Object.fromEntries(
      episodes[0].findings.map(({ kind, state }: { kind: string; state: string }) => [kind, state]),
    );
    expect(states).toMatchObject({
      sedation: 'clear',
      'weakness-or-fall': 'clear',
      breakthrough: 'cannot-tell',
    });
  });

  it('names the place of a fault', async () => {
    const wrong = { ...course, reports: [report('2026-02-30', {})], timeZone: 'Europe/Berlin' };
    const { code, err } = await run(['watch', file('wrong.json', wrong), '--now', '2026-02-02']);
    expect(code).toBe(2);
    expect(err).toContain('reports[0].forDate');
    const zone = await run([
      'watch',
      file('zone.json', { ...course, timeZone: 'Mars' }),
      '--now',
      '2026-02-02',
    ]);
    expect(zone.err).toContain('timeZone: is no time zone');
  });

  it('reads the course of an invented person', async () => {
    const { out: made } = await run(['simulate', '--person', '1', '--days', '60']);
    const { code, out } = await run(['watch', '-', '--now', '2026-03-01'], { stdin: made });
    expect([3, 4]).toContain(code);
    expect(out).toContain('Episode virtual-first-1-0-limb');
  });
});
