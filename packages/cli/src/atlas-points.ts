import { type Knowledge, knowledge } from '@cryobridge/knowledge';
import {
  type ChanceAxes,
  type SweepPoint,
  chancePoints,
  limbAxes,
  perfusionLevels,
  shippedPoints,
} from '@cryobridge/plan';
import { nameOf, readJson } from './read-input.js';
import { BadInputError, type Terminal } from './terminal.js';

export interface Atlas {
  readonly name: string;
  readonly points: readonly SweepPoint[];
}

/** `shipped`, `limbs`, or a JSON file with axes; axes that it leaves out are those of `limbs`. */
export async function atlasOf(wanted: string, terminal: Pick<Terminal, 'stdin'>): Promise<Atlas> {
  switch (wanted) {
    case 'shipped':
      return { name: wanted, points: shippedPoints(knowledge) };
    case 'limbs':
      return { name: wanted, points: chancePoints(knowledge, limbAxes(knowledge)) };
    default: {
      const axes = parseAxes(await readJson(wanted, terminal), knowledge, nameOf(wanted));
      return { name: wanted, points: chancePoints(knowledge, axes) };
    }
  }
}

const mostStates = 4096;
const longestFreezeSeconds = 600;
const mostCycles = 5;

/** @throws {BadInputError} naming every axis that cannot be used. */
export function parseAxes(json: unknown, { nerveSites, probes }: Knowledge, file: string): ChanceAxes {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new BadInputError([`${file}: must be an object of axes, such as {"cycles": [1, 2]}`]);
  const usual = limbAxes(knowledge);
  const faults: string[] = [];
  const given = new Map(Object.entries(json));
  for (const name of given.keys())
    if (!(name in usual)) faults.push(`${file}: ${name} is not one of ${Object.keys(usual).join(', ')}`);
  const list = <T>(name: keyof ChanceAxes, instead: readonly T[], fits: (value: unknown) => boolean) => {
    const value: unknown = given.get(name);
    if (value === undefined) return instead;
    if (Array.isArray(value) && value.length > 0) {
      const wrong = value.filter((each) => !fits(each));
      if (wrong.length === 0) return [...new Set(value)] as T[];
      faults.push(`${file}: ${name}: cannot be ${wrong.map((each) => JSON.stringify(each)).join(', ')}`);
    } else faults.push(`${file}: ${name}: must be a list`);
    return instead;
  };
  const whole = (name: 'stateCount' | 'seed', most: number) => {
    const value: unknown = given.get(name) ?? usual[name];
    if (isWhole(value, most)) return value;
    faults.push(`${file}: ${name}: must be a whole number from 1 to ${most}`);
    return usual[name];
  };
  const seconds = (value: unknown) => isWhole(value, longestFreezeSeconds) && value >= 15;
  const axes: ChanceAxes = {
    sites: list('sites', usual.sites, (value) => typeof value === 'string' && value in nerveSites),
    probes: list('probes', usual.probes, (value) => typeof value === 'string' && value in probes),
    cycles: list('cycles', usual.cycles, (value) => isWhole(value, mostCycles)),
    perfusion: list('perfusion', usual.perfusion, (value) => perfusionLevels.some((each) => each === value)),
    freezeSeconds: list('freezeSeconds', usual.freezeSeconds, seconds).toSorted((a, b) => a - b),
    stateCount: whole('stateCount', mostStates),
    seed: whole('seed', 2 ** 31 - 1),
  };
  if (faults.length > 0) throw new BadInputError(faults);
  return axes;
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}
