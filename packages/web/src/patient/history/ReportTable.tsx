import type { OwnReport } from '@cryobridge/contract';
import { reporters, sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { sayShortDay } from '../language/say.js';

/** Every report with its worst pain. `–`: not told. */
export function ReportTable({ reports }: { readonly reports: readonly OwnReport[] }) {
  const { page, report: words, code } = useLanguage();
  const has = (field: 'limbToBeRemovedPain' | 'residualLimbPain' | 'phantomPain') =>
    reports.some(({ answers }) => answers[field]?.worst !== undefined);
  const columns = (
    [
      ['limbToBeRemovedPain', page.history.limb],
      ['residualLimbPain', page.history.stump],
      ['phantomPain', page.history.phantom],
    ] as const
  ).filter(([field]) => has(field));
  const by = (reporter: string) => {
    if (reporter === 'patient') return null;
    if (reporter === 'relative') return page.history.relative;
    const known = reporters.find((each) => each === reporter);
    return known === undefined ? null : words.reporters[known];
  };
  return (
    <div className="table">
      <table>
        <caption className="unseen">{page.history.table}</caption>
        <thead>
          <tr>
            <th scope="col">{page.history.day}</th>
            {columns.map(([field, name]) => (
              <th key={field} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, forDate, kind, reporter, answers }) => (
            <tr key={id}>
              <th scope="row">
                {sayShortDay(forDate, code)}
                <span className="quiet block">{words.kinds[kind]}</span>
                {by(reporter) !== null && <span className="quiet block">{by(reporter)}</span>}
              </th>
              {columns.map(([field]) => {
                const worst = answers[field]?.worst;
                return <td key={field}>{worst === undefined ? '–' : sayNumber(worst, code)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
