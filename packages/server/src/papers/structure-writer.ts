import type { PaperSection } from '@cryobridge/course/papers';
import type { Stack } from './paper-geometry.js';

type Structure = PDFKit.PDFStructureElement;

/** Opens and closes sections, lists and tables as their pieces come, so that none is cut where a column ends. */
export interface StructureWriter {
  /** Where a piece belongs. */
  into(of: { readonly section: PaperSection; readonly stack: Stack }): Structure;
  end(): void;
}

export function structureWriter(doc: PDFKit.PDFDocument, root: Structure): StructureWriter {
  let section: { readonly of: PaperSection; readonly element: Structure } | null = null;
  let block: { readonly of: Stack; readonly element: Structure } | null = null;
  const endBlock = () => {
    block?.element.end();
    block = null;
  };
  const endSection = () => {
    endBlock();
    section?.element.end();
    section = null;
  };
  return {
    into(of) {
      if (section?.of !== of.section) {
        endSection();
        section = { of: of.section, element: added(root, doc.struct('Sect')) };
      }
      if (block?.of === of.stack) return block.element;
      endBlock();
      if (of.stack.tag === null) return section.element;
      block = { of: of.stack, element: added(section.element, doc.struct(of.stack.tag)) };
      return block.element;
    },
    end: endSection,
  };
}

function added(parent: Structure, child: Structure): Structure {
  parent.add(child);
  return child;
}
