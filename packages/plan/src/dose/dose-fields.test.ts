import { referenceEngine } from '@cryobridge/freeze';
import { beforeAll, describe, expect, it } from 'vitest';
import { doseContext } from '../../test/dose-example.js';
import { doseFields, type DoseFields } from './dose-fields.js';
import { freezeFieldRule } from './dose-rules.js';
import { inputSpace, type InputSpace } from './freeze-inputs.js';
import { activeCenterMm, freezeEndSeconds, freezeProblem } from './freeze-problem.js';
import { lethalProfile, profileRadiusMm } from './lethal-profile.js';

const choices = { freezeSecondsChoices: [60, 120, 180], cyclesChoices: [1, 2, 3] };
const size = { radiusMm: 1.05, activeLengthMm: 6 };
const gridErrorMm = 0.03;

describe('doseFields, rule:dose.freeze-field', () => {
  let space: InputSpace;
  let fields: DoseFields;
  beforeAll(() => {
    const context = doseContext();
    const probe = context.knowledge.probes['probe:n2o-14g'];
    if (probe === undefined) throw new Error('the 14G probe is not in knowledge');
    space = inputSpace(context.read.for(freezeFieldRule), 'fat', probe);
    fields = doseFields({
      ...choices,
      engine: referenceEngine,
      space,
      size,
      cooldownSeconds: 10,
      thawSeconds: 60,
      sampleCount: 4,
    });
  });

  it('stands in for a full run of each sampled state within 2.5 % of the radius', () => {
    const doses = [
      { cycles: 1, freezeSeconds: 60 },
      { cycles: 2, freezeSeconds: 120 },
      { cycles: 3, freezeSeconds: 180 },
    ];
    for (const dose of doses) {
      const protocol = { ...dose, thawSeconds: 60 };
      const end = freezeEndSeconds(protocol, dose.cycles);
      fields.shares.forEach((share, n) => {
        const inputs = space.at(share);
        const problem = freezeProblem({
          inputs,
          size,
          protocol,
          cooldownSeconds: 10,
          fieldAtSeconds: [end],
          untilSeconds: end,
        });
        const run = referenceEngine.run(problem, 'coarse');
        const values = run.snapshots[0]?.peakColdC ?? new Float64Array(0);
        const full = lethalProfile(
          { ...run.peakCold, values },
          { thresholdC: -20, centerMm: activeCenterMm },
        );
        const stand = fields.profiles(dose, -20)[n] ?? { radiiMm: new Float64Array(0) };
        for (const s of [0, 1, 2]) {
          const away = Math.abs(profileRadiusMm(stand, s) - profileRadiusMm(full, s));
          expect(away / profileRadiusMm(full, s)).toBeLessThan(0.025);
        }
      });
    }
  });

  it('never shrinks with a longer freeze or another cycle', () => {
    const radii = (dose: { cycles: number; freezeSeconds: number }, thresholdC: number) =>
      fields.profiles(dose, thresholdC).map((profile) => profileRadiusMm(profile, 0));
    for (const thresholdC of [-20, -40]) {
      for (const cycles of [1, 2, 3]) {
        for (const [shorter, longer] of [
          [60, 120],
          [120, 180],
        ] as const) {
          const after = radii({ cycles, freezeSeconds: longer }, thresholdC);
          radii({ cycles, freezeSeconds: shorter }, thresholdC).forEach((r, n) =>
            expect(after[n]).toBeGreaterThanOrEqual(r),
          );
        }
        if (cycles === 1) continue;
        const repeated = radii({ cycles, freezeSeconds: 120 }, thresholdC);
        radii({ cycles: cycles - 1, freezeSeconds: 120 }, thresholdC).forEach((r, n) =>
          expect(repeated[n]).toBeGreaterThanOrEqual(r),
        );
      }
    }
  });

  it('grows with a colder wall beyond the error of the grid', () => {
    const radiusAt = (wallC: number) => {
      const inputs = { ...space.nominal, wallC };
      const protocol = { cycles: 1, freezeSeconds: 120, thawSeconds: 60 };
      const run = referenceEngine.run(
        freezeProblem({ inputs, size, protocol, cooldownSeconds: 10, fieldAtSeconds: [], untilSeconds: 120 }),
        'coarse',
      );
      return profileRadiusMm(lethalProfile(run.peakCold, { thresholdC: -20, centerMm: activeCenterMm }), 0);
    };
    const radii = [-60, -65, -70, -75, -80].map(radiusAt);
    radii.slice(1).forEach((radius, n) => expect(radius).toBeGreaterThan((radii[n] ?? 0) + gridErrorMm));
  });

  it('refuses a dose that was not prepared', () => {
    expect(() => fields.nominal({ cycles: 1, freezeSeconds: 75 }, -20)).toThrow(RangeError);
  });
});

describe('inputSpace', () => {
  const context = doseContext();
  const reader = context.read.for(freezeFieldRule);
  const probe = context.knowledge.probes['probe:n2o-14g'];

  it('asks for the share of fat only where there is fat', () => {
    if (probe === undefined) throw new Error('the 14G probe is not in knowledge');
    expect(inputSpace(reader, 'muscle', probe).inputs.map(({ input }) => input)).not.toContain('leanShare');
    expect(inputSpace(reader, 'fat', probe).inputs.map(({ input }) => input)).toContain('leanShare');
  });

  it('mixes between fat and muscle', () => {
    if (probe === undefined) throw new Error('the 14G probe is not in knowledge');
    const space = inputSpace(reader, 'fat', probe);
    const muscle = inputSpace(reader, 'muscle', probe).nominal.tissue;
    const { tissue } = space.nominal;
    expect(tissue.frozenConductivityWPerMK).toBeGreaterThan(0.275);
    expect(tissue.frozenConductivityWPerMK).toBeLessThan(muscle.frozenConductivityWPerMK);
    expect(tissue.latentHeatJPerKg).toBeLessThan(muscle.latentHeatJPerKg);
  });

  it('never takes the wall below the boiling point of the gas', () => {
    if (probe === undefined) throw new Error('the 14G probe is not in knowledge');
    const shares = [0, 1].map(
      (share) => inputSpace(reader, 'fat', probe).at(Array.from({ length: 6 }, () => share)).wallC,
    );
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(-88.5);
  });
});
