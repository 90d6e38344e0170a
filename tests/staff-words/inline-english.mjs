import ts from 'typescript';

/** Attributes that a reader sees or hears. */
const shown = new Set([
  'title',
  'label',
  'aria-label',
  'aria-description',
  'placeholder',
  'description',
  'alt',
  'what',
  'about',
  'note',
  'caption',
  'sentence',
  'error',
  'here',
]);

/** Where a text is for the machine: how it looks, where it goes, what it is called inside. */
const silent = new Set([
  'className',
  'style',
  'href',
  'to',
  'path',
  'role',
  'type',
  'key',
  'id',
  'd',
  'viewBox',
  'transform',
  'points',
  'rel',
  'name',
  'autoComplete',
  'accept',
  'classNames',
  'sizes',
  'htmlFor',
  'maw',
  'gridTemplateColumns',
]);

const twoWords = /[A-Za-z’]{2,}[,:]? [a-z’]{2,}/;
const word = /[A-Za-z]{2,}/;

/**
 * The English that stands in a page instead of in its words file: text between tags, attributes that are read, and
 * every other text of two words or more.
 * @param {string} source of a `.ts` or `.tsx` file
 * @returns {{ text: string, line: number, node: ts.Node }[]}
 */
export function inlineEnglish(source, fileName = 'page.tsx') {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, kindOf(fileName));
  const found = [];
  const add = (node, text) =>
    found.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, node });
  const visit = (node) => {
    if (isOutside(node)) return;
    if (ts.isJsxText(node) && word.test(node.text)) add(node, node.text.trim());
    const text = textOf(node);
    if (text !== null && reads(node, text)) add(node, text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const kindOf = (fileName) => (fileName.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** Types, imports and our own bugs are not read by anybody. */
function isOutside(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isThrowStatement(node)) return true;
  if (ts.isJsxAttribute(node)) return silent.has(node.name.getText());
  return (
    ts.isElementAccessExpression(node) &&
    /^\w*[sS]tyles$|^parts$|^screen$|^drawing$/.test(node.expression.getText())
  );
}

function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('{}');
}

/** Outlines of drawings and selectors of elements. */
const machineText = /^M\{\}|\btextarea\b|^color-mix\(|^ui-monospace|^\(prefers-/;

function reads(node, text) {
  if (machineText.test(text)) return false;
  if (ts.isCallExpression(node.parent) && /\bconfirm$/.test(node.parent.expression.getText()))
    return word.test(text);
  if (twoWords.test(text.replaceAll('{}', 'x'))) return true;
  return word.test(text.replaceAll('{}', '')) && isShown(node);
}

/** Straight between tags or in an attribute that is read, be it as one of two alternatives. */
function isShown(node) {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return shown.has(parent.name.getText());
  if (ts.isJsxExpression(parent))
    return ts.isJsxAttribute(parent.parent) ? shown.has(parent.parent.name.getText()) : true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent);
  if (ts.isTemplateSpan(parent)) return isShown(parent.parent);
  return ts.isPropertyAssignment(parent) && ['label', 'text', 'title'].includes(parent.name.getText());
}
