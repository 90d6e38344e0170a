import {
  addDays,
  orderOn,
  partialDateBounds,
  type CaseMedication,
  type IsoDate,
  type MedicationOrder,
  type PartialDate,
  type Statement,
} from '@cryobridge/plan';
import { dosesStatement } from './doses-statement.js';

export type Standing =
  | { readonly state: 'yes'; readonly order: MedicationOrder }
  | { readonly state: 'no' }
  | { readonly state: 'cannot-tell'; readonly why: Statement };

export interface StandingInput {
  /** Last day that the record tells of: an order without a first day stands on it, and may not have before. */
  readonly asOf: IsoDate;
  /** How long an order that was stopped without a day may have run. */
  readonly undatedStopDays: number;
}

/** Never came to be: not ordered, not handed over, not taken. */
const neverGiven = new Set([
  'cancelled',
  'draft',
  'declined',
  'entered-in-error',
  'not-done',
  'not-taken',
  'preparation',
]);

/**
 * Whether an order, or what a statement says is taken, stands on a day, and with which of its steps. The
 * status of the record is as of its own day; days before it go by dates.
 */
export function standingOn(medication: CaseMedication, day: IsoDate, input: StandingInput): Standing {
  if (medication.recordStatus !== undefined && neverGiven.has(medication.recordStatus)) return no;
  const last = lastDay(medication, input);
  const [begun, over] = [reached(medication.started, day), last.day === null ? 'no' : past(last.day, day)];
  if (begun === 'no' || over === 'yes') return no;
  if (medication.started === null && day < input.asOf) return cannotTell('start-unknown', medication);
  if (isOpenStatus(medication)) return cannotTell('status-unknown', medication);
  if (last.day !== null && !last.certain) return cannotTell('stopped-day-unknown', medication);
  if (begun === 'cannot-tell' || over === 'cannot-tell') return cannotTell('day-inexact', medication);
  const order = orderOn(medication, day);
  if (order === null) return no;
  if (!('ok' in order)) return { state: 'yes', order };
  return {
    state: 'cannot-tell',
    why: { ...order.why, facts: { ...order.why.facts, medicine: medicineName(medication) } },
  };
}

const no: Standing = { state: 'no' };

function cannotTell(name: string, medication: CaseMedication): Standing {
  return { state: 'cannot-tell', why: dosesStatement(name, { medicine: medicineName(medication) }) };
}

export function medicineName({ text, order, codes }: CaseMedication): string {
  return text ?? (order.drugText || (codes[0]?.display ?? codes[0]?.code ?? ''));
}

interface LastDay {
  /** Null: it goes on. */
  readonly day: PartialDate | null;
  readonly certain: boolean;
}

function lastDay(medication: CaseMedication, { undatedStopDays }: StandingInput): LastDay {
  const { ended, started, status, recordStatus, order } = medication;
  if (ended !== null) return { day: ended, certain: true };
  const isOver = status === 'stopped' || recordStatus === 'completed' || recordStatus === 'stopped';
  if (!isOver) return { day: null, certain: true };
  if (started === null) return { day: '0001-01-01', certain: true };
  const from = partialDateBounds(started).latest;
  if (order.daysSupply !== null)
    return { day: addDays(from, Math.ceil(order.daysSupply) - 1), certain: recordStatus === 'completed' };
  return { day: addDays(from, undatedStopDays - 1), certain: false };
}

/** A record that calls an order active after its end was asked later than its end; its dates tell. */
function isOpenStatus({ status, recordStatus, ended }: CaseMedication): boolean {
  if (status !== 'unknown') return false;
  return !(recordStatus === 'completed' || (recordStatus === 'active' && ended !== null));
}

function reached(date: PartialDate | null, day: IsoDate): 'yes' | 'no' | 'cannot-tell' {
  if (date === null) return 'yes';
  const { earliest, latest } = partialDateBounds(date);
  if (day < earliest) return 'no';
  return day >= latest ? 'yes' : 'cannot-tell';
}

function past(date: PartialDate, day: IsoDate): 'yes' | 'no' | 'cannot-tell' {
  const { earliest, latest } = partialDateBounds(date);
  if (day > latest) return 'yes';
  return day <= earliest ? 'no' : 'cannot-tell';
}
