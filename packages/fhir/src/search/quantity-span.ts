import { type Json, type JsonObject, isObject } from '../element.js';
import type { TypedValue } from './path-values.js';

/** A quantity or range of one unit, ends included; an open end is infinite. */
export interface QuantitySpan {
  readonly low: number;
  readonly high: number;
  readonly system: string;
  readonly code: string;
  /** The unit as people read it. */
  readonly unit: string;
}

/** The span of a value of a quantity parameter; null where there is no number. Units are never converted. */
export function quantitySpanOf({ type, value }: TypedValue): QuantitySpan | null {
  if (!isObject(value)) return null;
  switch (type) {
    case 'Quantity':
    case 'Age':
    case 'Duration':
    case 'SimpleQuantity':
      return ofQuantity(value);
    case 'Range':
      return ofRange(value);
    case 'SampledData':
      return ofSamples(value);
    default:
      return null;
  }
}

function ofQuantity(quantity: JsonObject): QuantitySpan | null {
  const { value, comparator } = quantity;
  if (typeof value !== 'number') return null;
  const low = comparator === '<' || comparator === '<=' ? -Infinity : value;
  const high = comparator === '>' || comparator === '>=' ? Infinity : value;
  return { low, high, ...unitOf(quantity) };
}

function ofRange({ low, high }: JsonObject): QuantitySpan | null {
  const edges = [low, high].map((edge) =>
    isObject(edge) && typeof edge['value'] === 'number' ? edge : null,
  );
  const [lower, upper] = edges;
  const unit = lower ?? upper;
  if (unit === null || unit === undefined) return null;
  return {
    low: numberIn(lower?.['value'], -Infinity),
    high: numberIn(upper?.['value'], Infinity),
    ...unitOf(unit),
  };
}

/** From the lowest to the highest sample. */
function ofSamples({ origin, factor, data }: JsonObject): QuantitySpan | null {
  if (!isObject(origin) || typeof data !== 'string') return null;
  const scale = numberIn(factor, 1);
  const zero = numberIn(origin['value'], 0);
  const samples = data
    .split(/\s+/)
    .filter((sample) => /^-?\d+(\.\d+)?$/.test(sample))
    .map((sample) => zero + scale * Number(sample));
  if (samples.length === 0) return null;
  const low = samples.reduce((least, each) => Math.min(least, each));
  const high = samples.reduce((most, each) => Math.max(most, each));
  return { low, high, ...unitOf(origin) };
}

function unitOf({ system, code, unit }: JsonObject): Pick<QuantitySpan, 'system' | 'code' | 'unit'> {
  return { system: textIn(system), code: textIn(code), unit: textIn(unit) };
}

const textIn = (json: Json | undefined): string => (typeof json === 'string' ? json : '');
const numberIn = (json: Json | undefined, absent: number): number =>
  typeof json === 'number' ? json : absent;
