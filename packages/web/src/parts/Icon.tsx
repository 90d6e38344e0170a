const paths = {
  play: 'M6 4l10 6-10 6z',
  pause: 'M6 4h3v12H6zM11 4h3v12h-3z',
  next: 'M4 4l8 6-8 6zM13 4h2.5v12H13z',
  check: 'M8.2 14.2L4 10l1.5-1.5 2.7 2.7 6.3-6.3L16 6.4z',
  stop: 'M5 8.8h10v2.4H5z',
  ask: 'M9 12.2c0-2.4 2.2-2.6 2.2-4.1 0-.8-.6-1.3-1.4-1.3-.9 0-1.5.6-1.6 1.5H6.1C6.200 6.100 7.700 4.900 9.900 4.900c2.100 0 3.500 1.200 3.500 3 0 2.500-2.300 2.700-2.300 4.300zM8.900 13.500h2.300v2.200H8.900z',
  print: 'M6 3h8v3H6zM4 7h12a1 1 0 011 1v5h-3v3H6v-3H3V8a1 1 0 011-1zm3.500 4.500v3h5v-3z',
  person: 'M10 3.5a3 3 0 110 6 3 3 0 010-6zM3.500 17c0-3.900 2.900-6 6.500-6s6.500 2.100 6.500 6z',
  clock:
    'M10 2.500a7.500 7.500 0 100 15 7.500 7.500 0 000-15zm0 2a5.500 5.500 0 110 11 5.500 5.500 0 010-11zM9.200 6v4.600l3.600 2.200.9-1.500-2.800-1.700V6z',
  phone:
    'M6.500 3l2 4-1.700 1.500c.8 1.900 2.200 3.500 4.300 4.600L13 11.500l4 2V16c0 .8-.7 1.500-1.500 1.400C8.800 16.900 3.500 11.500 3 4.500 3 3.700 3.600 3 4.400 3z',
  warn: 'M10 3l8 14H2zm-1 5v4h2V8zm0 5.500v2h2v-2z',
} as const;

export type IconName = keyof typeof paths;

/** Small filled signs; always beside a word or inside a labelled button. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
