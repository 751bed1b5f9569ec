/**
 * The rules of the house, as functions from a file to what is wrong with it. `tests/architecture.test.ts`
 * holds the whole tree against them, and shows that each can fail.
 */
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

export interface Import {
  from: string;
  /** Only types are taken, so nothing of it is there at run time. */
  typeOnly: boolean;
}

export interface Rule {
  name: string;
  /** One line for each thing that is wrong; none when all is well. */
  check(file: SourceFile): string[];
}

const rooms = ['text', 'context', 'archive', 'page', 'components', 'words'];
/** What puts the rooms together, above them all. */
const above = ['extension', 'entrypoints'];
const longestFile = 300;
/** Most doors have some 40 lines. */
const longestDoor = 80;
const pure = ['text', 'context'];
/** Packages that bring the DOM, a browser API or the database with them. */
const impure = /^(dexie|preact|wxt|webextension-polyfill|@mozilla\/readability|linkedom)($|\/)/;

/**
 * The packages that ship. `wxt` brings the doors; `to-json-schema` and Node's own modules are for what
 * writes a file at the terminal, and no build takes them in.
 */
const shipped =
  /^(?:node:.*|d3-scale|dexie|papaparse|preact|stemmer|valibot|wxt|@mozilla\/readability|@valibot\/to-json-schema)(?:$|\/)/;

/** Whether this is a package, no file of ours, that has no business in the product. */
function isForeign(from: string): boolean {
  const isOurs =
    /^(?:text|context|archive|page|components|extension|entrypoints|seeds|words|locales)(?:\/|$)/.test(
      from,
    );
  return !isOurs && !/^(?:model|messages)$/.test(from) && !shipped.test(from);
}

export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/', 1)[0] ?? '') : '';
}

/** What a file imports; relative addresses are resolved to paths from the root. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const tree = parse(path, text);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: node.moduleSpecifier.text, typeOnly: takesTypesOnly(node) });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ from: node.arguments[0].text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.map(({ from, typeOnly }) => ({
    from: from.startsWith('.') ? posix.join(posix.dirname(path), from) : from,
    typeOnly,
  }));
}

function takesTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const named = importClause.namedBindings;
  return (
    !importClause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

const trees = new Map<string, { text: string; tree: ts.SourceFile }>();

/** Each file is parsed once, however many rules look at it. */
function parse(path: string, text: string): ts.SourceFile {
  const known = trees.get(path);
  if (known?.text === text) return known.tree;
  const tree = parsed(path, text);
  trees.set(path, { text, tree });
  return tree;
}

function parsed(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function imports(
  name: string,
  wrong: (room: string, one: Import) => boolean,
  except?: RegExp,
): Rule {
  return {
    name,
    check: (file) =>
      except?.test(file.path)
        ? []
        : importsOf(file)
            .filter((one) => wrong(roomOf(file.path), one))
            .map(({ from }) => `${file.path} imports ${from}`),
  };
}

/** Names in code (not in comments or strings) that a pure room has no use for. */
function globalsOf(file: SourceFile, names: Set<string>): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      names.has(node.expression.text)
    ) {
      found.push(`${file.path} uses ${node.expression.text}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file.path, file.text));
  return found;
}

/** Markup made from strings, and code made from strings. */
function dangersOf(file: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = dangerIn(node);
    if (name) found.push(`${file.path}: ${name}`);
    ts.forEachChild(node, visit);
  };
  visit(parse(file.path, file.text));
  return found;
}

const markup = new Set(['innerHTML', 'outerHTML']);
const writers = new Set(['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment']);

function dangerIn(node: ts.Node): string | null {
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
    ts.isPropertyAccessExpression(node.left) &&
    markup.has(node.left.name.text)
  ) {
    return `writes ${node.left.name.text}`;
  }
  if (ts.isIdentifier(node) && node.text === 'dangerouslySetInnerHTML') return node.text;
  if (ts.isPropertyAccessExpression(node) && writers.has(node.name.text)) return node.name.text;
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'document.write') {
    return 'document.write';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'eval') return 'eval';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Function') return 'new Function';
  return null;
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

export const rules: Rule[] = [
  imports(
    'text/ and context/ are pure',
    (room, { from }) =>
      pure.includes(room) &&
      (impure.test(from) || ['page', 'components', 'archive'].includes(roomOf(from))),
  ),
  imports(
    'text/ stands at the bottom',
    (room, { from }) => room === 'text' && /^context\//.test(from),
  ),
  imports(
    'words/ stand by themselves, and are for what is seen',
    (room, { from }) =>
      (room === 'words' && !/^(?:words|locales)\//.test(from)) ||
      ([...pure, 'archive'].includes(room) && roomOf(`${from}/`) === 'words'),
  ),
  imports(
    'no catalogue goes into a script that ships',
    (room, { from, typeOnly }) =>
      [...rooms, ...above].includes(room) && roomOf(from) === 'locales' && !typeOnly,
    // The gallery is for development, and shows every language.
    /^components\/gallery\//,
  ),
  imports(
    'page/ never imports archive/',
    (room, { from }) => room === 'page' && roomOf(from) === 'archive',
  ),
  imports(
    'components/ take no more than types from archive/',
    (room, { from, typeOnly }) => room === 'components' && roomOf(from) === 'archive' && !typeOnly,
  ),
  imports(
    'no room imports a door',
    (room, { from }) =>
      (rooms.includes(room) && above.includes(roomOf(from))) ||
      (room === 'extension' && roomOf(from) === 'entrypoints'),
  ),
  imports(
    'nothing that ships imports a tool or a test',
    (room, { from }) =>
      [...rooms, ...above].includes(room) && ['cli', 'tests'].includes(roomOf(from)),
  ),
  imports(
    'nothing that ships imports a package but what the product is made of',
    (room, { from, typeOnly }) =>
      [...rooms, ...above].includes(room) && !typeOnly && isForeign(from),
  ),
  {
    name: 'text/ and context/ use no browser globals',
    check: (file) =>
      pure.includes(roomOf(file.path))
        ? globalsOf(file, new Set(['document', 'window', 'browser', 'chrome', 'indexedDB']))
        : [],
  },
  {
    name: `no file is over ${longestFile} lines`,
    check: ({ path, text }) =>
      lines(text) > longestFile ? [`${path} has ${lines(text)} lines`] : [],
  },
  {
    name: `a door is wiring, at most ${longestDoor} lines`,
    check: ({ path, text }) =>
      roomOf(path) === 'entrypoints' && /\.tsx?$/.test(path) && lines(text) > longestDoor
        ? [`${path} has ${lines(text)} lines`]
        : [],
  },
  {
    name: 'no markup and no code is made from strings',
    // A test may well build the page that it tries us on.
    check: (file) => (roomOf(file.path) === 'tests' ? [] : dangersOf(file)),
  },
];
