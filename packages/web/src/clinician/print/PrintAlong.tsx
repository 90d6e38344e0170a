import type { Plan, RegimenItem } from '@cryobridge/plan';
import { capital, plain } from '../../format/labels.js';
import { withUnit } from '../../format/number.js';
import { sentence } from '../../parts/sentence.js';
import { PrintList } from './PrintList.js';
import styles from './print.module.css';

const mg = (value: number | null) => (value === null ? 'not known' : withUnit(value, 'mg'));

/** Medicines, local-anaesthetic budget, opioids, rescue and naloxone. */
export function PrintAlong({ plan: { regimen } }: { readonly plan: Plan }) {
  if (regimen === null) return null;
  const { localAnaesthetic: local, opioidBaseline: opioid } = regimen;
  return (
    <>
      <h2>Along with it</h2>
      <ul>
        {regimen.items.map((item) => (
          <li key={`${item.drug}${item.role}`}>
            <strong>{capital(item.drug)}</strong>
            {` (${item.role}, ${plain(item.state)}): ${itemWords(item)}`}
          </li>
        ))}
      </ul>
      <div className={styles['two']}>
        <section>
          <h3>{`Local anaesthetic, ${local.drug}`}</h3>
          <p>{`Limit ${mg(local.limitMg)}; ${local.planned.map((part) => `${plain(part.part)} ${mg(part.mg)}`).join(', ')}; left ${mg(local.remainingMg)}.`}</p>
        </section>
        <section>
          <h3>Opioids before surgery</h3>
          <p>{`${opioid.mmePerDay === null ? `at least ${opioid.convertedMmePerDay}` : opioid.mmePerDay} MME a day (${opioid.table}). ${opioid.unknowns.map((one) => `${one.drug}: not converted.`).join(' ')}`}</p>
        </section>
        <PrintList title="Rescue ladder" list={regimen.rescueLadder} />
        <section>
          <h3>{`Naloxone: ${plain(regimen.naloxone.offer)}`}</h3>
          <p>{regimen.naloxone.reasons.map(sentence).join(' ')}</p>
        </section>
      </div>
    </>
  );
}

/** A medicine to avoid shows its reasons, never a dose. */
function itemWords({ state, dose, limit, reasons, signOff }: RegimenItem): string {
  const doses = state === 'avoid' ? [] : [sentence(dose), ...(limit === null ? [] : [sentence(limit)])];
  const signed =
    signOff === null ? '[not signed by a pharmacist]' : `[signed: ${signOff.name}, ${signOff.date}]`;
  return [...doses, ...reasons.map(sentence), ...(state === 'avoid' ? [] : [signed])].join(' ');
}
