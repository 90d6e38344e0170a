/** What could not be read, or was read with care, and blocks nothing by itself. */
export interface Warning {
  readonly path: string;
  readonly message: string;
}
