const shapes = {
  help: 'M6.6 3.5 9 3.9l1.4 4-2 1.7a11 11 0 0 0 6 6l1.7-2 4 1.4.4 2.4c.1 1.6-1 3.1-2.6 3C10.600 20 4 13.400 3.600 6.100c0-1.600 1.400-2.700 3-2.600Z',
  today:
    'M4 7.5h16M4 6.500A1.500 1.500 0 0 1 5.500 5h13A1.500 1.500 0 0 1 20 6.500v12a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 18.500v-12ZM8 3v4M16 3v4M8.500 13.500l2.500 2.500 4.500-5',
  reports: 'M4 19h16M5 15l4-4 4 3 6-8',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5',
  check: 'M5 12.500 10 17.500 19.500 7',
  warn: 'M12 4 2.800 19.500h18.400L12 4ZM12 10v4.500M12 17v.5',
  offline:
    'M3 3l18 18M8.500 16.500a5 5 0 0 1 7 0M5 12.500a10 10 0 0 1 4.500-2.600M19 12.500a10 10 0 0 0-6-2.900M12 20v.5',
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5.500l3.500 2',
  close: 'M6 6l12 12M18 6 6 18',
} as const;
export type IconName = keyof typeof shapes;

/** Beside a word that says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
