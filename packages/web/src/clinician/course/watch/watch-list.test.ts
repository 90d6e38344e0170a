import { describe, expect, it } from 'vitest';
import { watchGroups, type WatchedAlert } from './watch-list.js';

const nurse = { kind: 'role', id: 'nurse', name: 'nurse' } as const;
const me = { kind: 'account', id: 'me', name: 'Nora' } as const;
const other = { kind: 'account', id: 'tal', name: 'Tal' } as const;

function alert(id: string, part: Partial<WatchedAlert>): WatchedAlert {
  return {
    id,
    patientId: id,
    label: id,
    episode: null,
    kind: 'breakthrough',
    urgency: 'today',
    state: 'open',
    openedAt: '2027-03-01T08:00:00Z',
    raisedAt: '2027-03-01T08:00:00Z',
    dueAt: '2027-03-01T10:00:00Z',
    rung: 0,
    owner: nurse,
    reasons: [],
    quietOn: [],
    outcome: null,
    steps: [],
    ...part,
  };
}

const list = [
  alert('late', { dueAt: '2027-03-01T12:00:00Z' }),
  alert('soon', {}),
  alert('emergency', { urgency: 'emergency', kind: 'emergency', dueAt: '2027-03-01T13:00:00Z' }),
  alert('own', { state: 'taken', owner: me }),
  alert('handed', { state: 'open', owner: me }),
  alert('his', { state: 'taken', owner: other }),
  alert('over', { state: 'closed', dueAt: null }),
];

const shown = (text: string, owner: 'all' | 'mine' | 'nobody') =>
  watchGroups(list, { text, owner, ownId: 'me' }).map(({ whose, alerts }) => [
    whose,
    ...alerts.map(({ id }) => id),
  ]);

describe('the watch list', () => {
  it('puts what nobody has first, emergencies before clocks, and leaves out what is over', () => {
    expect(shown('', 'all')).toEqual([
      ['nobody', 'emergency', 'soon', 'late'],
      ['mine', 'own', 'handed'],
      ['others', 'his'],
    ]);
  });

  it('filters by owner and by what is typed, in the person, the kind and the owner', () => {
    expect(shown('', 'mine')).toEqual([['mine', 'own', 'handed']]);
    expect(shown('', 'nobody')).toEqual([['nobody', 'emergency', 'soon', 'late']]);
    expect(shown('EMERGENCY', 'all')).toEqual([['nobody', 'emergency']]);
    expect(shown('tal', 'all')).toEqual([['others', 'his']]);
    expect(shown('nothing such', 'all')).toEqual([]);
  });
});
