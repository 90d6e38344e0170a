/** A FHIR record becomes a plan: what is known, what is asked, what an answer changes. */
import { readFileSync } from 'node:fs';
import { readBundle } from '@cryobridge/fhir';
import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { makePlan, say } from '@cryobridge/plan';

const now = '2026-11-30';
const text = readFileSync(new URL('bundles/transtibial-diabetes.json', import.meta.url), 'utf8');
const person = readBundle(text, { knowledge, now });
const plan = (answers) => makePlan({ case: person, answers, knowledge, engine: kernelEngine, now });

const draft = plan([]);
console.log(
  `${draft.decision.verdict}: ${draft.decision.questions.filter(({ blocks }) => blocks).length} questions`,
);
for (const { text } of draft.decision.questions.slice(0, 3)) console.log(`- ${say(text)}`);

const answer = { question: 'q:cold-disease', value: 'present', by: 'Dr Example', at: '2026-11-30T09:00:00Z' };
const held = plan([answer]);
console.log(`${held.decision.verdict}: ${say(held.decision.reasons[0])}`);
console.log(`doses on hold: ${held.doses.length}`);
