import { listCommands } from 'docx-templates';
import { ExpressionRefused, parseExpression, type Expression } from './expression.ts';

/** A command of a template, read. */
export type TemplateCommand =
  | { kind: 'print'; code: string; expression: Expression }
  | { kind: 'if'; code: string; expression: Expression }
  | { kind: 'endIf' }
  | { kind: 'for'; code: string; item: string; expression: Expression }
  | { kind: 'endFor'; item: string };

const LOOP = /^(?<item>[A-Za-z][A-Za-z0-9]*)\s+IN\s+(?<list>.+)$/i;

function forCommand(code: string): TemplateCommand {
  const groups = LOOP.exec(code)?.groups;
  const { item, list } = groups ?? {};
  if (item === undefined || list === undefined) throw new ExpressionRefused(code, 'a loop reads FOR item IN list');
  return { kind: 'for', code, item, expression: parseExpression(list) };
}

function commandOf({ type, code, raw }: { type: string; code: string; raw: string }): TemplateCommand {
  switch (type) {
    case 'INS':
      return { kind: 'print', code, expression: parseExpression(code) };
    case 'IF':
      return { kind: 'if', code, expression: parseExpression(code) };
    case 'END-IF':
      return { kind: 'endIf' };
    case 'FOR':
      return forCommand(code);
    case 'END-FOR':
      return { kind: 'endFor', item: code };
    default:
      // EXEC, IMAGE, HTML, LINK, ALIAS and QUERY would let a template run, load or inject something.
      throw new ExpressionRefused(raw, 'only printing, IF and FOR are known');
  }
}

/** All commands of a template in their order, header and footer after the text; the first unknown one is refused. */
export async function commandsOf(template: Buffer): Promise<TemplateCommand[]> {
  return (await listCommands(Uint8Array.from(template).buffer)).map(commandOf);
}
