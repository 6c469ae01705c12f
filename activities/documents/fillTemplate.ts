import { createReport } from 'docx-templates';
import type { Template, TemplateName, ViewOf } from '../../templates/catalogue.ts';
import { evaluate, ExpressionRefused } from './expression.ts';
import { commandsOf } from './templateCommands.ts';

/** A template and its data do not fit. Says what and where, without a word of the data. */
export class TemplateMismatch extends Error {
  override name = 'TemplateMismatch';
}

/** Marks line breaks for docx-templates; no text can hold it, because every value loses its control characters. */
const LITERAL_XML = '\u0001';

const checked = new WeakSet<Template>();

/** Every command is looked at before the first one is carried out; once per template as it was loaded. */
async function check(template: Template): Promise<void> {
  if (checked.has(template)) return;
  await commandsOf(template.bytes);
  checked.add(template);
}

function mismatch({ name, language, version }: Template, cause: unknown): TemplateMismatch {
  const place = `Template ${name}.${language} (${version}) cannot be filled`;
  const refused = [cause, (cause as { err?: unknown }).err].find((one) => one instanceof ExpressionRefused);
  // A message of the library could hold a piece of the data, so only its kind is passed on.
  return new TemplateMismatch(`${place}: ${refused?.message ?? (cause as Error).constructor.name}`);
}

/**
 * Fills a template with its data.
 *
 * Templates are data that a centre may one day edit, so no JavaScript of theirs is run: `runJs` replaces the library's
 * sandbox by the grammar of `expression.ts`, which is also ten times as fast.
 */
export async function fillTemplate<Name extends TemplateName>(
  template: Template<Name>,
  view: ViewOf<Name>,
): Promise<Buffer> {
  try {
    await check(template);
    const filled = await createReport({
      template: template.bytes,
      data: view,
      runJs: ({ sandbox, ctx }) => ({
        modifiedSandbox: { __code__: undefined, __result__: undefined },
        result: evaluate(String(sandbox.__code__), view, ctx.vars),
      }),
      literalXmlDelimiter: LITERAL_XML,
      processLineBreaksAsNewText: true,
      indentXml: false,
      compressionLevel: 0,
    });
    return Buffer.from(filled);
  } catch (cause) {
    throw mismatch(template, cause);
  }
}
