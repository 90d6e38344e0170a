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
  it('takes the level of the record, else the one answered, else none', () => {
    expect(plannedLevel(exampleContext({ level: known('transfemoral' as const) }))).toBe('transfemoral');
    const at = '2026-03-01T08:00:00Z';
    const answers = [{ question: 'q:level', value: 'toe', by: 'A. Surgeon', at }] as const;
    expect(plannedLevel(exampleContext({ level: missing, answers }))).toBe('toe');
    expect(plannedLevel(exampleContext({ level: missing }))).toBeNull();
  });
});
