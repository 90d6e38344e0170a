import type { ReactNode } from 'react';

/** What is told in English alone, such as a claim of the knowledge or a fault that the server found. Read aloud as such. */
export function English({ children }: { readonly children: ReactNode }) {
  return <bdi lang="en">{children}</bdi>;
}
