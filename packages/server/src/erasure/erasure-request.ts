/** Whose records are erased, by whom and why. */
export interface ErasureRequest {
  readonly patientId: string;
  readonly by: { readonly userId: string; readonly display: string };
  readonly reason: string;
}
