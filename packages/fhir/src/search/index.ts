export { compartmentParametersOf, patientsOf } from './compartment.js';
export type { Comparator, Criterion, DateTest, QuantityTest, SearchScope, TextTest } from './criterion.js';
export { dateSpan } from './date-span.js';
export type {
  IndexOptions,
  IndexValues,
  IndexedDate,
  IndexedQuantity,
  IndexedString,
  IndexedText,
} from './index-draft.js';
export { indexValuesOf } from './index-values.js';
export { plainText } from './plain-text.js';
export { readCriterion } from './read-criterion.js';
export { type AskedSearch, compartmentTypes, defaultCount, largestCount, readSearch } from './read-search.js';
export { SearchFault } from './search-fault.js';
export {
  type ParameterKind,
  type SearchParameter,
  type SearchPath,
  findSearchParameter,
  searchParametersOf,
} from './search-parameter.js';
export type { Inclusion, SearchQuery, SortKey } from './search-query.js';
export { compartmentToken, isSelectiveToken, referenceToken } from './token-text.js';
export { type ServedType, isServedType, servedTypes } from '../served-types.js';
