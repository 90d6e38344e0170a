/**
 * A search that is not understood or not supported. `unsupported`: a parameter or modifier that a lenient search may
 * leave out; `invalid`: a value that cannot be read; `forbidden` types are the caller's business.
 */
export class SearchFault extends Error {
  override readonly name = 'SearchFault';
  constructor(
    readonly kind: 'unsupported' | 'invalid',
    /** As it was asked, with its modifier. */
    readonly parameter: string,
    message: string,
  ) {
    super(message);
  }
}
