/** An artery keeps part of its neighbourhood warm: the same freeze with and without it, in space. */
import { benchmarkB3, spaceKernelEngine } from '@cryobridge/freeze';

const beside = benchmarkB3([120, 300]);
for (const problem of [{ ...beside, vessels: [] }, beside]) {
  const { isotherms, energy } = spaceKernelEngine.run(problem, 'coarse');
  const [ice, lethal] = isotherms;
  const widths = [ice, lethal].map(
    ({ rayMm }) => `${rayMm.toward[1].toFixed(1)}/${rayMm.away[1].toFixed(1)} mm`,
  );
  console.log(
    `${problem.vessels.length} vessel: toward/away from it ice ${widths[0]}, −20 °C ${widths[1]}; ${energy.vesselJ.toFixed(0)} J from blood in it`,
  );
}
