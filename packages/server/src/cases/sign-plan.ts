import type { CaseDetail, Problem } from '@cryobridge/contract';
import { type Plan, type Statement, WordsError, say } from '@cryobridge/plan';
import type { Caller } from '../access/caller.js';
import { ProblemError } from '../http/problem.js';
import type { Cases, StoredPlan } from './case-store.js';
import { describeCase } from './describe-case.js';
import type { Signatures } from './signatures.js';

export interface Signing {
  readonly signatures: Signatures;
  /** What plans are made with now. A plan that was made with something else is planned again before it is signed. */
  readonly current: Pick<Plan['madeFrom'], 'knowledgeVersion' | 'planVersion'>;
  /** Version of the formulary that holds now, 0 for none; absent: there is never one. */
  readonly formularyVersion?: () => Promise<number>;
}

interface Wanted {
  readonly caseId: string;
  readonly version: number;
  /** Of the plan that the signer read. */
  readonly hash: string;
  readonly caller: Caller;
}

/**
 * Puts a named clinician's signature under the latest version of a plan.
 * @throws {ProblemError} `not-signable` with every reason.
 */
export async function signPlan(
  { cases, signatures, current, formularyVersion = async () => 0 }: Signing & { readonly cases: Cases },
  { caseId, version, hash, caller }: Wanted,
): Promise<CaseDetail> {
  const [found, latest, before] = await Promise.all([
    cases.find(caseId),
    cases.latestPlan(caseId),
    signatures.of(caseId),
  ]);
  if (found === null || latest === null) throw new ProblemError('not-found');
  const signed = before.find((each) => each.version === version);
  if (signed !== undefined) throw refused([`${signed.by} has signed version ${version} already`]);
  const reasons = reasonsAgainst(latest, {
    version,
    hash,
    current,
    formularyVersion: await formularyVersion(),
  });
  if (reasons.length > 0) throw refused(reasons);
  if (!(await signatures.add({ caseId, version, hash, caller })))
    throw refused(['somebody signed it or saved another version just now; read the latest version first']);
  return describeCase(found, latest, await signatures.of(caseId));
}

const refused = (reasons: readonly string[]) =>
  new ProblemError(
    'not-signable',
    reasons.map((message): Problem['faults'][number] => ({ path: 'version', message })),
  );

interface Asked extends Pick<Wanted, 'version' | 'hash'> {
  readonly current: Signing['current'];
  readonly formularyVersion: number;
}

/** Why this version is not to be signed, in words; empty when it may be. */
export function reasonsAgainst(
  latest: Pick<StoredPlan, 'version' | 'plan'>,
  { version, hash, current, formularyVersion }: Asked,
): readonly string[] {
  if (latest.version !== version) return [`version ${latest.version} is the latest; read it before you sign`];
  if (latest.plan.hash !== hash) return ['what you read is not what is stored; load the plan again'];
  return [...againstVerdict(latest.plan), ...againstAge(latest.plan, { current, formularyVersion })];
}

/** Only a plan that says "proceed" is one to act on: everything else is a draft. */
function againstVerdict({ decision: { verdict, reasons, questions } }: Plan): readonly string[] {
  switch (verdict) {
    case 'proceed':
      return [];
    case 'hold':
      return reasons
        .filter(({ effect }) => effect === 'hold')
        .map((reason) => `the plan says hold: ${worded(reason)}`);
    case 'cannot-tell': {
      const blocking = questions.filter(({ blocks }) => blocks);
      const asked = new Set(blocking.map(({ id }) => id));
      const waiting = reasons.filter(
        ({ effect, question }) =>
          (effect === 'ask' || effect === 'decide') && (question === null || !asked.has(question)),
      );
      return [
        ...blocking.map(({ text }) => `still open: ${worded(text)}`),
        ...waiting.map((reason) => `still open: ${worded(reason)}`),
      ];
    }
  }
}

/** A stored plan may be older than these words. */
function worded(statement: Statement): string {
  try {
    return say(statement);
  } catch (error) {
    if (error instanceof WordsError) return statement.id;
    throw error;
  }
}

function againstAge(
  { madeFrom }: Plan,
  { current, formularyVersion }: Pick<Asked, 'current' | 'formularyVersion'>,
): readonly string[] {
  const isKnown =
    madeFrom.knowledgeVersion === current.knowledgeVersion && madeFrom.planVersion === current.planVersion;
  const isLocal = (madeFrom.formularyVersion ?? 0) === formularyVersion;
  return [
    ...(isKnown ? [] : ['what is known changed since this plan was made; plan again, and read what changed']),
    ...(isLocal
      ? []
      : [
          `the formulary is at version ${formularyVersion} since this plan was made; plan again, and read what changed`,
        ]),
  ];
}
