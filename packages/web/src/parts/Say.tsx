import type { Statement } from '@cryobridge/plan';
import { sentence } from './sentence.js';
import { SourceButton } from './SourceButton.js';

/** A sentence of the plan with its sources one click away. */
export function Say({ statement }: { readonly statement: Statement }) {
  return (
    <>
      {sentence(statement)}
      <SourceButton claims={statement.claims} about={sentence(statement)} />
    </>
  );
}
