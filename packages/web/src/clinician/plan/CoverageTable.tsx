import type { TargetDose } from '@cryobridge/plan';
import { celsius, chance, number, percent } from '../../format/number.js';
import parts from '../../parts/parts.module.css';
import { planWords } from './plan-words.js';

/** All thresholds side by side: share of the section, length wholly covered, and the chance of that. */
export function CoverageTable({ dose }: { readonly dose: TargetDose }) {
  const coldLast = dose.coverage.toSorted((a, b) => b.thresholdC - a.thresholdC);
  return (
    <table className={`${parts['table']} ${parts['tight']}`}>
      <thead>
        <tr>
          <th scope="col">{planWords.coverageTable.below}</th>
          <th scope="col">{planWords.coverageTable.section}</th>
          <th scope="col">{planWords.coverageTable.mm}</th>
          <th scope="col">{planWords.coverageTable.chance}</th>
        </tr>
      </thead>
      <tbody>
        {coldLast.map((one) => (
          <tr key={one.thresholdC}>
            <th scope="row">{celsius(one.thresholdC)}</th>
            <td>{percent(one.fraction)}</td>
            <td>{number(one.lengthMm, 1)}</td>
            <td>{chance(one.chance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
