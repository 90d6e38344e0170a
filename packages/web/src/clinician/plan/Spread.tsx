import type { TargetDose } from '@cryobridge/plan';
import { percent } from '../../format/number.js';
import parts from '../../parts/parts.module.css';

/** Which inputs make the chance uncertain, the largest first. */
export function Spread({ dose }: { readonly dose: TargetDose }) {
  if (dose.sensitivity.length === 0) return null;
  const sorted = [...dose.sensitivity].sort((a, b) => b.share - a.share).slice(0, 6);
  const [most] = sorted;
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label="What makes it uncertain">
      <table className={parts['table']}>
        <caption>
          {most === undefined
            ? 'What makes it uncertain'
            : `What makes it uncertain: ${most.input} matters most, ${percent(most.share)} of the spread`}
        </caption>
        <thead>
          <tr>
            <th scope="col">input</th>
            <th scope="col">share</th>
            <th scope="col">known by</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => (
            <tr key={one.input}>
              <td style={{ whiteSpace: 'normal' }}>{one.input}</td>
              <td>{percent(one.share)}</td>
              <td className={one.basis === 'assumed' ? parts['warn'] : ''}>{one.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
