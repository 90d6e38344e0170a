import type { WorklistNeed, WorklistRow } from '@cryobridge/contract';
import { describe, expect, it } from 'vitest';
import { type Asked, findRows, findable, isMine } from './find-rows.js';

const need = (kind: WorklistNeed['kind'], more: Partial<WorklistNeed> = {}): WorklistNeed => ({
  kind,
  rank: 3,
  owner: { kind: 'role', id: 'nurse', name: 'nurse' },
  ...more,
});
const row = (id: string, needs: readonly WorklistNeed[], more: Partial<WorklistRow> = {}): WorklistRow => ({
  id,
  label: `Person ${id}`,
  level: 'transtibial',
  side: 'left',
  isFollowed: true,
  needs,
  ...more,
});
const rows = [
  row('a', [need('alert', { rank: 0 }), need('registry', { due: '2027-02-01' })], { identifier: 'MRN-77' }),
  row('b', [need('registry', { due: '2027-01-01' })], { level: 'knee-disarticulation' }),
  row('c', []),
];
const me = { id: 'me', role: 'clinician' };
const none = { need: null, limb: null, isMine: false };
const found = (more: Partial<Asked>) => findRows(findable(rows), { filter: none, text: '', me, ...more });
const ids = (more: Partial<Asked>) => found(more).shown.map((each) => each.row.id);

describe('the worklist', () => {
  it('shows everybody in the order in which they came', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(Object.fromEntries(found({}).counts)).toEqual({ null: 3, alert: 1, registry: 2 });
  });

  it('shows one need by its own order', () => {
    expect(ids({ filter: { ...none, need: 'registry' } })).toEqual(['b', 'a']);
    expect(ids({ filter: { ...none, need: 'sign' } })).toEqual([]);
  });

  it('finds every word in name, number and limb', () => {
    expect(ids({ text: ' mrn-77 ' })).toEqual(['a']);
    expect(ids({ text: 'knee PERSON' })).toEqual(['b']);
    expect(ids({ text: 'knee mrn' })).toEqual([]);
  });

  it('finds by limb', () => {
    expect(ids({ filter: { ...none, limb: 'transtibial' } })).toEqual(['a', 'c']);
  });

  it('tells mine by account or role', () => {
    const account = { kind: 'account', id: 'me', name: 'Me' } as const;
    expect(isMine(account, me)).toBe(true);
    expect(isMine(account, { ...me, id: 'other' })).toBe(false);
    expect(isMine({ kind: 'role', id: 'clinician', name: 'clinician' }, me)).toBe(true);
    expect(isMine({ kind: 'role', id: 'me', name: 'clinician' }, me)).toBe(false);
    expect(isMine(account, null)).toBe(false);
    expect(ids({ filter: { ...none, isMine: true }, me: { id: 'x', role: 'nurse' } })).toEqual(['a', 'b']);
    expect(ids({ filter: { ...none, isMine: true } })).toEqual([]);
  });
});
