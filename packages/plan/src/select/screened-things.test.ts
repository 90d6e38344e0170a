import { describe, expect, it } from 'vitest';
import { say } from '../words/index.js';
import { allergy, answer, condition, decisionOn, effectOf, person } from '../../test/people.js';

describe('cold diseases', () => {
  const rule = 'rule:select.cold-disease';

  it.each([
    ['Raynaud, SNOMED', condition({ snomed: '195295006' })],
    ['Raynaud, ICD-10-CM', condition({ icd10cm: 'I7300' })],
    ['cryoglobulinaemia', condition({ icd10cm: 'D891' })],
    ['cold urticaria', condition({ icd10cm: 'L502' })],
    ['cold agglutinin disease', condition({ icd10cm: 'D5912' })],
    ["Raynaud's, ICD-9-CM", condition({ icd9cm: '4430' })],
  ])('hold on coded active %s, without a question', (_, entry) => {
    const decision = decisionOn(person({ conditions: [entry] }));
    expect(decision.verdict).toBe('hold');
    expect(effectOf(decision, rule)).toEqual(['hold']);
    expect(decision.questions.map(({ id }) => id)).not.toContain('q:cold-disease');
  });

  it.each([
    ['nothing', []],
    ['words only', [condition('Raynaud’s phenomenon')]],
    ['active words only', [condition('cold urticaria', 'active')]],
    ['a resolved code', [condition({ icd10cm: 'I7300' }, 'resolved')]],
    ['an unconfirmed code', [condition({ icd10cm: 'I7300' }, 'unconfirmed')]],
    ['a broad code', [condition({ icd10cm: 'D596' })]],
    ['a neighbouring code', [condition({ icd10cm: 'I739' })]],
  ])('ask once when the record has %s', (_, conditions) => {
    const decision = decisionOn(person({ conditions }));
    expect(effectOf(decision, rule)).toEqual(['ask']);
    expect(decision.questions.filter(({ id }) => id === 'q:cold-disease')).toHaveLength(1);
    expect(decision.verdict).toBe('cannot-tell');
  });

  it('name what the record mentions in the question', () => {
    const [question] = decisionOn(
      person({ conditions: [condition('Possible cold urticaria')] }),
    ).questions.filter(({ id }) => id === 'q:cold-disease');
    expect(question === undefined ? '' : say(question.text)).toContain('Possible cold urticaria');
  });

  it('do not mention a refuted entry', () => {
    const [reason] = decisionOn(
      person({ conditions: [condition({ icd10cm: 'I7300' }, 'refuted')] }),
    ).reasons.filter((each) => each.rule === rule);
    expect(reason?.facts['seen']).toBeNull();
  });

  it.each([
    ['none', 'clear'],
    ['present', 'hold'],
    ['unknown', 'ask'],
    ['nonsense', 'ask'],
  ] as const)('answered %s give %s', (value, effect) => {
    expect(effectOf(decisionOn(person(), { answers: [answer('q:cold-disease', value)] }), rule)).toEqual([
      effect,
    ]);
  });

  it('coded in the record beat an answer that says none', () => {
    const decision = decisionOn(person({ conditions: [condition({ icd10cm: 'D891' })] }), {
      answers: [answer('q:cold-disease', 'none')],
    });
    expect(decision.verdict).toBe('hold');
  });

  it('take the last answer', () => {
    const answers = [answer('q:cold-disease', 'present'), answer('q:cold-disease', 'none')];
    expect(effectOf(decisionOn(person(), { answers }), rule)).toEqual(['clear']);
  });
});

describe('infection at the probe site', () => {
  const rule = 'rule:select.probe-site-infection';

  it('asks, because no code says where the probe enters', () => {
    const conditions = [condition({ icd10cm: 'M86171' })];
    expect(effectOf(decisionOn(person()), rule)).toEqual(['ask']);
    expect(effectOf(decisionOn(person({ conditions })), rule)).toEqual(['ask']);
  });

  it.each([
    ['none', 'clear'],
    ['present', 'hold'],
  ] as const)('answered %s gives %s', (value, effect) => {
    expect(
      effectOf(decisionOn(person(), { answers: [answer('q:probe-site-infection', value)] }), rule),
    ).toEqual([effect]);
  });
});

describe('allergy to local anaesthetic', () => {
  const rule = 'rule:select.local-anaesthetic-allergy';
  const silent = { noKnownAllergies: false };

  it('holds on a coded drug of the planned class', () => {
    const decision = decisionOn(person({ allergies: [allergy({ rxnorm: '6387' })] }));
    expect(effectOf(decision, rule)).toEqual(['hold']);
  });

  it.each([
    ['words', [allergy('lidocaine')]],
    ['a resolved code', [allergy({ rxnorm: '6387' }, 'resolved')]],
    ['another allergy only', [allergy('penicillin')]],
    ['no list at all', []],
  ])('asks when the record has %s', (_, allergies) => {
    expect(effectOf(decisionOn(person({ ...silent, allergies })), rule)).toEqual(['ask']);
  });

  it('asks on words even where the record says no known allergies', () => {
    expect(effectOf(decisionOn(person({ allergies: [allergy('lidocaine')] })), rule)).toEqual(['ask']);
  });

  it('is clear when the record says no known allergies, or a clinician does', () => {
    expect(effectOf(decisionOn(person()), rule)).toEqual(['clear']);
    const answers = [answer('q:local-anaesthetic-allergy', 'none')];
    expect(effectOf(decisionOn(person(silent), { answers }), rule)).toEqual(['clear']);
  });
});

describe.each([
  ['arterial-disease', condition({ icd10cm: 'I70262' })],
  ['nerve-deficit', condition({ icd10cm: 'E1142' })],
  ['implanted-electronics', condition({ snomed: '441509002' })],
] as const)('recorded decision on %s', (name, coded) => {
  const rule = `rule:select.${name}` as const;
  const recorded = person({ conditions: [coded] });

  it('is open when coded, and needs a reason', () => {
    const decision = decisionOn(recorded);
    expect(effectOf(decision, rule)).toEqual(['decide']);
    expect(decision.questions.find(({ id }) => id === `q:decide-${name}`)).toMatchObject({
      needsReason: true,
      blocks: true,
    });
  });

  it('asks when the record is silent or only words speak of it', () => {
    expect(effectOf(decisionOn(person()), rule)).toEqual(['ask']);
    const spoken = person({
      conditions: [condition({ other: 'x' }, 'unconfirmed'), condition('gangrene, neuropathy, pacemaker')],
    });
    expect(effectOf(decisionOn(spoken), rule)).toEqual(['ask']);
  });

  it('is decided by a named clinician with a reason, and not without', () => {
    const decide = `q:decide-${name}` as const;
    expect(effectOf(decisionOn(recorded, { answers: [answer(decide, 'accept', 'weighed')] }), rule)).toEqual([
      'decided',
    ]);
    expect(effectOf(decisionOn(recorded, { answers: [answer(decide, 'decline', 'weighed')] }), rule)).toEqual(
      ['hold'],
    );
    expect(effectOf(decisionOn(recorded, { answers: [answer(decide, 'accept')] }), rule)).toEqual(['decide']);
  });

  it('follows from an answer as well', () => {
    expect(effectOf(decisionOn(person(), { answers: [answer(`q:${name}`, 'present')] }), rule)).toEqual([
      'decide',
    ]);
    expect(effectOf(decisionOn(person(), { answers: [answer(`q:${name}`, 'none')] }), rule)).toEqual([
      'clear',
    ]);
  });
});

describe('cautions', () => {
  it.each([
    ['diabetes', condition({ icd10cm: 'E119' })],
    ['sickle-cell', condition({ icd10cm: 'D571' })],
    ['cold-injury', condition({ icd10cm: 'T34522S' })],
  ] as const)('show %s and never move the verdict', (name, coded) => {
    const rule = `rule:select.${name}` as const;
    expect(effectOf(decisionOn(person({ conditions: [coded] })), rule)).toEqual(['caution']);
    const silent = decisionOn(person());
    expect(effectOf(silent, rule)).toEqual([]);
    expect(silent.questions.find(({ id }) => id === `q:${name}`)?.blocks).toBe(false);
    expect(effectOf(decisionOn(person(), { answers: [answer(`q:${name}`, 'present')] }), rule)).toEqual([
      'caution',
    ]);
    const none = decisionOn(person(), { answers: [answer(`q:${name}`, 'none')] });
    expect(none.questions.map(({ id }) => id)).not.toContain(`q:${name}`);
  });

  it('do not take the sickle cell trait for the disease', () => {
    const trait = decisionOn(person({ conditions: [condition({ icd10cm: 'D573' })] }));
    expect(effectOf(trait, 'rule:select.sickle-cell')).toEqual([]);
  });
});
