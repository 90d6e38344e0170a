/** How a search compares a span: a resource's from `low` to `high` with the search's from `from` to `to`. */
export const comparators = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
export type Comparator = (typeof comparators)[number];

export interface DateTest {
  readonly comparator: Comparator;
  /** Up to but not including `toMs`. For `ap` already widened. */
  readonly fromMs: number;
  readonly toMs: number;
}

export interface QuantityTest {
  readonly comparator: Comparator;
  /** The number as written; what `gt`, `lt`, `ge`, `le`, `sa` and `eb` compare with. */
  readonly value: number;
  /** Its implied precision, up to but not including `to`; for `ap` already widened. */
  readonly from: number;
  readonly to: number;
  /** Null: any unit. An empty code: any code of the system. */
  readonly unit: { readonly system: string | null; readonly code: string } | null;
}

export interface TextTest {
  readonly match: 'starts' | 'exact' | 'contains';
  readonly text: string;
}

/** One condition on a resource, in terms of what the index keeps. A list of values means any of them. */
export type Criterion =
  | { readonly is: 'token'; readonly anyOf: readonly string[] }
  | { readonly is: 'id'; readonly anyOf: readonly string[] }
  | { readonly is: 'updated'; readonly anyOf: readonly DateTest[] }
  | { readonly is: 'date'; readonly paths: readonly string[]; readonly anyOf: readonly DateTest[] }
  | {
      readonly is: 'quantity';
      readonly paths: readonly string[];
      readonly anyOf: readonly QuantityTest[];
      /** Texts of tokens one of which stands in the same element; null where nothing must. */
      readonly partners: readonly string[] | null;
    }
  | { readonly is: 'string'; readonly paths: readonly string[]; readonly anyOf: readonly TextTest[] }
  /** The words that go with a code. */
  | { readonly is: 'label'; readonly paths: readonly string[]; readonly anyOf: readonly TextTest[] }
  | { readonly is: 'any' | 'all'; readonly of: readonly Criterion[] }
  | { readonly is: 'not'; readonly of: Criterion }
  /** A reference along one of the paths leads to a resource of the type that meets the criterion. */
  | {
      readonly is: 'chain';
      readonly paths: readonly string[];
      readonly type: string;
      readonly of: Criterion;
    }
  /** A resource of the type that meets the criterion refers to this one along one of the paths. */
  | {
      readonly is: 'referred';
      readonly paths: readonly string[];
      readonly type: string;
      readonly of: Criterion;
    };

/** What a search is read against. */
export interface SearchScope {
  readonly type: string;
  /** For `ap`, which is wider the further away a date is. */
  readonly nowMs: number;
  readonly ownBases: readonly string[];
  /** Codes of a value set, for `:in`; null where it is not known. */
  readonly valueSet?: (url: string) => readonly { readonly system: string; readonly code: string }[] | null;
}

/** One parameter of a search: `name:modifier=value`. */
export interface AskedParameter {
  /** As it was asked. */
  readonly name: string;
  readonly modifier: string | null;
  readonly value: string;
}
