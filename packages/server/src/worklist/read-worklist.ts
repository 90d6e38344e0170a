import type { Worklist, WorklistNeed, WorklistRow } from '@cryobridge/contract';
import { type NeedNow, byPressure, dayIn, needsNow } from '@cryobridge/course';
import type { Caller } from '../access/caller.js';
import { roleAccess } from '../access/grants.js';
import { maskedSql } from '../access/reach-sql.js';
import { rolePolicy } from '../access/role-policy.js';
import type pg from 'pg';
import type { WorklistContent } from './worklist-content.js';

/** What the caller reaches is told by the same policy that every read of a record asks. */
interface View {
  /** People the caller reaches: everybody, one, or nobody. */
  readonly reach: ReturnType<typeof rolePolicy.reachOf>;
  readonly seesCases: boolean;
  readonly seesReports: boolean;
}

function viewOf(caller: Caller): View {
  const sees = (type: string) => rolePolicy.reachOf(caller, 'search', type).extent !== 'none';
  return {
    reach: rolePolicy.reachOf(caller, 'search', 'EpisodeOfCare'),
    seesCases: sees('DocumentReference') && sees('CarePlan'),
    seesReports: sees('Task') && sees('QuestionnaireResponse'),
  };
}

interface StoredRow {
  readonly patient_id: string;
  readonly masked: boolean;
  readonly content: WorklistContent;
}

/** Everybody in the programme whom the caller reaches; in a masked course nothing that would tell. */
export async function readWorklist(
  pool: Pick<pg.Pool, 'query'>,
  caller: Caller,
  now: Date,
): Promise<Worklist> {
  const view = viewOf(caller);
  const stored = await storedRows(pool, caller, view);
  const at = now.toISOString();
  const days = new Map<string, string>();
  const todayIn = (timeZone: string) => {
    const known = days.get(timeZone) ?? dayIn(timeZone, at);
    days.set(timeZone, known);
    return known;
  };
  const rows = stored.flatMap((row) => rowFor(row, view, todayIn) ?? []);
  return { rows: rows.toSorted(byFirstNeed).map(({ row }) => row), at };
}

async function storedRows(
  pool: Pick<pg.Pool, 'query'>,
  { role, userId }: Caller,
  { reach }: View,
): Promise<readonly StoredRow[]> {
  if (reach.extent === 'none') return [];
  const { rows } = await pool.query<StoredRow>(
    `select w.patient_id, w.content,
       $1 and ${maskedSql('masked_course.patient_id = w.patient_id', '$2')} as masked
     from worklist_row w where $3::text is null or w.patient_id = $3`,
    [roleAccess[role].hidden.length > 0, userId, reach.extent === 'patient' ? (reach.patientId ?? '') : null],
  );
  return rows;
}

interface Found {
  readonly row: WorklistRow;
  readonly first: NeedNow | undefined;
}

/** Null: of a masked person who is only planned for, nothing may be known; nor of a plan by who reads none. */
function rowFor(
  { patient_id: id, masked, content }: StoredRow,
  { seesCases, seesReports }: View,
  todayIn: (timeZone: string) => string,
): Found | null {
  const { timeZone, isFollowed } = content;
  if (!isFollowed && (masked || !seesCases)) return null;
  const needs = needsNow(content.needs, {
    today: todayIn(timeZone),
    timeZone,
    isMasked: masked || !seesCases,
    seesReports,
  });
  const { level, side, identifier, caseId } = content;
  const row: WorklistRow = {
    id,
    label: masked ? content.maskedLabel : content.label,
    ...(identifier === null ? {} : { identifier }),
    ...(level === null ? {} : { level }),
    ...(side === null ? {} : { side }),
    ...(caseId === null || masked || !seesCases ? {} : { caseId }),
    isFollowed,
    needs: needs.map(briefly),
  };
  return { row, first: needs[0] };
}

/** Without what is not there: ten thousand rows travel. */
function briefly({ kind, rank, about, caseId, since, due, owner, urgency, count }: NeedNow): WorklistNeed {
  return {
    kind,
    rank,
    owner,
    ...(about === null ? {} : { about }),
    ...(caseId === null ? {} : { caseId }),
    ...(since === null ? {} : { since }),
    ...(due === null ? {} : { due }),
    ...(urgency === null ? {} : { urgency }),
    ...(count === 0 ? {} : { count }),
  };
}

function byFirstNeed(a: Found, b: Found): number {
  if (a.first !== undefined && b.first !== undefined && byPressure(a.first, b.first) !== 0)
    return byPressure(a.first, b.first);
  const waits = Number(a.first === undefined) - Number(b.first === undefined);
  return waits || (a.row.label < b.row.label ? -1 : a.row.label > b.row.label ? 1 : 0);
}
