import { language } from './language.js';

let loaded: Readonly<Record<string, unknown>> | undefined;

/** Gives the words of the page's language, before any page is imported. */
export function takeWords(pack: object | undefined): void {
  loaded = pack === undefined ? undefined : { ...pack };
}

/**
 * The words of that name in the page's language; the English given where it is English. That the name's words are of
 * the English's type is the type of `Pack`, and that name and type belong together a test: a words file cannot import
 * what imports it.
 */
export function inLanguage<Words>(name: string, english: Words): Words {
  if (language === 'en') return english;
  if (loaded === undefined)
    throw new Error(`the words of ${name} were asked for before ${language} was loaded`);
  return (loaded[name] as Words | undefined) ?? english;
}
