import { describe, expect, it } from 'vitest';
import { callTodayOf, emergencyOf } from './emergency.js';
import type { ReportAnswers } from './report.js';

describe('answers that threaten life', () => {
  it.each<[string, ReportAnswers, ReportAnswers]>([
    ['emergency:hard-to-wake', { drowsiness: 'hard-to-wake' }, { drowsiness: 'sleepy' }],
    ['emergency:breathing', { breathing: 'slow-or-hard' }, { breathing: 'normal' }],
    ['emergency:heavy-bleeding', { wound: 'bleeding-heavily' }, { wound: 'open' }],
    ['emergency:self-harm', { thoughtsOfSelfHarm: true }, { thoughtsOfSelfHarm: false }],
    ['emergency:head-injury', { falls: 1, hitHead: true }, { falls: 1, hitHead: false }],
  ])('%s is raised by its answer, not by the next milder one, not by none', (id, raises, milder) => {
    expect(emergencyOf(raises).map((emergency) => emergency.id)).toEqual([id]);
    expect(emergencyOf(milder)).toEqual([]);
    expect(emergencyOf({})).toEqual([]);
  });

  it('are all told, the gravest first', () => {
    expect(
      emergencyOf({ hitHead: true, breathing: 'slow-or-hard', drowsiness: 'hard-to-wake' }).map(
        ({ question }) => question,
      ),
    ).toEqual(['drowsiness', 'breathing', 'hit-head']);
  });
});

describe('answers to call for today', () => {
  it.each<[string, ReportAnswers, ReportAnswers]>([
    ['call:infection', { fever: 'yes' }, { fever: 'not-measured' }],
    ['call:infection', { wound: 'pus-or-smell' }, { wound: 'some-fluid' }],
    ['call:infection', { woundRedness: 'spreading' }, { woundRedness: 'same' }],
    ['call:open-wound', { wound: 'open' }, { wound: 'dry' }],
    ['call:skin', { probeSiteSkin: 'blister-or-dark' }, { probeSiteSkin: 'red' }],
    ['call:weakness', { weakness: 'new' }, { weakness: 'known' }],
  ])('%s', (id, raises, milder) => {
    expect(callTodayOf(raises)).toEqual([id]);
    expect(callTodayOf(milder)).toEqual([]);
  });
});
