import type { Regimen, RegimenItem } from '@cryobridge/plan';
import { type PaperItem, item } from './paper.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import type { Telling } from './telling.js';

export interface MedicineParts {
  readonly regimen: Regimen;
  readonly words: PlanPaperWords;
  readonly tell: Telling;
}

/** The regimen in brief: what to offer with its dose; what to ask about, to avoid and to choose by name. */
export function medicineItems(parts: MedicineParts): readonly PaperItem[] {
  const { regimen, words, tell } = parts;
  const of = (state: RegimenItem['state']) => regimen.items.filter((each) => each.state === state);
  return [
    ...named(parts, 'avoid'),
    ...of('offer').map((each) => item(offerText(each, tell), { sign: words.states.offer, worth: 3 })),
    ...named(parts, 'ask'),
    ...named(parts, 'opt-in', 3),
    item(budgetText(parts)),
    item(opioidText(parts)),
    item(words.medicines.naloxone[regimen.naloxone.offer]),
    ...(regimen.items.some(({ signOff }) => signOff === null) ? [item(words.medicines.unsigned)] : []),
  ];
}

function named(
  { regimen, words, tell }: MedicineParts,
  state: RegimenItem['state'],
  worth: PaperItem['worth'] = 'kept',
): readonly PaperItem[] {
  const drugs = regimen.items.filter((each) => each.state === state).map(({ drug }) => tell.term(drug));
  return drugs.length === 0 ? [] : [item(`${tell.list(drugs)}.`, { sign: words.states[state], worth })];
}

function offerText({ drug, dose, limit }: RegimenItem, tell: Telling): string {
  const said = [dose, ...(limit === null ? [] : [limit])].map((each) => tell.say(each));
  return `${tell.term(drug)}: ${said.join(' ')}`;
}

function budgetText({ regimen: { localAnaesthetic }, words, tell }: MedicineParts): string {
  const { drug, limitMg, remainingMg } = localAnaesthetic;
  const facts = { drug: tell.term(drug), limit: limitMg, left: remainingMg };
  return tell.fill(limitMg === null ? words.medicines.budgetUnknown : words.medicines.budget, facts);
}

function opioidText({ regimen: { opioidBaseline }, words, tell }: MedicineParts): string {
  const { mmePerDay, convertedMmePerDay, table } = opioidBaseline;
  return mmePerDay === null
    ? tell.fill(words.medicines.opioidsAtLeast, { mme: convertedMmePerDay, table })
    : tell.fill(words.medicines.opioids, { mme: mmePerDay, table });
}
