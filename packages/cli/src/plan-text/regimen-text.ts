import type { Plan, Regimen, RegimenItem } from '@cryobridge/plan';
import { type Setting, note, notes } from './notes.js';

export function regimenText({ regimen }: Plan, setting: Setting): string | null {
  if (regimen === null) return null;
  const { layout } = setting;
  const ordered = regimen.items.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
  return [
    layout.heading('Regimen', 'a draft for the pharmacist to sign off'),
    ...ordered.map((item) => itemText(item, setting)),
    ...localAnaestheticText(regimen, setting),
    ...opioidText(regimen, setting),
    ...(regimen.rescueLadder.length === 0 ? [] : ['  Rescue ladder']),
    ...regimen.rescueLadder.map((step, i) => note(step, setting, `  ${i + 1} `)),
    `  Naloxone: ${regimen.naloxone.offer.replaceAll('-', ' ')}`,
    ...notes(regimen.naloxone.reasons, setting),
  ].join('\n');
}

const states: readonly RegimenItem['state'][] = ['offer', 'ask', 'opt-in', 'avoid'];

function itemText({ drug, state, dose, limit, reasons, signOff }: RegimenItem, setting: Setting): string {
  const { layout } = setting;
  const head = `  ${state.padEnd(7)}`;
  const text = `${drug}${state === 'avoid' ? '' : `: ${layout.say(dose)}`}${limit === null ? '' : ` ${layout.say(limit)}`}`;
  const signed = signOff === null ? '' : ` Signed off by ${signOff.name}, ${signOff.date}.`;
  return [
    layout.hang(`${text}${signed}`, { first: head, rest: '         ' }),
    ...reasons.map((reason) => note(reason, setting, '         · ')),
  ].join('\n');
}

function localAnaestheticText({ localAnaesthetic: local }: Regimen, setting: Setting): readonly string[] {
  const { layout } = setting;
  const limit = local.limitMg === null ? 'limit not known' : `at most ${local.limitMg} mg in all`;
  const left = local.remainingMg === null ? '' : `, ${local.remainingMg} mg left`;
  return [
    layout.hang(`Local anaesthetic, one budget: ${local.drug}, ${limit}${left}`, {
      first: '  ',
      rest: '    ',
    }),
    ...notes(local.limitBy, setting),
    ...local.planned.map(({ mg, note: what }) =>
      layout.hang(`${layout.say(what)}${mg === null ? '' : ` ${mg} mg.`}`, { first: '  · ', rest: '    ' }),
    ),
  ];
}

function opioidText({ opioidBaseline: total }: Regimen, setting: Setting): readonly string[] {
  const { layout } = setting;
  const amount =
    total.mmePerDay === null
      ? `at least ${total.convertedMmePerDay} MME a day; some cannot be counted`
      : `${total.mmePerDay} MME a day`;
  const line = (text: string) => layout.hang(text, { first: '  · ', rest: '    ' });
  return [
    layout.hang(`Opioids before: ${amount} (table ${total.table})`, { first: '  ', rest: '    ' }),
    ...total.items.map(({ drug, mmePerDay, note: what }) =>
      line(`${drug}: ${mmePerDay} MME a day.${what === null ? '' : ` ${layout.say(what)}`}`),
    ),
    ...total.unknowns.map(({ drug, why }) => line(`${drug}: not counted. ${layout.say(why)}`)),
    ...notes(total.notes, setting),
  ];
}
