import type { CaseDetail } from '@cryobridge/contract';
import { memo } from 'react';
import { between } from '../../format/between.js';
import { instant } from '../../format/date.js';
import { verdictWords } from '../../format/labels.js';
import { sentence } from '../../parts/sentence.js';
import { versionWords } from '../versions/version-words.js';
import { personLines } from '../plan/PersonCard.js';
import { PrintAlong } from './PrintAlong.js';
import { PrintDecision } from './PrintDecision.js';
import { PrintNerve } from './PrintNerve.js';
import { PrintRest } from './PrintRest.js';
import styles from './print.module.css';
import { printWords } from './print-words.js';

/** The whole plan for paper. The running head repeats on every page: evidence grade and draft mark. */
export const PrintSheet = memo(function PrintSheet({ detail }: { readonly detail: CaseDetail }) {
  const { plan } = detail;
  return (
    <div className={styles['sheet']}>
      <table className={styles['pages']} role="presentation">
        <thead>
          <tr>
            <td>
              <div className={styles['running']}>
                <span>
                  <strong>{printWords.printSheet.cryobridgePlan}</strong> · {detail.label} ·{' '}
                  {plan.hash.slice(0, 12)}
                </span>
                <span className={styles['grade']}>
                  {printWords.printSheet.evidence(sentence(plan.evidence.grade))}
                </span>
                <Standing detail={detail} />
              </div>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <h1>{detail.label}</h1>
              {personLines(plan).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <PrintDecision detail={detail} />
              {plan.doses.length > 0 && <h2>{printWords.printSheet.nervesInOrder}</h2>}
              {plan.doses.map((dose) => (
                <PrintNerve key={dose.nerveSite} plan={plan} dose={dose} />
              ))}
              <PrintAlong plan={plan} />
              <PrintRest plan={plan} />
              <p className={styles['sign']}>
                <span>{printWords.printSheet.plannedBy}</span>
                <span>{printWords.printSheet.surgeon}</span>
                <span>{printWords.printSheet.pharmacist}</span>
                <span>{printWords.printSheet.date}</span>
              </p>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
});

/** Signed by whom, or not at all: on every page. */
function Standing({ detail: { version, signature, plan } }: { readonly detail: CaseDetail }) {
  if (signature !== null)
    return <strong>{versionWords.printSigned(version, signature.by, instant(signature.at))}</strong>;
  const verdict = plan.draft ? `${between}${verdictWords[plan.decision.verdict]}` : '';
  return <span className={styles['draft']}>{`${versionWords.printDraft(version)}${verdict}`}</span>;
}
