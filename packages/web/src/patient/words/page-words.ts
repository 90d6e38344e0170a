import type { en } from './en.js';

type Widened<T> = T extends string ? string : { readonly [K in keyof T]: Widened<T[K]> };

/** Every word of the page in one language, as English has them. `{name}` stands for a fact. */
export type PageWords = Omit<Widened<typeof en>, 'outbox'> & {
  readonly outbox: Omit<Widened<(typeof en)['outbox']>, 'waiting'> & {
    /** By the plural forms of the language. */
    readonly waiting: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
  };
};

export type NerveWord = keyof PageWords['nerves'];
