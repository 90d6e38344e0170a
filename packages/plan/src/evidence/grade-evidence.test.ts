import { describe, expect, it } from 'vitest';
import { contextOf, person } from '../../test/people.js';
import { say } from '../words/index.js';
import { gradeEvidence } from './grade-evidence.js';

const { grade, studies } = gradeEvidence(contextOf(person()), { phase: 'before-surgery' });

describe('evidence', () => {
  it('carries its grade in every phase', () => {
    for (const phase of ['before-surgery', 'established', 'unknown'] as const) {
      expect(say(gradeEvidence(contextOf(person()), { phase }).grade)).toBe(
        'Pilot-level before amputation; no benefit shown in established phantom pain.',
      );
    }
    expect(grade.claims).toEqual(['claim:evidence.grade']);
  });

  it('leaves a number of participants empty where nobody gave it', () => {
    const pilot = studies.find(({ id }) => id === 'say:evidence.pilot');
    expect(pilot?.facts['pilot-participants']).toBeNull();
    expect(pilot === undefined ? '' : say(pilot)).toContain('n not known');
  });

  it('states what speaks against it', () => {
    const trial = studies.find(({ id }) => id === 'say:evidence.null-trial');
    expect(trial?.facts).toMatchObject({
      'null-trial-participants': 144,
      'null-trial-difference': -0.1,
      low: -1,
      high: 0.7,
    });
    expect(studies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['say:evidence.above-knee', 'say:evidence.pooled']),
    );
  });
});
