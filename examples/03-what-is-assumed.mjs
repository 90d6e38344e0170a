/** Knowledge as data: which claims about probes rest on an assumption, and why. */
import { knowledge } from '@cryobridge/knowledge';

const assumed = Object.values(knowledge.claims).filter(
  ({ id, basis }) => basis === 'assumed' && id.startsWith('claim:probe.'),
);
for (const { label, value, unit, doubts } of assumed.slice(0, 6)) {
  console.log(`${label} = ${value} ${unit}${doubts === undefined ? '' : ` (${doubts})`}`);
}
console.log(
  `${assumed.length} assumed claims about probes, of ${Object.keys(knowledge.claims).length} claims in all`,
);
