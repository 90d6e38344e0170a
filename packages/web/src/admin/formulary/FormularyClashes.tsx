import { Button } from '@mantine/core';
import { capital } from '../../format/labels.js';
import admin from '../admin.module.css';
import { changeSide, changeTitle } from './change-text.js';
import { formularyWords } from './formulary-words.js';
import type { FormularyDraft } from './use-formulary-draft.js';

/** What two changed at once, side by side. */
export function FormularyClashes({ draft }: { readonly draft: FormularyDraft }) {
  const clashes = draft.meanwhile?.clashes ?? [];
  return (
    <div>
      <p>{formularyWords.clashes}</p>
      <ul className={admin['list']}>
        {clashes.map((clash) => (
          <li key={`${clash.drug} ${clash.part} ${clash.name ?? ''}`}>
            <div className={admin['what']}>
              <strong>{capital(changeTitle(clash))}</strong>
              <p>{formularyWords.theirs(changeSide(clash, clash.before))}</p>
              <p>{formularyWords.mine(changeSide(clash, clash.after))}</p>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={formularyWords.takeTheirs(changeTitle(clash))}
              onClick={() => draft.takeTheirs(clash)}
            >
              {formularyWords.takeTheirsShort}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
