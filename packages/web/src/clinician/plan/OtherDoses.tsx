import type { TargetDose } from '@cryobridge/plan';
import { chance } from '../../format/number.js';
import parts from '../../parts/parts.module.css';

/** Chance by freeze time and number of passes: what a longer freeze or another pass would buy. */
export function OtherDoses({ dose }: { readonly dose: TargetDose }) {
  const tried = dose.chanceBySeconds;
  if (tried.length === 0) return null;
  const seconds = [...new Set(tried.map((one) => one.freezeSeconds))].sort((a, b) => a - b);
  const passes = [...new Set(tried.map((one) => one.placements))].sort((a, b) => a - b);
  const cell = (freezeSeconds: number, placements: number) =>
    tried.find((one) => one.freezeSeconds === freezeSeconds && one.placements === placements);
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label="Chance by dose">
      <table className={parts['table']}>
        <caption>Chance of full cover by freeze time and passes</caption>
        <thead>
          <tr>
            <th scope="col">each freeze</th>
            {passes.map((count) => (
              <th key={count} scope="col">
                {count === 1 ? '1 pass' : `${count} passes`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seconds.map((freezeSeconds) => (
            <tr key={freezeSeconds}>
              <th scope="row">{`${freezeSeconds} s`}</th>
              {passes.map((count) => {
                const found = cell(freezeSeconds, count);
                return <td key={count}>{found === undefined ? '–' : chance(found.chance)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
