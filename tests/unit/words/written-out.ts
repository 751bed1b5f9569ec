import ts from 'typescript';
import { names } from './same-as-english';

/** Attributes whose text a reader sees or hears. */
const spoken = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);
const word = /\p{L}{2}/u;
/** A sentence, a label of several words, or one that trails off: no class name, no key, no type. */
const sentence = /^\p{Lu}[\p{L}’']*(?: .*|…|[.:])$|\p{L} \p{L}.*[.…]$/u;

/**
 * Words for readers that are written into the code: text between tags, attributes that are read out, and strings
 * that look like sentences. Errors of the programmer's own and what goes to the console are no such words.
 */
export function writtenOut(path: string, text: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isForProgrammers(node)) return;
    if (isSpoken(node)) found.push(node.getText().trim());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isForProgrammers(node: ts.Node): boolean {
  return (
    isInALanguage(node) ||
    (ts.isNewExpression(node) && node.expression.getText() === 'Error') ||
    (ts.isCallExpression(node) && node.expression.getText().startsWith('console.'))
  );
}

/** An element that says its language stays in it: a piece of news to try, whose sentences are on record. */
function isInALanguage(node: ts.Node): boolean {
  if (!ts.isJsxElement(node)) return false;
  return node.openingElement.attributes.properties.some(
    (one) =>
      ts.isJsxAttribute(one) &&
      one.name.getText() === 'lang' &&
      one.initializer !== undefined &&
      ts.isStringLiteral(one.initializer),
  );
}

/** A name that is the same in every language. */
function isName(node: ts.Node): boolean {
  return (ts.isJsxText(node) || ts.isStringLiteral(node)) && names.includes(node.text.trim());
}

function isSpoken(node: ts.Node): boolean {
  if (isName(node)) return false;
  if (ts.isJsxText(node)) return word.test(node.text.replace(/&\w+;/g, ''));
  if (ts.isJsxAttribute(node)) {
    const { initializer } = node;
    if (!initializer || !ts.isStringLiteral(initializer)) return false;
    const { text } = initializer;
    return spoken.has(node.name.getText()) && word.test(text) && !/^[a-z]+\.com$/.test(text);
  }
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    const said = texts.some((one) => word.test(one));
    return said && (inTag(node) || sentence.test(texts.join('0')));
  }
  if (!ts.isStringLiteralLike(node) || ts.isJsxAttribute(node.parent)) return false;
  return inTag(node) ? /\p{L}{3}/u.test(node.text) : sentence.test(node.text);
}

/** Whether a text is a child of an element: `{open ? 'less' : 'more'}`. */
function inTag(node: ts.Node): boolean {
  let at = node.parent;
  while (ts.isConditionalExpression(at) || ts.isParenthesizedExpression(at) || isAlternative(at)) {
    if (ts.isConditionalExpression(at) && inside(node, at.condition)) return false;
    at = at.parent;
  }
  return ts.isJsxExpression(at) && !ts.isJsxAttribute(at.parent);
}

const inside = (node: ts.Node, of: ts.Node) => node.pos >= of.pos && node.end <= of.end;

function isAlternative(node: ts.Node): node is ts.BinaryExpression {
  const isBinary = ts.isBinaryExpression(node);
  return (
    isBinary &&
    [
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ].includes(node.operatorToken.kind)
  );
}
