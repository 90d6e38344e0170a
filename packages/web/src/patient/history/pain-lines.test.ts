import type { OwnReport } from '@cryobridge/contract';
import { expect, it } from 'vitest';
import { painLines } from './pain-lines.js';

const told = (forDate: string, receivedAt: string, answers: OwnReport['answers']): OwnReport => ({
  id: receivedAt,
  receivedAt,
  isRead: true,
  readFrom: null,
  emergencies: [],
  callToday: [],
  clockAhead: false,
  kind: 'daily',
  forDate,
  reporter: 'patient',
  answers,
});

it('draws the worst pain of each day, the last word of a day counts, and what is not told is no point', () => {
  const lines = painLines([
    told('2026-03-03', '2026-03-03T09:00:00Z', { residualLimbPain: { worst: 3 } }),
    told('2026-03-01', '2026-03-01T20:00:00Z', {
      residualLimbPain: { worst: 6 },
      phantomPain: { average: 2 },
    }),
    told('2026-03-01', '2026-03-01T09:00:00Z', { residualLimbPain: { worst: 5 } }),
    told('2026-03-02', '2026-03-02T09:00:00Z', {}),
  ]);
  expect(lines).toEqual([
    {
      field: 'residualLimbPain',
      points: [
        { day: '2026-03-01', dayIndex: 0, worst: 6 },
        { day: '2026-03-03', dayIndex: 2, worst: 3 },
      ],
    },
  ]);
  expect(painLines([])).toEqual([]);
});
