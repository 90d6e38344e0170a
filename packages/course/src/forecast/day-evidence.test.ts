import { describe, expect, it } from 'vitest';
import type { Report, ReportAnswers } from '../report/report.js';
import { dayEvidence } from './day-evidence.js';

function report(
  id: string,
  forDate: string,
  answers: ReportAnswers,
  writtenAt = `${forDate}T19:00:00Z`,
): Report {
  return {
    id,
    kind: 'daily',
    forDate,
    writtenAt,
    receivedAt: null,
    by: { reporter: 'patient', name: null },
    language: 'en',
    questionnaire: 'cryobridge-daily|1',
    answers,
  };
}

describe('dayEvidence', () => {
  it('counts days from the freeze, in order, and leaves out what was before it', () => {
    const told = { residualLimbPain: { worst: 4 } };
    const reports = [
      report('b', '2026-01-09', told),
      report('a', '2026-01-04', told),
      report('c', '2026-01-05', told),
    ];
    expect(dayEvidence(reports, '2026-01-05')).toEqual([
      { day: 0, 'residual-limb-pain': { worst: 4 } },
      { day: 4, 'residual-limb-pain': { worst: 4 } },
    ]);
  });

  it('takes the highest worst of a day and the average written last, in either order', () => {
    const early = report(
      'a',
      '2026-01-06',
      { phantomPain: { worst: 7, average: 3 } },
      '2026-01-06T08:00:00Z',
    );
    const late = report('b', '2026-01-06', { phantomPain: { worst: 5, average: 4 } }, '2026-01-06T18:00:00Z');
    const together = [{ day: 1, 'phantom-pain': { worst: 7, average: 4 } }];
    expect(dayEvidence([early, late], '2026-01-05')).toEqual(together);
    expect(dayEvidence([late, early], '2026-01-05')).toEqual(together);
  });

  it('compares instants, not their texts', () => {
    const early = report('b', '2026-01-06', { phantomPain: { average: 3 } }, '2026-01-06T20:00:00+02:00');
    const late = report('a', '2026-01-06', { phantomPain: { average: 6 } }, '2026-01-06T19:00:00Z');
    expect(dayEvidence([late, early], '2026-01-05')).toEqual([{ day: 1, 'phantom-pain': { average: 6 } }]);
  });

  it('has nothing to say where nothing was told', () => {
    expect(dayEvidence([report('a', '2026-01-06', { sleep: 4 })], '2026-01-05')).toEqual([{ day: 1 }]);
  });
});
