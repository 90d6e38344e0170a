import type { QuantitySpan } from './quantity-span.js';

export interface IndexedText {
  readonly path: string;
  readonly text: string;
}

export interface IndexedString extends IndexedText {
  /** The same as searches compare it. */
  readonly plain: string;
}

export interface IndexedDate {
  readonly path: string;
  readonly lowMs: number;
  readonly highMs: number;
}

export interface IndexedQuantity extends QuantitySpan {
  readonly path: string;
  /** Of a composite: the texts of the tokens in the same element. */
  readonly partners: readonly string[];
}

/** All that a resource can be found and sorted by. */
export interface IndexValues {
  /** Texts compared for equality; the server keeps their hashes. */
  readonly tokens: ReadonlySet<string>;
  readonly references: readonly IndexedText[];
  /** Codes and URIs, to sort by. */
  readonly codes: readonly IndexedText[];
  /** Displays of codes, without case and accents. */
  readonly labels: readonly IndexedText[];
  readonly strings: readonly IndexedString[];
  readonly dates: readonly IndexedDate[];
  readonly quantities: readonly IndexedQuantity[];
}

export interface IndexOptions {
  /** Addresses of this server, without slash at the end: references to them are relative ones. */
  readonly ownBases?: readonly string[];
}

/** An `IndexValues` in the making. */
export interface IndexDraft {
  readonly tokens: Set<string>;
  readonly references: IndexedText[];
  readonly codes: IndexedText[];
  readonly labels: IndexedText[];
  readonly strings: IndexedString[];
  readonly dates: IndexedDate[];
  readonly quantities: IndexedQuantity[];
  readonly ownBases: readonly string[];
}
