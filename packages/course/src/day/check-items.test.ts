import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { examplePlan } from '../../test/done-example.js';
import { sayCourse } from '../words/index.js';
import { trainingCurrent } from '../training/index.js';
import { type CheckAnswer, type CheckWord, checkIds } from './check-item.js';
import { checkItems, dayCheckRule } from './check-items.js';
import { answered, listStanding, standingOf } from './check-standing.js';
import { standingFor } from './training.js';

const plan = examplePlan();
const items = checkItems(plan, { label: 'Pat', training: null });
const of = (id: string) => items.find((item) => item.id === id) as (typeof items)[number];
const answer = (item: (typeof checkIds)[number], word: CheckWord = 'yes'): CheckAnswer => ({
  item,
  answer: word,
  by: 'Dr O',
  at: '2026-03-09T09:00:00Z',
  decision: null,
});
const decision = { reason: 'Spare is on its way', by: 'Dr O', at: '2026-03-09T09:01:00Z' };
const allYes = checkIds.map((id) => answer(id));

describe('rule:day.checks', () => {
  it('lists every item once, with sentences, and claims that knowledge has', () => {
    expect(items.map(({ id }) => id)).toEqual(checkIds);
    for (const item of items)
      for (const statement of [item.text, item.ifNot, ...item.about])
        expect(sayCourse(statement).length).toBeGreaterThan(10);
    expect(new Set(items.flatMap(({ claims }) => claims))).toEqual(new Set(dayCheckRule.claims));
    expect(items.flatMap(({ claims }) => claims).filter((id) => knowledge.claims[id] === undefined)).toEqual(
      [],
    );
  });

  it('names the plan’s own contraindications and questions, each once', () => {
    const told = of('contraindications').about.map((each) => sayCourse(each));
    expect(new Set(told).size).toBe(told.length);
    const effects = plan.decision.reasons.filter(({ effect }) => ['hold', 'ask', 'decide'].includes(effect));
    expect(effects.length).toBeGreaterThan(0);
    for (const reason of effects) expect(told).toContain(sayCourse(reason));
    expect(sayCourse(of('contraindications').text)).toContain(String(told.length));
  });

  it('says side and level, and the gas for every placement and cycle', () => {
    expect(sayCourse(of('side').text)).toContain('left, transtibial');
    const seconds = plan.doses.reduce(
      (all, { dose }) => all + dose.placements.length * dose.cycles * dose.freezeSeconds,
      0,
    );
    expect(sayCourse(of('gas').text)).toContain(`${Math.ceil(seconds / 60)} min`);
  });

  it('says of training what the records say of each probe and nerve, and unknown as unknown', () => {
    const [probe, nerve] = [plan.doses[0]?.dose.probe ?? '', plan.doses[0]?.nerveSite ?? ''];
    const record = (subject: string, part: object) => ({
      subject,
      subjectLabel: `${subject} by name`,
      holds: trainingCurrent(
        [{ subject, on: '2025-01-01', expiresOn: null, state: 'confirmed', ...part }],
        '2026-03-09',
      ),
    });
    const said = (known: Parameters<typeof standingFor>[1]) => {
      const listed = checkItems(plan, { label: 'Pat', training: standingFor(plan, known) });
      const about = listed.find(({ id }) => id === 'operator')?.about ?? [];
      return about.filter(({ id }) => id.startsWith('say:day.training')).map((each) => sayCourse(each));
    };
    expect(sayCourse(of('operator').about[0] as never)).toContain('not known. It could not be read');
    expect(said([])).toEqual([expect.stringMatching(/not known. No training record was found here \(.+\)/)]);
    const mixed = said([
      record(probe, { expiresOn: '2026-01-02' }),
      record(nerve, { state: 'recorded', expiresOn: '2027-01-01' }),
    ]);
    expect(mixed[0]).toContain(`lapsed since 2026-01-02 (${probe} by name)`);
    expect(mixed.at(-1)).toContain(`Nobody else has confirmed the training (${nerve} by name)`);
    expect(said([record(probe, {})]).at(-1)).toContain('does not say until when');
    expect(said([record(probe, { state: 'withdrawn' })])[0]).toContain('no training that holds');
    const subjects = standingFor(plan, []).map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining([probe, ...plan.doses.map(({ nerveSite }) => nerveSite)]),
    );
    const all = subjects.map((subject, n) => record(subject, { expiresOn: `202${7 + (n % 2)}-05-01` }));
    expect(said(all)).toEqual([expect.stringContaining('training is current until 2027-05-01')]);
  });
});

describe('whether the freeze may start', () => {
  it('needs an answer to every line', () => {
    expect(listStanding(items, []).mayStart).toBe(false);
    expect(listStanding(items, allYes).mayStart).toBe(true);
    expect(listStanding(items, allYes.slice(1))).toMatchObject({
      mayStart: false,
      by: { open: ['identity'] },
    });
  });

  it.each(['no', 'not-known'] as const)('is not helped by “%s”, but by a recorded decision', (word) => {
    const given = answered(allYes, answer('gas', word));
    expect(listStanding(items, given)).toMatchObject({ mayStart: false, by: { undecided: ['gas'] } });
    const decided = answered(given, { ...answer('gas', word), decision });
    expect(listStanding(items, decided)).toMatchObject({ mayStart: true, by: { decided: ['gas'] } });
  });

  it('is never decided past a stop', () => {
    for (const id of ['identity', 'side', 'consent'] as const)
      expect(standingOf(of(id), { ...answer(id, 'no'), decision })).toBe('stops');
    const given = answered(allYes, { ...answer('consent', 'not-known'), decision });
    expect(listStanding(items, given)).toMatchObject({ mayStart: false, by: { stops: ['consent'] } });
  });
});
