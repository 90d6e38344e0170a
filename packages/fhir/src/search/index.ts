export { compartmentParametersOf, patientsOf } from './compartment.js';
export {
  type IndexOptions,
  type IndexValues,
  type IndexedDate,
  type IndexedQuantity,
  type IndexedString,
  type IndexedText,
} from './index-draft.js';
export { indexValuesOf } from './index-values.js';
export {
  type ParameterKind,
  type SearchParameter,
  type SearchPath,
  findSearchParameter,
  searchParametersOf,
} from './search-parameter.js';
