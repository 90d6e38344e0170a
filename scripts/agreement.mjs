/**
 * Runs the fast scheme against its twin on a seeded family of problems and writes what was found:
 * `node scripts/agreement.mjs [problems, 500 unless told]` → conformance/solver/agreement.json. Some minutes.
 * Both settings that `npx cryobridge bench freeze` uses are looked at, each beside the twin on its own cells; problems
 * that one misses by more than 3 % again at `standard`, which plans state doses by; every fifth problem also in layers.
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
  draftKernelEngine,
  familyProblem,
  kernelEngine,
  layeredFamilyProblem,
  worstPair,
} from '../packages/freeze/dist/index.js';

const target = new URL('../conformance/solver/agreement.json', import.meta.url);

/** Quarter steps on the cells of the setting: what differs is the fast scheme's error. */
const settings = {
  draft: { engine: draftKernelEngine, judge: createTwinEngine({ stepScale: 0.25, scale: 1.2 }) },
  coarse: { engine: kernelEngine, judge: createTwinEngine({ stepScale: 0.25 }) },
};

const LAYERS_EVERY = 5;

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

/** Largest change of a length when the domain is doubled, %. The cells of the smaller domain are part of the larger. */
function byDomain(problem) {
  const { lengthMm, outerRadiusMm } = problem.geometry;
  const wider = inTwiceTheDomain(problem);
  const beforeMm = (wider.geometry.lengthMm - lengthMm) / 2;
  const standing = { rMm: [outerRadiusMm], zMm: [beforeMm, beforeMm + lengthMm] };
  const solved = { residualScale: 0.05 };
  const here = createKernelEngine(solved).run(problem, 'coarse');
  const there = createKernelEngine({ ...solved, standing }).run(wider, 'coarse');
  const worst = worstPair(comparableLengths(here, there, problem.outputs.lengthLineMm));
  return worst ? differencePercent(worst) : 0;
}

/** The fast scheme and the twin on one problem. */
function compare(problem, { engine, judge }, quality = 'coarse') {
  const fast = engine.run(problem, quality);
  const lengths = comparableLengths(fast, judge.run(problem, quality), problem.outputs.lengthLineMm);
  const percents = lengths.map(differencePercent);
  return { percents, most: Math.max(0, ...percents), imbalancePercent: fast.energy.imbalancePercent };
}

function look(n) {
  const problem = familyProblem(n);
  const draft = compare(problem, settings.draft);
  const coarse = compare(problem, settings.coarse);
  return {
    n,
    wall: problem.wall[0].kind,
    draft,
    coarse,
    ...(Math.max(draft.most, coarse.most) > 3
      ? { standardPercent: compare(problem, settings.coarse, 'standard').most }
      : {}),
    ...(n % LAYERS_EVERY === 0 ? { layers: compare(layeredFamilyProblem(n), settings.coarse) } : {}),
    domainPercent: byDomain(problem),
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

/** What one setting came to over all problems that ran. */
function agreementOf(ran, name) {
  const looked = ran.filter((each) => each[name] !== undefined);
  const all = looked.flatMap((each) => each[name].percents).sort((a, b) => a - b);
  const over = looked
    .filter((each) => each[name].most > 3)
    .map(({ n, wall, standardPercent, ...each }) => ({
      n,
      wall,
      percent: rounded(each[name].most),
      ...(standardPercent === undefined ? {} : { standardPercent: rounded(standardPercent) }),
    }));
  return {
    problems: looked.length,
    lengthsCompared: all.length,
    differencePercent: {
      median: rounded(at(all, 0.5)),
      share95: rounded(at(all, 0.95)),
      share99: rounded(at(all, 0.99)),
      most: rounded(at(all, 1)),
    },
    over3Percent: over.sort((a, b) => b.percent - a.percent),
    mostImbalancePercent: rounded(Math.max(...looked.map((each) => each[name].imbalancePercent))),
  };
}

function summary(found) {
  const ran = found.filter(({ error }) => error === undefined);
  return {
    madeBy: 'scripts/agreement.mjs',
    engine: `kernel ${kernelEngine.version}`,
    problems: found.length,
    failed: found.filter(({ error }) => error !== undefined),
    draft: agreementOf(ran, 'draft'),
    coarse: agreementOf(ran, 'coarse'),
    layers: agreementOf(ran, 'layers'),
    doubledDomain: {
      problems: ran.length,
      mostPercent: rounded(Math.max(...ran.map(({ domainPercent }) => domainPercent))),
      over05Percent: ran
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
