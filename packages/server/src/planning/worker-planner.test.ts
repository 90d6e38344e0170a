import { afterEach, describe, expect, it } from 'vitest';
import { BadInputError, type Planner, PlannerBusyError, PlanningFailedError } from './planner.js';
import { workerPlanner } from './worker-planner.js';

/** A planning thread that does what the body of the request says, in place of planning. */
const thread = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ id, kind, request }) => {
    const told = kind === 'open' ? request.body : request.now;
    if (told === 'forever') for (;;);
    if (told === 'die') process.exit(3);
    if (told === 'throw') throw new Error('Zebedee Quimby');
    if (told === 'bad') return parentPort.postMessage({ id, outcome: 'bad-input', faults: [{ path: 'a.b', message: 'is wrong' }] });
    if (told === 'fail') return parentPort.postMessage({ id, outcome: 'failed', trouble: 'ClaimError' });
    const until = performance.now() + 20;
    while (performance.now() < until);
    parentPort.postMessage({ id, outcome: 'done', value: { told, threadId } });
  });
`;
const workerUrl = new URL(`data:text/javascript,${encodeURIComponent(thread)}`);

let planner: Planner;
afterEach(() => planner.close());

function start(threads: number, timeoutMs = 5_000): void {
  planner = workerPlanner({ examplesDir: '', timeoutMs, threads, workerUrl });
}
const open = (body: string) => planner.open({ body, today: '2026-11-22' }) as Promise<unknown>;
const plan = (caseId: string, now = caseId) =>
  planner.plan({ caseId, now, answers: [], caseRecord: {} as never }) as unknown as Promise<{
    told: string;
    threadId: number;
  }>;

describe('workerPlanner', () => {
  it('gives each job its own outcome', async () => {
    start(2);
    const told = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => plan(name)));
    expect(told.map((each) => each.told)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(told.map(({ threadId }) => threadId)).size).toBe(2);
  });

  it('sends a case back to the thread that knows it', async () => {
    start(2);
    const [first, second] = await Promise.all([plan('one'), plan('two')]);
    expect((await plan('two')).threadId).toBe(second?.threadId);
    expect((await plan('one')).threadId).toBe(first?.threadId);
  });

  it('passes faults of the input on, and hides what our own hold', async () => {
    start(1);
    await expect(open('bad')).rejects.toEqual(new BadInputError([{ path: 'a.b', message: 'is wrong' }]));
    await expect(open('fail')).rejects.toThrow(PlanningFailedError);
    const thrown = await open('throw').catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(PlanningFailedError);
    expect(String(thrown)).not.toContain('Zebedee');
  });

  it('replaces a thread that takes too long or dies, and goes on', async () => {
    start(1, 2000);
    const late = plan('forever');
    const waiting = plan('after');
    await expect(late).rejects.toThrow(new PlannerBusyError('planning took longer than 2 s'));
    expect((await waiting).told).toBe('after');
    await expect(open('die')).rejects.toThrow(PlanningFailedError);
    expect((await plan('still')).told).toBe('still');
  });

  it('refuses more than it can hold, and everything once closed', async () => {
    start(1);
    const all = await Promise.allSettled(Array.from({ length: 70 }, (_, n) => plan(`case-${n}`)));
    const refused = all.filter((each) => each.status === 'rejected');
    expect(refused.length).toBe(5);
    expect(refused.every(({ reason }) => reason instanceof PlannerBusyError)).toBe(true);
    const hanging = plan('forever').catch((error: unknown) => error);
    await planner.close();
    expect(await hanging).toBeInstanceOf(Error);
    await expect(plan('more')).rejects.toThrow(PlannerBusyError);
  });
});
