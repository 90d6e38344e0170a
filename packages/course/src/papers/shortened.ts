import { voiceOf } from '@cryobridge/plan';
import { filled } from './filled.js';
import { type Paper, type PaperBlock, type PaperItem, type Worth, item } from './paper.js';

const order: readonly Worth[] = [1, 2, 3];

/**
 * What may be left out that is worth no more, the least worthy first, and of one worth the last before the first;
 * null: nothing. What is kept is never among it.
 */
export function spareItems({ sections }: Paper, worth: Worth | null): readonly PaperItem[] {
  const may = worth === null ? [] : order.slice(0, order.indexOf(worth) + 1);
  const items = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .toReversed();
  return may.flatMap((each) => items.filter((one) => one.worth === each));
}

/** The paper without some items. Each list says how many it leaves out, so that nobody takes it for the whole. */
export function shortened(paper: Paper, left: ReadonlySet<PaperItem>): Paper {
  if (left.size === 0) return paper;
  const voice = voiceOf(paper.language, '–');
  const cut = (block: PaperBlock): PaperBlock => {
    if (block.kind !== 'list') return block;
    const items = block.items.filter((each) => !left.has(each));
    const missing = block.items.length - items.length;
    if (missing === 0) return block;
    return { ...block, items: [...items, item(filled(paper.more, { count: missing }, voice))] };
  };
  return {
    ...paper,
    sections: paper.sections.map((section) => ({ ...section, blocks: section.blocks.map(cut) })),
  };
}
