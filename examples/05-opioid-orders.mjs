/** A taper of several steps, counted by day: what is prescribed, by a table that the total names. */
import { medicationsOf, ordersFile } from '@cryobridge/contract';
import { opioidSeries } from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';

const { orders } = ordersFile.parse({
  orders: [
    {
      drug: 'oxycodone hydrochloride 5 MG Oral Tablet',
      started: '2026-12-01',
      steps: [
        { dose: { low: 1, high: 2 }, unit: 'tablet', everyHours: 6, asNeeded: true, maxPerDay: 6, days: 3 },
        { dose: 1, unit: 'tablet', timesPerDay: 2, sequence: 2, days: 2 },
      ],
    },
    { drug: 'buprenorphine 8 MG Sublingual Tablet', started: '2026-12-03', ended: '2026-12-03' },
  ],
});
const course = { medications: medicationsOf({ orders }), reports: [], episodes: [] };
const days = { from: '2026-12-01', until: '2026-12-06', now: '2026-12-06' };
const { table, prescribed } = opioidSeries(course, { knowledge, ...days });
for (const { on, mme, convertedMme } of prescribed)
  console.log(`${on}: ${mme === null ? `at least ${convertedMme}` : mme} MME by ${table}`);
