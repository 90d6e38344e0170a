/**
 * Runs the fast scheme against its twin on a seeded family of problems and writes what was found:
 * `node scripts/agreement.mjs [problems, 500 unless told]` → conformance/solver/agreement.json. Some minutes.
 * Problems that `coarse` misses by more than 3 % are looked at again at `standard`, which plans state doses by.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  comparableLengths,
  createKernelEngine,
  createTwinEngine,
  differencePercent,
  familyProblem,
  kernelEngine,
  worstPair,
} from '../packages/freeze/dist/index.js';

const target = new URL('../conformance/solver/agreement.json', import.meta.url);

/** Quarter steps: what differs is the fast scheme's error. */
const judge = createTwinEngine({ stepScale: 0.25 });

/** A doubled domain moves the faces of cells and what sweeps leave over; fine and well solved, that hides nothing. */
const fineGrid = createKernelEngine({ scale: 0.25, residualScale: 0.02 });
const DOMAIN_EVERY = 25;

function inTwiceTheDomain(problem) {
  const { lengthMm, outerRadiusMm } = problem.geometry;
  const geometry = {
    ...problem.geometry,
    outerRadiusMm: Math.min(200, 2 * outerRadiusMm),
    lengthMm: Math.min(400, 2 * lengthMm),
    activeCenterMm: Math.min(400, 2 * lengthMm) / 2,
  };
  return { ...problem, geometry };
}

/** Largest change of a length when the domain is doubled, %. */
function byDomain(problem) {
  const here = fineGrid.run(problem, 'coarse');
  const wider = fineGrid.run(inTwiceTheDomain(problem), 'coarse');
  const worst = worstPair(comparableLengths(here, wider, problem.outputs.lengthLineMm));
  return worst ? differencePercent(worst) : 0;
}

/** The fast scheme and the twin on one problem. */
function compare(problem, quality) {
  const fast = kernelEngine.run(problem, quality);
  const lengths = comparableLengths(fast, judge.run(problem, quality), problem.outputs.lengthLineMm);
  return { percents: lengths.map(differencePercent), imbalancePercent: fast.energy.imbalancePercent };
}

function look(n) {
  const problem = familyProblem(n);
  const coarse = compare(problem, 'coarse');
  return {
    n,
    wall: problem.wall[0].kind,
    ...coarse,
    ...(Math.max(0, ...coarse.percents) > 3
      ? { standardPercent: Math.max(0, ...compare(problem, 'standard').percents) }
      : {}),
    ...(n % DOMAIN_EVERY === 0 ? { domainPercent: byDomain(problem) } : {}),
  };
}

function lookOrSay(n) {
  try {
    return look(n);
  } catch (error) {
    return { n, error: `${error}` };
  }
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const rounded = (value) => Number(value.toPrecision(3));

function summary(found) {
  const ran = found.filter(({ error }) => error === undefined);
  const doubled = ran.filter(({ domainPercent }) => domainPercent !== undefined);
  const all = ran.flatMap(({ percents }) => percents).sort((a, b) => a - b);
  const worst = ran.map(({ n, wall, percents, standardPercent }) => ({
    n,
    wall,
    percent: rounded(Math.max(0, ...percents)),
    ...(standardPercent === undefined ? {} : { standardPercent: rounded(standardPercent) }),
  }));
  return {
    madeBy: 'scripts/agreement.mjs',
    problems: found.length,
    failed: found.filter(({ error }) => error !== undefined),
    lengthsCompared: all.length,
    differencePercent: {
      median: rounded(at(all, 0.5)),
      share95: rounded(at(all, 0.95)),
      share99: rounded(at(all, 0.99)),
      most: rounded(at(all, 1)),
    },
    over3Percent: worst.filter(({ percent }) => percent > 3).sort((a, b) => b.percent - a.percent),
    mostImbalancePercent: rounded(Math.max(...ran.map(({ imbalancePercent }) => imbalancePercent))),
    doubledDomain: {
      problems: doubled.length,
      mostPercent: rounded(Math.max(...doubled.map(({ domainPercent }) => domainPercent))),
      over05Percent: doubled
        .filter(({ domainPercent }) => domainPercent > 0.5)
        .map(({ n, domainPercent }) => ({ n, percent: rounded(domainPercent) })),
    },
  };
}

if (isMainThread) {
  const problems = Number(process.argv[2] ?? 500);
  const workers = Math.min(4, availableParallelism());
  const parts = await Promise.all(
    Array.from(
      { length: workers },
      (_, first) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(fileURLToPath(import.meta.url), {
            workerData: { first, workers, problems },
          });
          worker.once('message', resolve).once('error', reject);
        }),
    ),
  );
  const result = summary(parts.flat().sort((a, b) => a.n - b.n));
  if (problems >= 500) writeFileSync(target, `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
} else {
  const { first, workers, problems } = workerData;
  const found = [];
  for (let n = first; n < problems; n += workers) found.push(lookOrSay(n));
  parentPort.postMessage(found);
}
