/** One thing wrong with a record and where: a FHIRPath-like place, or line and column of the text. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The record cannot be read as given: bad input, not our bug. Names every fault found, up to a bound. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

const mostFaults = 50;

/** Collects faults so that one reading names many of them. */
export class FaultLog {
  readonly #faults: Fault[] = [];

  /** The same fault found twice is one fault. */
  add(path: string, message: string): void {
    if (this.full || this.#faults.some((fault) => fault.path === path && fault.message === message)) return;
    this.#faults.push({ path, message });
  }

  get full(): boolean {
    return this.#faults.length >= mostFaults;
  }

  /** @throws {RecordError} when anything was added. */
  throwIfAny(): void {
    if (this.#faults.length > 0) throw new RecordError(this.#faults);
  }
}
