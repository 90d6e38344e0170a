/** One freeze, simulated: visible ice is not the lethal zone. */
import { benchmarkB1, kernelEngine, referenceEngine } from '@cryobridge/freeze';

const problem = benchmarkB1([30, 60, 120, 180, 240, 300]);
for (const engine of [referenceEngine, kernelEngine]) {
  const { isotherms, timeSeconds, energy } = engine.run(problem, 'standard');
  console.log(`${engine.name}: heat balance within ${energy.imbalancePercent.toFixed(3)} %`);
  const [ice, lethal] = isotherms;
  timeSeconds.forEach((seconds, n) =>
    console.log(
      `${String(seconds).padStart(4)} s  ice ${(2 * ice.radiusMm[n]).toFixed(1)} mm wide, −20 °C ${(2 * lethal.radiusMm[n]).toFixed(1)} mm`,
    ),
  );
}
