import type { OpioidTotal, Plan, RegimenItem } from '@cryobridge/plan';
import { shortDate } from '../../format/date.js';
import { capital } from '../../format/labels.js';
import { number, withUnit } from '../../format/number.js';
import { sentence, term } from '../../parts/sentence.js';
import { PrintList } from './PrintList.js';
import styles from './print.module.css';
import { planWords } from '../plan/plan-words.js';
import { printWords } from './print-words.js';

const mg = (value: number | null) =>
  value === null ? printWords.printAlong.notKnown : withUnit(value, 'mg');

/** Medicines, local-anaesthetic budget, opioids, rescue and naloxone. */
export function PrintAlong({ plan: { regimen } }: { readonly plan: Plan }) {
  if (regimen === null) return null;
  const { localAnaesthetic: local, opioidBaseline: opioid } = regimen;
  return (
    <>
      <h2>{printWords.printAlong.alongWithIt}</h2>
      <ul>
        {regimen.items.map((item) => (
          <li key={`${item.drug}${item.role}`}>
            <strong>{capital(term(item.drug))}</strong>
            {` ${printWords.printAlong.item(planWords.regimenItemLine.roles[item.role], planWords.regimenItemLine.states[item.state], itemWords(item))}`}
          </li>
        ))}
      </ul>
      <div className={styles['two']}>
        <section>
          <h3>{printWords.printAlong.localAnaesthetic(term(local.drug))}</h3>
          <p>
            {printWords.printAlong.limitLeft(
              mg(local.limitMg),
              local.planned
                .map((part) =>
                  printWords.printAlong.part(planWords.anaestheticBudget.parts[part.part], mg(part.mg)),
                )
                .join(', '),
              mg(local.remainingMg),
            )}
          </p>
        </section>
        <section>
          <h3>{printWords.printAlong.opioidsBeforeSurgery}</h3>
          <p>
            {[
              printWords.printAlong.mmeADay(mmeWords(opioid), opioid.table),
              ...opioid.unknowns.map((one) => printWords.printAlong.notConverted(term(one.drug))),
            ].join(' ')}
          </p>
        </section>
        <PrintList title={printWords.printAlong.rescueLadder} list={regimen.rescueLadder} />
        <section>
          <h3>
            {printWords.printAlong.naloxone(planWords.regimenCards.naloxoneOffer[regimen.naloxone.offer])}
          </h3>
          <p>{regimen.naloxone.reasons.map(sentence).join(' ')}</p>
        </section>
      </div>
    </>
  );
}

/** What cannot be converted is never taken as nothing. */
function mmeWords({ mmePerDay, convertedMmePerDay }: OpioidTotal): string {
  return mmePerDay === null ? printWords.printAlong.atLeast(number(convertedMmePerDay)) : number(mmePerDay);
}

/** A medicine to avoid shows its reasons, never a dose. */
function itemWords({ state, dose, limit, reasons, signOff }: RegimenItem): string {
  const doses = state === 'avoid' ? [] : [sentence(dose), ...(limit === null ? [] : [sentence(limit)])];
  const signed =
    signOff === null
      ? printWords.printAlong.notSignedByA
      : printWords.printAlong.signed(signOff.name, shortDate(signOff.date));
  return [...doses, ...reasons.map(sentence), ...(state === 'avoid' ? [] : [signed])].join(' ');
}
