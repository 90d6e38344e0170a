import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { drugsOf, formularyOf, stamp } from '../../test/formulary-example.js';
import { choose, item, percocet, reasonsOf } from '../../test/regimen-example.js';
import { languages, loadPlanWords, say } from '../words/index.js';
import { stampFormulary } from './stamp-formulary.js';
import { withFormulary } from './with-formulary.js';

const lower = formularyOf({ 'drug:acetaminophen': { values: { dayMaxMg: 3000 } } });

describe('a formulary over what is known', () => {
  it('changes values under their ids, with source, name and day, and nothing else', () => {
    const here = withFormulary(knowledge, lower);
    expect(here.formularyVersion).toBe(1);
    const claim = here.claims['claim:drug.acetaminophen.dayMaxMg'];
    expect(claim).toMatchObject({
      value: 3000,
      basis: 'consensus',
      local: { sourced: 4000, by: 'Rosa Pharm', looserBecause: null },
    });
    const [ref] = claim?.sources ?? [];
    expect(ref && here.sources[ref.source]).toMatchObject({
      title: 'House standard 12, table 3',
      quality: 'local',
    });
    expect(here.drugs['drug:acetaminophen']?.pharmacistSignOff).toEqual({
      name: 'Rosa Pharm',
      date: '2026-05-01',
    });
    const same = Object.keys(knowledge.claims).filter(
      (id) => here.claims[id as 'claim:x'] !== knowledge.claims[id as 'claim:x'],
    );
    expect(same).toEqual(['claim:drug.acetaminophen.dayMaxMg']);
    expect(withFormulary(knowledge, null)).toBe(knowledge);
  });

  it('reaches the limit, what is left and the reasons of the regimen', () => {
    const taken = [percocet(6)];
    const limitOf = (given: object) => item({ medications: taken, ...given }, 'acetaminophen').limit?.facts;
    expect(limitOf({})).toMatchObject({ mostMg: 4000, leftMg: 4000 - 1950 });
    expect(limitOf({ formulary: lower })).toMatchObject({ mostMg: 3000, leftMg: 3000 - 1950 });
    const told = item({ formulary: lower }, 'acetaminophen');
    expect(reasonsOf(told)).toEqual(['formulary-local']);
    expect(told.reasons[0]?.sources).toEqual(['src:formulary.acetaminophen.dayMaxMg']);
    expect(told.signOff?.name).toBe('Rosa Pharm');
    expect(told.reasons[0] && say(told.reasons[0])).toBe(
      'A value of this hospital, most in a day: 3000 mg/day (elsewhere 4000), signed by Rosa Pharm.',
    );
  });

  it('marks a looser value on every plan, with the reason', () => {
    const because = { value: 200, looserBecause: 'house protocol for the hip ward' };
    const looser = formularyOf({ 'drug:celecoxib': { values: { singleDoseMg: because } } });
    const told = item({ formulary: looser }, 'celecoxib');
    expect(told.dose.facts).toMatchObject({ doseMg: 200 });
    expect(told.reasons.map((reason) => say(reason)).join(' ')).toContain(
      'Looser than the source, single dose: 200 mg instead of 100, signed by Rosa Pharm. Reason: house protocol',
    );
  });

  it('says what is not to be had, and takes or names the other', () => {
    const gone = (alternative: 'drug:bupivacaine' | 'drug:hydromorphone' | null) => ({
      available: false,
      alternative,
      note: 'out of stock until June',
    });
    const oxycodone = formularyOf({ 'drug:oxycodone': gone('drug:hydromorphone') });
    expect(item({}, 'hydromorphone').state).toBe('opt-in');
    expect(item({ formulary: oxycodone }, 'oxycodone')).toMatchObject({
      state: 'avoid',
      dose: { id: 'say:regimen.no-dose' },
      limit: null,
    });
    expect(item({ formulary: oxycodone }, 'hydromorphone').state).toBe('offer');
    const [missing] = item({ formulary: oxycodone }, 'oxycodone').reasons;
    expect(missing && say(missing)).toBe(
      'Not on the formulary of this hospital, which names hydromorphone, immediate release instead. out of stock until June',
    );
    const open = formularyOf({ 'drug:ketamine': gone(null) });
    expect(reasonsOf(item({ formulary: open }, 'ketamine'))).toContain('formulary-missing');
    const local = (alternative: 'drug:bupivacaine' | null, answer: string | null = null) =>
      choose({
        formulary: formularyOf({ 'drug:ropivacaine': gone(alternative) }),
        answers: { 'q:local-anaesthetic-drug': answer },
      });
    expect(local('drug:bupivacaine').regimen.localAnaesthetic).toMatchObject({
      drug: 'bupivacaine',
      limitMg: 160,
    });
    expect(local(null).regimen.localAnaesthetic.drug).toBe('bupivacaine');
    // An answer that names what is not to be had leaves the question open.
    const asked = local(null, 'ropivacaine').questions.find(({ id }) => id === 'q:local-anaesthetic-drug');
    expect(asked?.options.map(({ value }) => value)).toEqual([
      'bupivacaine',
      'levobupivacaine',
      'lidocaine',
      'unknown',
    ]);
    expect(local(null, 'lidocaine').regimen.localAnaesthetic.drug).toBe('lidocaine');
  });

  it('leaves out the recovery-room step of a drug that is not to be had', () => {
    const step = ({ regimen }: ReturnType<typeof choose>) =>
      regimen.rescueLadder.some(({ id }) => id === 'say:regimen.ladder-recovery-room');
    expect(step(choose({}))).toBe(true);
    expect(step(choose({ formulary: formularyOf({ 'drug:hydromorphone': { available: false } }) }))).toBe(
      false,
    );
  });

  it('gives the dose that no source gave', () => {
    const dose = formularyOf({ 'drug:laxative': { values: { dose: 'macrogol 13.8 g twice a day' } } });
    const told = item({ formulary: dose }, 'laxative');
    expect(say(told.dose)).toBe('macrogol 13.8 g twice a day (by the formulary of this hospital).');
    expect(reasonsOf(told)).toEqual(['formulary-local']);
    expect(item({}, 'laxative').dose.id).toBe('say:regimen.local-policy');
  });

  it('drops what is looser than the sources are now, and asks for a new signature', () => {
    const entry = lower.drugs['drug:acetaminophen'];
    if (entry === undefined) throw new Error('no entry');
    const stricter = {
      ...knowledge,
      claims: {
        ...knowledge.claims,
        'claim:drug.acetaminophen.dayMaxMg': {
          ...knowledge.claims['claim:drug.acetaminophen.dayMaxMg'],
          value: 2600,
        },
      },
    } as typeof knowledge;
    const here = withFormulary(stricter, lower);
    expect(here.claims['claim:drug.acetaminophen.dayMaxMg']?.value).toBe(2600);
    expect(here.drugs['drug:acetaminophen']).toMatchObject({
      pharmacistSignOff: null,
      local: { outdated: true },
    });
    const unread = { ...lower, drugs: { 'drug:acetaminophen': { ...entry, sourced: {} } } };
    expect(reasonsOf(item({ formulary: unread }, 'acetaminophen'))).toEqual([
      'formulary-outdated',
      'formulary-local',
    ]);
    expect(item({ formulary: unread }, 'acetaminophen').signOff).toBeNull();
  });

  it('is said in every language, without an English remainder', async () => {
    const reason = item({ formulary: lower }, 'acetaminophen').reasons[0];
    if (reason === undefined) throw new Error('no reason');
    for (const language of languages.filter((each) => each !== 'en')) {
      const said = say(reason, await loadPlanWords(language));
      expect(said).not.toMatch(/most in a day|signed|undefined|null/);
      expect(said).toContain('3000');
    }
  });
});

describe('a signature', () => {
  it('stands for the drugs that were changed, and for no others', () => {
    const first = stampFormulary(
      null,
      drugsOf({ 'drug:acetaminophen': {}, 'drug:tramadol': { values: { dayMaxMg: 300 } } }),
      stamp,
    );
    const second = stampFormulary(
      first,
      drugsOf({ 'drug:acetaminophen': {}, 'drug:tramadol': { values: { dayMaxMg: 350 } } }),
      { version: 2, name: 'Bo Pharm', at: '2026-05-09T09:00:00.000Z' },
    );
    expect(Object.entries(second.drugs).map(([id, { signOff }]) => [id, signOff.name])).toEqual([
      ['drug:acetaminophen', 'Rosa Pharm'],
      ['drug:tramadol', 'Bo Pharm'],
    ]);
    expect(second).toMatchObject({ version: 2, signedBy: 'Bo Pharm' });
  });
});
