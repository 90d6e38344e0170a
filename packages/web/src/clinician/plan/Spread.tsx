import type { TargetDose } from '@cryobridge/plan';
import { percent } from '../../format/number.js';
import parts from '../../parts/parts.module.css';
import { term } from '../../parts/sentence.js';
import { planWords } from './plan-words.js';

/** Which inputs make the chance uncertain, the largest first. */
export function Spread({ dose }: { readonly dose: TargetDose }) {
  if (dose.sensitivity.length === 0) return null;
  const sorted = [...dose.sensitivity].sort((a, b) => b.share - a.share).slice(0, 6);
  const [most] = sorted;
  return (
    <div
      className={parts['scroll']}
      tabIndex={0}
      role="group"
      aria-label={planWords.spread.whatMakesItUncertain}
    >
      <table className={parts['table']}>
        <caption>
          {most === undefined
            ? planWords.spread.whatMakesItUncertain
            : planWords.spread.mattersMost(term(most.input), percent(most.share))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{planWords.spread.input}</th>
            <th scope="col">{planWords.spread.share}</th>
            <th scope="col">{planWords.spread.knownBy}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => (
            <tr key={one.input}>
              <td style={{ whiteSpace: 'normal' }}>{term(one.input)}</td>
              <td>{percent(one.share)}</td>
              <td className={one.basis === 'assumed' ? parts['warn'] : ''}>
                {planWords.spread.basis[one.basis]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
