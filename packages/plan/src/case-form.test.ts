import { describe, expect, it } from 'vitest';
import { contextOf, decisionOn } from '../test/people.js';
import { planBridge } from './bridge/plan-bridge.js';
import { caseFromForm, type CaseForm } from './case-form.js';
import { chooseTiming } from './time/choose-timing.js';

const empty: CaseForm = {
  birthDate: null,
  sex: null,
  weightKg: null,
  heightCm: null,
  level: null,
  side: null,
  surgeryDate: null,
  tmr: null,
  tmrDate: null,
  conditions: [],
  medications: [],
  allergies: [],
  noKnownAllergies: false,
  egfrMlPerMin173M2: null,
  platelets10e9PerL: null,
  inr: null,
};
const filled: CaseForm = { ...empty, level: 'transtibial', side: 'left', surgeryDate: '2026-05-08' };
const open = (form: CaseForm) => decisionOn(caseFromForm(form)).questions.map(({ id }) => id);

describe('caseFromForm', () => {
  it('leaves everything unknown in an empty form', () => {
    const { patient, planned, labs } = caseFromForm(empty);
    expect(planned.state).toBe('none');
    for (const fact of [
      ...Object.values(labs),
      patient.weightKg,
      patient.sex,
      patient.birthDate,
      planned.level,
      planned.tmrDate,
    ]) {
      expect(fact.state).toBe('unknown');
    }
    expect(open(empty)).toContain('q:purpose');
  });

  it('takes level, side and date as the planned amputation', () => {
    expect(caseFromForm(filled).planned).toMatchObject({
      state: 'planned',
      level: { value: 'transtibial' },
      side: { value: 'left' },
    });
  });

  it('turns lines of text into questions, never into facts', () => {
    const form = {
      ...filled,
      conditions: ['Raynaud'],
      allergies: ['lidocaine'],
      medications: ['warfarin'],
      noKnownAllergies: true,
    };
    const decision = decisionOn(caseFromForm(form));
    expect(decision.verdict).toBe('cannot-tell');
    expect(decision.questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['q:cold-disease', 'q:local-anaesthetic-allergy', 'q:decide-antithrombotic']),
    );
  });

  it('works out the body mass index, and not from one of the two', () => {
    expect(caseFromForm({ ...filled, weightKg: 81, heightCm: 180 }).patient.bmiKgPerM2).toMatchObject({
      value: 25,
    });
    expect(caseFromForm({ ...filled, weightKg: 81 }).patient.bmiKgPerM2.state).toBe('unknown');
  });

  it('keeps a date for TMR that is said not to be planned as a conflict', () => {
    expect(caseFromForm({ ...filled, tmr: 'not-planned', tmrDate: '2026-05-08' }).planned.tmrDate.state).toBe(
      'conflict',
    );
    expect(caseFromForm({ ...filled, tmr: 'not-planned' }).planned.tmrDate).toMatchObject({
      state: 'known',
      value: null,
    });
    expect(caseFromForm({ ...filled, tmr: 'planned' }).planned.tmrDate.state).toBe('unknown');
  });

  it('keeps that TMR is planned where no day is named', () => {
    const { planned } = caseFromForm({ ...filled, tmr: 'planned' });
    expect(planned).toMatchObject({ tmrSaidPlanned: true, tmrDate: { state: 'unknown' } });
    const context = contextOf(caseFromForm({ ...filled, tmr: 'planned' }));
    const { bridge, questions } = planBridge(context, {
      ...chooseTiming(context),
      forecast: null,
      targets: [],
    });
    expect(bridge.tmr).toBe('planned');
    expect(questions.map(({ id }) => id)).toContain('q:tmr-date');
  });

  it('takes laboratory values of the form as present ones', () => {
    const thigh: CaseForm = { ...filled, level: 'transfemoral', platelets10e9PerL: 200, inr: 1 };
    expect(open(thigh)).toContain('q:coagulation-labs');
    expect(open({ ...thigh, inr: null })).toContain('q:inr');
  });

  it('hashes what was filled in', () => {
    expect(caseFromForm(filled).inputHash).toBe(caseFromForm({ ...filled }).inputHash);
    expect(caseFromForm(filled).inputHash).not.toBe(caseFromForm({ ...filled, side: 'right' }).inputHash);
  });
});
