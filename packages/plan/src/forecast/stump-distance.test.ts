import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { known, exampleContext, missing } from '../../test/forecast-example.js';
import { amputationLevels, type AmputationLevel } from '../case.js';
import { claimReader } from '../read.js';
import { coverRule } from './forecast-rules.js';
import { plannedLevel } from './planned-level.js';
import { stumpDistance } from './stump-distance.js';

const distance = (nerveSite: `nerve:${string}`, level: AmputationLevel | null) =>
  stumpDistance(knowledge, claimReader(knowledge).for(coverRule), { nerveSite, level }).id;

describe('stumpDistance', () => {
  it('prefers the site at its level, then the level, then anywhere', () => {
    expect(distance('nerve:saphenous-adductor-canal', 'transtibial')).toBe(
      'claim:regeneration.distance.transtibial.saphenous-adductor-canal',
    );
    expect(distance('nerve:tibial-popliteal', 'transtibial')).toBe('claim:regeneration.distance.transtibial');
    expect(distance('nerve:tibial-popliteal', null)).toBe('claim:regeneration.distance.elsewhere');
    expect(distance('nerve:sciatic-midthigh', 'hip-disarticulation')).toBe(
      'claim:regeneration.distance.elsewhere',
    );
  });

  it('names only levels and nerve sites that exist', () => {
    const unknown = Object.keys(knowledge.claims)
      .filter((id) => id.startsWith('claim:regeneration.distance.'))
      .map((id) => id.split('.').slice(2))
      .filter(
        ([level, site]) =>
          level !== 'elsewhere' &&
          (!(amputationLevels as readonly (string | undefined)[]).includes(level) ||
            (site !== undefined && knowledge.nerveSites[`nerve:${site}`] === undefined)),
      );
    expect(unknown).toEqual([]);
  });
});

describe('plannedLevel', () => {
  const withPast = (state: 'planned' | 'none', ...levels: readonly AmputationLevel[]) => {
    const context = exampleContext({ level: missing });
    const past = levels.map((level) => ({ level: known(level) }));
    const planned = { ...context.case.planned, state };
    return { ...context, case: { ...context.case, planned, past } as unknown as typeof context.case };
  };

  it('takes the planned level', () => {
    expect(plannedLevel(exampleContext({ level: known('transfemoral' as const) }))).toBe('transfemoral');
  });

  it('takes the only past level where nothing is planned, and nothing where they differ', () => {
    expect(plannedLevel(withPast('none', 'transtibial', 'transtibial'))).toBe('transtibial');
    expect(plannedLevel(withPast('none', 'transtibial', 'toe'))).toBeNull();
    expect(plannedLevel(withPast('planned', 'toe'))).toBeNull();
    expect(plannedLevel(withPast('none'))).toBeNull();
  });
});
