import { number } from '../../format/number.js';

const hasLatin = /[A-Za-z0-9]/;

/** Text with Latin letters, such as a name or a drug, keeps its own direction inside an Arabic sentence. */
export function isolated(text: string): string {
  return hasLatin.test(text) ? `\u{2068}${text}\u{2069}` : text;
}

/** Text that is always read from the left, such as a formula or a web address. */
export function leftToRight(text: string): string {
  return `\u{2066}${text}\u{2069}`;
}

interface Forms {
  /** The noun alone, which says that it is one. */
  readonly one: string;
  readonly two: string;
  /** From 3 to 10. */
  readonly few: string;
  /** From 11 to 99. */
  readonly many: string;
  /** Nothing, whole hundreds and fractions. */
  readonly other: string;
}

const plurals = new Intl.PluralRules('ar');

/** The noun in the form that goes with the figure; one and two are told by the noun alone. */
export function counted(count: number, forms: Forms): string {
  switch (plurals.select(count)) {
    case 'one':
      return forms.one;
    case 'two':
      return forms.two;
    case 'few':
      return `${number(count)} ${forms.few}`;
    case 'many':
      return `${number(count)} ${forms.many}`;
    default:
      return `${number(count)} ${forms.other}`;
  }
}

/** After a word that asks for it, as in `خلال يومين`, two takes its other ending. */
export const days = (count: number) =>
  counted(count, { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' });
export const reports = (count: number) =>
  counted(count, { one: 'تقرير واحد', two: 'تقريران', few: 'تقارير', many: 'تقريرًا', other: 'تقرير' });
export const placements = (count: number) =>
  counted(count, { one: 'موضع واحد', two: 'موضعان', few: 'مواضع', many: 'موضعًا', other: 'موضع' });
/** What stands behind a result without a source. */
export const assumedFigures = (count: number) =>
  `وراء هذا ${counted(count, { one: 'رقم مفترض واحد', two: 'رقمان مفترضان', few: 'أرقام مفترضة', many: 'رقمًا مفترضًا', other: 'رقم مفترض' })}`;
export const times = (count: number) =>
  counted(count, { one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' });

/** `من ٦ إلى ١٢`; a dash between figures would be read from either side. */
export function span(low: string, high: string): string {
  return `من ${low} إلى ${high}`;
}
