/** The shape of the English words without the English: every text any text, what says facts still a function of them. */
export type Widened<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => Widened<Said>
    : T extends number | boolean | null | undefined
      ? T
      : { readonly [K in keyof T]: Widened<T[K]> };
