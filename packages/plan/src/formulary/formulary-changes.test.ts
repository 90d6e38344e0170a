import { describe, expect, it } from 'vitest';
import { drugsOf } from '../../test/formulary-example.js';
import { formularyChanges, mergeFormularies } from './formulary-changes.js';

const base = drugsOf({
  'drug:acetaminophen': { values: { dayMaxMg: 3500 } },
  'drug:tramadol': { values: { dayMaxMg: 300 } },
});
const changed = (given: Parameters<typeof drugsOf>[0]) => ({ ...base, ...drugsOf(given) });

describe('what differs between two formularies', () => {
  it('is nothing between equals, and each part by itself else', () => {
    expect(formularyChanges(base, structuredClone(base))).toEqual([]);
    const after = changed({
      'drug:acetaminophen': { values: { dayMaxMg: 3000 } },
      'drug:tramadol': { available: false, alternative: 'drug:oxycodone', note: 'recall' },
    });
    expect(formularyChanges(base, after).map(({ drug, part, name }) => [drug, part, name])).toEqual([
      ['drug:acetaminophen', 'value', 'dayMaxMg'],
      ['drug:tramadol', 'available', null],
      ['drug:tramadol', 'alternative', null],
      ['drug:tramadol', 'note', null],
      ['drug:tramadol', 'value', 'dayMaxMg'],
    ]);
  });

  it('tells a drug that was only signed', () => {
    expect(formularyChanges({}, drugsOf({ 'drug:ketamine': {} }))[0]).toMatchObject({
      drug: 'drug:ketamine',
      part: 'entry',
      before: false,
      after: true,
    });
  });
});

describe('two who edit at once', () => {
  const mine = changed({ 'drug:acetaminophen': { values: { dayMaxMg: 3000 } } });

  it('lose nothing where they changed different things', () => {
    const theirs = changed({ 'drug:tramadol': { values: { dayMaxMg: 200 } }, 'drug:ketamine': {} });
    expect(mergeFormularies({ base, mine, theirs })).toEqual({
      drugs: { ...theirs, 'drug:acetaminophen': mine['drug:acetaminophen'] },
      clashes: [],
    });
  });

  it('are told what both changed; what they agree on is no clash', () => {
    const theirs = changed({ 'drug:acetaminophen': { values: { dayMaxMg: 2500 } } });
    const { drugs, clashes } = mergeFormularies({ base, mine, theirs });
    expect(drugs['drug:acetaminophen']).toEqual(mine['drug:acetaminophen']);
    expect(clashes).toMatchObject([
      { drug: 'drug:acetaminophen', name: 'dayMaxMg', before: { value: 2500 }, after: { value: 3000 } },
    ]);
    expect(mergeFormularies({ base, mine, theirs: mine }).clashes).toEqual([]);
  });

  it('keep a drug that one took off while the other worked on it', () => {
    const { 'drug:acetaminophen': _gone, ...theirs } = base;
    expect(mergeFormularies({ base, mine, theirs }).drugs['drug:acetaminophen']).toEqual(
      mine['drug:acetaminophen'],
    );
    const { 'drug:tramadol': _mine, ...without } = base;
    expect(mergeFormularies({ base, mine: without, theirs: base }).drugs).toEqual(without);
  });
});
