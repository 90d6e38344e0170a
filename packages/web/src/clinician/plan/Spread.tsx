import type { TargetDose } from '@cryobridge/plan';
import { percent } from '../../format/number.js';
import parts from '../../parts/parts.module.css';

/** Which inputs make the chance uncertain, the largest first. */
export function Spread({ dose }: { readonly dose: TargetDose }) {
  if (dose.sensitivity.length === 0) return null;
  const sorted = [...dose.sensitivity].sort((a, b) => b.share - a.share).slice(0, 6);
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label="What makes it uncertain">
      <table className={parts['table']}>
        <caption>What makes it uncertain</caption>
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
