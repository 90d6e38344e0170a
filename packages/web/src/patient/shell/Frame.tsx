import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.js';
import { HelpButton } from './HelpButton.js';
import { Icon, type IconName } from './Icon.js';
import { useTitle } from './use-title.js';
import { go, pathOf, useView, type View } from './view.js';

const tabs: readonly { readonly view: View & IconName }[] = [
  { view: 'today' },
  { view: 'reports' },
  { view: 'settings' },
];

interface Props {
  readonly title: string;
  /** Above the title, small. */
  readonly above?: ReactNode;
  /** Pages to go to; not before somebody is in. */
  readonly withPages?: boolean;
  readonly children: ReactNode;
}

/** Every page but the report: what it is, help, and where else to go. */
export function Frame({ title, above, withPages = true, children }: Props) {
  const { report } = useLanguage();
  useTitle(title);
  return (
    <div className="frame">
      <header className="top">
        <span className="brand">cryobridge</span>
        <HelpButton />
      </header>
      <main>
        {above}
        <h1>{title}</h1>
        {children}
        {report.reviewed === null && <p className="unreviewed">{report.notReviewed}</p>}
      </main>
      {withPages && <Pages />}
    </div>
  );
}

function Pages() {
  const { page } = useLanguage();
  const current = useView();
  return (
    <nav className="pages" aria-label={page.pages.label}>
      {tabs.map(({ view }) => (
        <a
          key={view}
          href={pathOf(view)}
          aria-current={view === current ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go(view);
          }}
        >
          <Icon name={view} />
          {page.pages[view as 'today' | 'reports' | 'settings']}
        </a>
      ))}
    </nav>
  );
}
