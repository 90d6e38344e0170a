import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { amputationLevels, type Answer } from '../case.js';
import { answer, contextOf, person } from '../../test/people.js';
import { chooseTargets } from './choose-targets.js';
import { nerveSites } from './nerve-sites.js';

type Level = (typeof amputationLevels)[number];

function choose(level: Level, answers: readonly Answer[] = []) {
  return chooseTargets(contextOf(person(), { answers }), { level, side: 'left' });
}
const sites = (level: Level, answers: readonly Answer[] = []) =>
  choose(level, answers).targets.map(
    ({ nerveSite, status }) => `${nerveSite.replace('nerve:', '')} ${status}`,
  );

describe('targets by level', () => {
  it('transtibial: tibial, common fibular and saphenous', () => {
    expect(sites('transtibial')).toEqual([
      'tibial-popliteal target',
      'common-fibular-popliteal target',
      'saphenous-adductor-canal target',
    ]);
  });

  it('transtibial above the split, where the operator says so', () => {
    expect(sites('transtibial', [answer('q:popliteal-approach', 'sciatic-above-split')])).toEqual([
      'sciatic-popliteal target',
      'saphenous-adductor-canal target',
    ]);
  });

  it('knee disarticulation: distal sciatic and saphenous, obturator optional', () => {
    expect(sites('knee-disarticulation')).toEqual([
      'sciatic-distal-thigh target',
      'saphenous-adductor-canal target',
      'obturator optional',
    ]);
  });

  it('transfemoral: sciatic, femoral by decision, lateral femoral cutaneous, obturator; one optional', () => {
    expect(sites('transfemoral')).toEqual([
      'sciatic-midthigh target',
      'femoral-inguinal recorded-decision',
      'lateral-femoral-cutaneous target',
      'obturator target',
      'posterior-femoral-cutaneous optional',
    ]);
  });

  it.each(['toe', 'ray', 'transmetatarsal', 'syme'] as const)('%s: ankle nerves, flagged', (level) => {
    const { targets, reasons } = choose(level);
    expect(targets.every(({ nerveSite }) => nerveSite.endsWith('-ankle'))).toBe(true);
    expect(
      reasons.some(({ id, effect }) => id === 'say:target.block-anatomy-only' && effect === 'caution'),
    ).toBe(true);
  });

  it.each([
    ['transradial', 5],
    ['transhumeral', 6],
  ] as const)('%s: nerves of the arm, flagged', (level, count) => {
    const { targets, reasons } = choose(level);
    expect(targets).toHaveLength(count);
    expect(reasons).toMatchObject([
      { id: 'say:target.no-outcome-series', rule: 'rule:target.thin-evidence' },
    ]);
  });

  it('the inner upper arm is handled separately', () => {
    const inner = choose('transhumeral').targets.find(
      ({ nerveSite }) => nerveSite === 'nerve:intercostobrachial-axilla',
    );
    expect(inner).toMatchObject({ status: 'optional', optional: true });
    expect(inner?.notes.map(({ id }) => id)).toEqual(['say:target.inner-arm']);
  });

  it.each(['finger', 'hip-disarticulation', 'shoulder-disarticulation'] as const)(
    '%s is not eligible',
    (level) => {
      const { targets, reasons } = choose(level);
      expect(targets).toEqual([]);
      expect(reasons).toMatchObject([{ effect: 'hold', rule: 'rule:target.not-eligible' }]);
    },
  );

  it.each(amputationLevels)(
    '%s names nerves that knowledge has, each once, on the side asked for',
    (level) => {
      const { targets } = choose(level);
      expect(new Set(targets.map(({ nerveSite }) => nerveSite)).size).toBe(targets.length);
      expect(
        targets.every(
          ({ nerveSite, side }) => knowledge.nerveSites[nerveSite] !== undefined && side === 'left',
        ),
      ).toBe(true);
    },
  );

  it('knowledge has every nerve site', () => {
    expect(nerveSites.filter((id) => knowledge.nerveSites[id] === undefined)).toEqual([]);
  });
});

describe('the femoral nerve at the groin', () => {
  const spared = ['toe', 'ray', 'transmetatarsal', 'syme', 'transtibial', 'knee-disarticulation'] as const;
  const override = (reason?: string) => [answer('q:override-femoral', 'override-and-freeze', reason)];

  it.each(spared)('%s: never a target', (level) => {
    const { targets, neverTargets } = choose(level);
    expect(targets.map(({ nerveSite }) => nerveSite)).not.toContain('nerve:femoral-inguinal');
    expect(neverTargets).toMatchObject([
      { nerveSite: 'nerve:femoral-inguinal', reason: { rule: 'rule:target.femoral-never', effect: 'clear' } },
    ]);
  });

  it('an override needs a reason and a name, and is recorded', () => {
    expect(sites('transtibial', override())).not.toContain('femoral-inguinal recorded-decision');
    expect(sites('transtibial', override('quadriceps already lost'))).toContain(
      'femoral-inguinal recorded-decision',
    );
    const { reasons, neverTargets } = choose('transtibial', override('quadriceps already lost'));
    expect(neverTargets).toEqual([]);
    expect(reasons.find(({ effect }) => effect === 'decided')?.facts).toMatchObject({
      reason: 'quadriceps already lost',
    });
  });

  it('sparing it again needs no more', () => {
    const { questions } = choose('transtibial', [
      answer('q:override-femoral', 'spare-the-femoral-nerve', 'as planned'),
    ]);
    expect(questions.map(({ id }) => id)).not.toContain('q:override-femoral');
  });

  it('the approach is asked under the rule of the table and never blocks', () => {
    expect(choose('transtibial').questions.find(({ id }) => id === 'q:popliteal-approach')).toMatchObject({
      rule: 'rule:target.by-level',
      blocks: false,
    });
  });

  it.each([
    ['nothing is said', [], 'ask', 'femoral-inguinal recorded-decision'],
    ['no prosthesis', [answer('q:prosthesis-planned', 'not-planned')], 'clear', 'femoral-inguinal target'],
    [
      'a prosthesis',
      [answer('q:prosthesis-planned', 'planned')],
      'decide',
      'femoral-inguinal recorded-decision',
    ],
    [
      'a prosthesis, and freeze',
      [answer('q:prosthesis-planned', 'planned'), answer('q:decide-femoral', 'freeze', 'frail')],
      'decided',
      'femoral-inguinal recorded-decision',
    ],
  ] as const)('transfemoral when %s', (_, answers, effect, site) => {
    const { reasons } = choose('transfemoral', answers);
    expect(reasons).toMatchObject([{ effect, rule: 'rule:target.femoral-prosthesis' }]);
    expect(sites('transfemoral', answers)).toContain(site);
  });

  it('transfemoral, left out', () => {
    const answers = [
      answer('q:prosthesis-planned', 'planned'),
      answer('q:decide-femoral', 'leave-out', 'will walk'),
    ];
    expect(sites('transfemoral', answers).some((site) => site.startsWith('femoral'))).toBe(false);
    expect(choose('transfemoral', answers).neverTargets).toHaveLength(1);
  });
});
