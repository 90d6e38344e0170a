import type { FaultLog } from './record-error.js';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/**
 * An element of a record with its place. Reads give null when the field is absent and log a fault when
 * it holds something of another type: never a guess, never a crash.
 */
export class Element {
  constructor(
    readonly json: JsonObject,
    readonly path: string,
    private readonly log: FaultLog,
  ) {}

  has(name: string): boolean {
    return this.json[name] !== undefined;
  }

  at(name: string): string {
    return `${this.path}.${name}`;
  }

  fault(name: string, message: string): void {
    this.log.add(this.at(name), message);
  }

  text(name: string): string | null {
    const value = this.json[name];
    if (value === undefined || typeof value === 'string') return value ?? null;
    this.fault(name, `must be text, is ${kindOf(value)}`);
    return null;
  }

  number(name: string): number | null {
    const value = this.json[name];
    if (value === undefined || typeof value === 'number') return value ?? null;
    this.fault(name, `must be a number, is ${kindOf(value)}`);
    return null;
  }

  flag(name: string): boolean | null {
    const value = this.json[name];
    if (value === undefined || typeof value === 'boolean') return value ?? null;
    this.fault(name, `must be true or false, is ${kindOf(value)}`);
    return null;
  }

  child(name: string): Element | null {
    const value = this.json[name];
    if (value === undefined) return null;
    if (isObject(value)) return new Element(value, this.at(name), this.log);
    this.fault(name, `must be an object, is ${kindOf(value)}`);
    return null;
  }

  children(name: string): readonly Element[] {
    return this.#items(name).flatMap((item, index) => {
      if (isObject(item)) return [new Element(item, `${this.at(name)}[${index}]`, this.log)];
      this.log.add(`${this.at(name)}[${index}]`, `must be an object, is ${kindOf(item)}`);
      return [];
    });
  }

  texts(name: string): readonly string[] {
    return this.#items(name).flatMap((item, index) => {
      if (typeof item === 'string') return [item];
      if (item !== null) this.log.add(`${this.at(name)}[${index}]`, `must be text, is ${kindOf(item)}`);
      return [];
    });
  }

  #items(name: string): readonly Json[] {
    const value = this.json[name];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value as readonly Json[];
    this.fault(name, `must be a list, is ${kindOf(value)}`);
    return [];
  }
}

export function kindOf(value: Json | undefined): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'an object';
  }
}
