/** What a page says before and after it locks, in one place for translation. */
export const idleWords = {
  soon: (seconds: number) =>
    `Nobody has touched this page for a while. It locks in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}; your work stays.`,
  stay: 'Keep working',
  title: 'Locked',
  note: (name: string) =>
    `${name} was signed out because nobody touched this page. Sign in as ${name} to go on where you were, with what you typed. Anybody else gets a clean page.`,
} as const;
