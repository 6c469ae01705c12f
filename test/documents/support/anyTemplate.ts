import fc from 'fast-check';

/** What the templates of `anyTemplate` are filled with: of every kind of value one, and lists of several lengths. */
export const TEMPLATE_DATA = {
  name: 'Noor & <Dupré>',
  lines: 'een\ntwee',
  blank: '',
  missing: null,
  yes: true,
  no: false,
  none: null,
  one: [{ word: 'enige', note: null, is: true }],
  three: [
    { word: 'a', note: 'noot', is: true },
    { word: 'b\nc', note: null, is: false },
    { word: ' d ', note: 'noot & meer', is: true },
  ],
} as const;

const LISTS = ['one', 'three'];
const ASKED = ['name', 'missing', 'yes', 'no', '!no', '!yes', 'none', 'three'];
const ASKED_OF_ITEM = ['$item.is', '!$item.is', '$item.note', '!$item.note', 'yes', 'no'];
const PRINTED = ['name', 'lines', 'blank', 'missing'];
const PRINTED_OF_ITEM = ['$item.word', '$item.note', 'name'];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (runs: string): string => `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>${runs}</w:p>`;
const commandLine = (command: string): string => paragraph(run(`+++${command}+++`));

const staticText = fc.constantFrom('vast', ' ', 'a < b & "c"', 'é', '1+1', '');
const bold = fc.constantFrom('', '<w:rPr><w:b/></w:rPr>');
const between = fc.constantFrom('', '<w:bookmarkStart w:id="1" w:name="m"/>', '<w:proofErr w:type="spellStart"/>');

/** The pieces of one paragraph: texts, fields, conditions within it, and commands that Word has spread over runs. */
function runsOf(isInLoop: boolean): fc.Arbitrary<string> {
  const field = fc.constantFrom(...(isInLoop ? PRINTED_OF_ITEM : PRINTED));
  const asked = fc.constantFrom(...(isInLoop ? ASKED_OF_ITEM : ASKED));
  const plain = fc.tuple(staticText, bold, between).map(([text, style, mark]) => run(text, style) + mark);
  const printed = fc
    .tuple(staticText, field, staticText, bold)
    .map(([before, code, after, style]) => run(`${before}+++${code}+++${after}`, style));
  const spread = field.map((code) => run(`+++${code.slice(0, 2)}`) + run(`${code.slice(2)}+++`));
  const asks = fc
    .tuple(asked, plain, field)
    .map(([code, text, print]) => run(`+++IF ${code}+++`) + text + run(`+++${print}+++`) + run('+++END-IF+++'));
  const box = fc.tuple(asked, field, fc.boolean()).map(([code, print, isAsked]) => {
    const inner = commandLine(print);
    const all = isAsked ? commandLine(`IF ${code}`) + inner + commandLine('END-IF') : inner;
    return `<w:r><w:txbxContent>${all}</w:txbxContent></w:r>`;
  });
  const one = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 4, arbitrary: printed }, spread, asks, box);
  return fc.array(one, { maxLength: 3 }).map((runs) => runs.join(''));
}

type Blocks = fc.Arbitrary<string>;

const joined = (block: Blocks, maxLength = 3, minLength = 0): Blocks =>
  fc.array(block, { minLength, maxLength }).map((blocks) => blocks.join(''));

function conditional(asked: fc.Arbitrary<string>, within: Blocks, line: (command: string) => string): Blocks {
  return fc.tuple(asked, within).map(([code, inner]) => line(`IF ${code}`) + inner + line('END-IF'));
}

function repeated(within: Blocks, line: (command: string) => string): Blocks {
  return fc
    .tuple(fc.constantFrom(...LISTS), within)
    .map(([list, inner]) => line(`FOR item IN ${list}`) + inner + line('END-FOR item'));
}

const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="100"/></w:tcPr>${content}</w:tc>`;
const row = (cells: string): string => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
const tableOf = (rows: string): string => `<w:tbl><w:tblPr><w:tblStyle w:val="List"/></w:tblPr>${rows}</w:tbl>`;
const commandRow = (command: string): string => row(cell(commandLine(command)));

/** A table whose rows stay, come and go or repeat, with cells that do the same within. */
function table(isInLoop: boolean): Blocks {
  const rowOf = (inLoop: boolean): Blocks => {
    const asked = fc.constantFrom(...(inLoop ? ASKED_OF_ITEM : ASKED));
    const text = runsOf(inLoop).map(paragraph);
    const content = fc.oneof(
      { weight: 3, arbitrary: joined(text, 2, 1) },
      text.map((inner) => tableOf(row(cell(inner))) + paragraph('')),
      fc.tuple(joined(text, 1), conditional(asked, joined(text, 2), commandLine)).map((parts) => parts.join('')),
    );
    return joined(content.map(cell), 3, 1).map(row);
  };
  const asked = fc.constantFrom(...(isInLoop ? ASKED_OF_ITEM : ASKED));
  const rows = fc.oneof(
    { weight: 2, arbitrary: rowOf(isInLoop) },
    conditional(asked, joined(rowOf(isInLoop), 2), commandRow),
    isInLoop ? rowOf(true) : repeated(joined(rowOf(true), 2), commandRow),
  );
  return joined(rows, 3, 1).map(tableOf);
}

function block(isInLoop: boolean, depth: number): Blocks {
  const text = runsOf(isInLoop).map(paragraph);
  if (depth === 0) return fc.oneof(text, table(isInLoop), between);
  const framed = joined(block(isInLoop, depth - 1)).map(
    (inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  );
  const asked = fc.constantFrom(...(isInLoop ? ASKED_OF_ITEM : ASKED));
  return fc.oneof(
    { weight: 2, arbitrary: text },
    table(isInLoop),
    between,
    framed,
    conditional(asked, joined(block(isInLoop, depth - 1)), commandLine),
    isInLoop ? text : repeated(joined(block(true, depth - 1)), commandLine),
  );
}

/** The body of a template as somebody could write it: everything that loops and conditions can be put around. */
export const anyTemplate: fc.Arbitrary<string> = joined(block(false, 2), 4, 1);
