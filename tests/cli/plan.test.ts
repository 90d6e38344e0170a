import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, canonicalJson } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerEverything } from './answer-everything.js';
import { run } from './run-in-process.js';
import { plannedFlags, smallRecord } from './small-record.js';

let folder: string;
let record: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-plan-'));
  record = join(folder, 'record.json');
  await writeFile(record, JSON.stringify(smallRecord));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer | object): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return path;
}

async function answersUntilDecided(): Promise<{ path: string; verdict: string }> {
  const given: object[] = [];
  for (let round = 0; ; round += 1) {
    const path = await file('answers.json', given);
    const { out } = await run(['plan', record, ...plannedFlags, '--json', '--answers', path]);
    const { verdict, questions } = (JSON.parse(out) as Plan).decision;
    if (verdict !== 'cannot-tell' || round === 6) return { path, verdict };
    given.push(
      ...answerEverything(
        questions.filter(({ blocks }) => blocks),
        '2026-12-03',
      ),
    );
  }
}

describe('the language of a plan', () => {
  it('is the one asked for, and says that no clinician has reviewed it', async () => {
    const { out } = await run(['plan', record, ...plannedFlags, '--language', 'de']);
    expect(out).toContain('Diese Übersetzung hat noch keine Fachperson geprüft.');
    expect(out).toContain('Der N. femoralis in der Leiste ist auf dieser Höhe nie ein Ziel');
  });

  it('is refused when it is not ours', async () => {
    const { code, err } = await run(['plan', record, ...plannedFlags, '--language', 'xx']);
    expect(code).toBe(2);
    expect(err).toContain('--language: "xx" is not one of en, es, de, fr, ar');
  });
});

describe('cryobridge plan', () => {
  it('cannot tell at first, and proceeds once its questions are answered', async () => {
    const first = await run(['plan', record, ...plannedFlags]);
    expect(first.code).toBe(4);
    expect(first.out).toMatch(/^CANNOT TELL YET {2}\d+ questions first; what follows is a draft/);
    expect(first.out).toContain('q:cold-disease');

    const { path, verdict } = await answersUntilDecided();
    expect(verdict).toBe('proceed');
    const decided = await run(['plan', record, ...plannedFlags, '--answers', path]);
    expect(decided.code).toBe(0);
    expect(decided.out).toMatch(/^PROCEED/);
    for (const part of [
      'Targets and dose',
      'Timing',
      'Regimen',
      'Forecast',
      'Bridge to TMR',
      'Follow-up',
      'Evidence',
      'Assumed',
      'Sources',
    ]) {
      expect(decided.out).toContain(`\n${part}`);
    }
  });

  it('holds on a contraindication, and then gives no dose', async () => {
    const { code, out } = await run([
      'plan',
      record,
      ...plannedFlags,
      '--by',
      'Dr A. Example',
      '--answer',
      'q:cold-disease=present',
    ]);
    expect(code).toBe(3);
    expect(out).toMatch(/^HOLD {2}no dose is given/);
    expect(out).not.toContain('Targets and dose');
  });

  it('fits 80 columns, addresses aside, and has no colour unless asked', async () => {
    const { out } = await run(['plan', record, ...plannedFlags]);
    const long = out
      .split('\n')
      .filter((line) => [...line].length > 80 && !/^\s*(https?|doi):\S+$/.test(line));
    expect(long).toEqual([]);
    expect(out).not.toContain('\u001b');
    expect((await run(['plan', record, ...plannedFlags], { colour: true })).out).toContain('\u001b[');
  });

  it('prints the whole plan as canonical JSON, the same bytes each time', async () => {
    const first = await run(['plan', record, ...plannedFlags, '--json']);
    const plan = JSON.parse(first.out) as Plan;
    expect(first.out).toBe(`${canonicalJson(plan)}\n`);
    expect(plan.schema).toBe('cryobridge-plan/1');
    expect((await run(['plan', record, ...plannedFlags, '--json'])).out).toBe(first.out);
  });

  it('reads standard input, and asks on today when no day is given', async () => {
    const { code, out } = await run(['plan', '-', '--json'], {
      stdin: `\uFEFF${JSON.stringify(smallRecord)}`,
      today: '2026-11-20',
    });
    expect([0, 3, 4]).toContain(code);
    expect(JSON.parse(out).madeFrom.now).toBe('2026-11-20');
  });

  it('computes the dose beside an artery once its gap is measured', async () => {
    const unmeasured = await run(['plan', record, ...plannedFlags]);
    expect(unmeasured.out).not.toContain('With the warmth of the popliteal');
    const measured = ['--by', 'Dr A. Example', '--answer', 'q:artery-gap-tibial-popliteal=5'];
    const { out } = await run(['plan', record, ...plannedFlags, ...measured]);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toMatch(
      /With the warmth of the popliteal artery: \d+\/\d+\/\d+ % of the section at −20\/−40\/−60 °C/,
    );
    expect(flat).toMatch(/5 mm away \(measured\)/);
    const json = await run(['plan', record, ...plannedFlags, ...measured, '--json']);
    const plan = JSON.parse(json.out) as Plan;
    expect(plan.madeFrom.spaceEngine).toMatch(/^space-kernel \d+, coarse$/);
    const dose = plan.doses.find(({ nerveSite }) => nerveSite === 'nerve:tibial-popliteal');
    expect(dose?.margins.arteryC).toBe(dose?.besideArtery?.wallC);
    expect(plan.claims.map(({ id }) => id)).toContain('claim:nerve.tibial-popliteal.arteryWallWPerM2K');
  });

  it('tells the chance by seconds and places, and what it is uncertain by', async () => {
    const flat = (await run(['plan', record, ...plannedFlags])).out.replaceAll(/\s+/g, ' ');
    expect(flat).toMatch(/Chance with \d × 60\/90\/120\/150\/180 s: [\d./]+ at one place; /);
    expect(flat).toMatch(/Uncertain mostly by [a-z ]+ \d+ % \((measured|derived|consensus|assumed)\), /);
    expect(flat).toMatch(/Half of what reached −20 °C stayed below it for \d+ s or longer/);
  });

  it('takes a probe by gauge', async () => {
    const { out } = await run(['plan', record, ...plannedFlags, '--json', '--probe', '16G']);
    expect((JSON.parse(out) as Plan).doses.map(({ dose }) => dose.probe)).toContain('probe:n2o-16g');
  });
});

describe('bad flags and answers', () => {
  it.each([
    [['--now', '2026-02-31'], '--now: "2026-02-31" is not a day of the calendar'],
    [['--surgery-date', '3 Dec'], '--surgery-date: "3 Dec" is not a day of the calendar'],
    [['--tmr-date', '2026-13-01'], '--tmr-date: "2026-13-01" is not a day'],
    [['--level', 'knee'], '--level: "knee" is not one of'],
    [['--side', 'both'], '--side: "both" is not one of left, right'],
    [['--probe', '99G'], '--probe: "99G" is not one of probe:'],
    [['--answer', 'q:cold-disease'], '--answer: "q:cold-disease" is not written as'],
    [['--answer', 'q:cold-disease=none'], '--by is needed'],
    [
      ['--by', 'Dr A', '--answer', 'q:cold-disease=maybe'],
      '--answer q:cold-disease: value: must be one of none',
    ],
    [['--by', 'Dr A', '--answer', 'q:nothing=none'], '--answer: q:nothing is not asked for this record'],
    [
      ['--surgery-date', '2026-12-03', '--by', 'Dr A', '--answer', 'q:freeze-window-days=99'],
      'q:freeze-window-days: value: must be at most',
    ],
    [['--answers', 'none.json'], 'none.json: there is no such file'],
  ])('%j: exit 2 with a message that names it', async (flags, message) => {
    // Without level and side there is no dose to work out.
    const { code, out, err } = await run(['plan', record, '--now', '2026-11-22', ...flags]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it.each([
    [{ question: 'q:x' }, 'answers.json: must be a list'],
    [[{ question: 'cold', value: 1 }], 'answers.json[0].question: must be the id of a question'],
    [[{ question: 'q:cold-disease', value: {} }], 'answers.json[0].value: must be text'],
    [[{ question: 'q:cold-disease', value: 'none', by: 3 }], 'answers.json[0].by: must be text'],
  ])('answers %j: exit 2 with their place', async (answers, message) => {
    const { code, err } = await run([
      'plan',
      record,
      ...plannedFlags,
      '--answers',
      await file('answers.json', answers),
    ]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('bad records', () => {
  const patient = smallRecord.entry[0]?.resource;
  const bundle = (...resources: unknown[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  });
  it.each<[string, string | Buffer | object]>([
    ['empty', ''],
    ['not JSON', 'hello'],
    ['cut short', '{"resourceType":"Bundle","entry":[{'],
    ['null', 'null'],
    ['a list', []],
    ['not a Bundle', { resourceType: 'Patient', id: 'p' }],
    ['of no resource type', bundle({ id: 'p' })],
    ['of two people', bundle(patient, { ...patient, id: 'q', birthDate: '1970-01-01' })],
    ['born on 31 February', bundle({ ...patient, birthDate: '1961-02-31' })],
    ['not text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['nested without end', `${'['.repeat(200_000)}`],
  ])('%s: exit 2 with the file and the place', async (_, content) => {
    const { code, out, err } = await run(['plan', await file('bad.json', content), '--now', '2026-11-22']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^cryobridge: .*bad\.json: \S/);
    expect(err).not.toContain('our fault');
  });

  it('larger than 25 MB: exit 2, and no more is read', async () => {
    const { code, err } = await run([
      'plan',
      await file('large.json', Buffer.alloc(50 * 2 ** 20, 0x20)),
      '--now',
      '2026-11-22',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('large.json: is larger than 25 MB');
  });

  it.each([
    ['none.json', 'there is no such file'],
    ['.', 'is a folder'],
  ])('%s: exit 2', async (path, message) => {
    const { code, err } = await run(['plan', path]);
    expect(code).toBe(2);
    expect(err).toContain(`${path}: ${message}`);
  });
});
