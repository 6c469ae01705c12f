import { createReport } from 'docx-templates';
import type { Template, TemplateName, ViewOf } from '../../templates/catalogue.ts';
import { evaluate, ExpressionRefused } from './expression.ts';
import { printedPassage } from './passage.ts';
import { prepareTemplate, type PreparedTemplate } from './prepareTemplate.ts';
import { LITERAL_XML } from './templateSkeleton.ts';

/** A template and its data do not fit. Says what and where, without a word of the data. */
export class TemplateMismatch extends Error {
  override name = 'TemplateMismatch';
}

const prepared = new WeakMap<Template, Promise<PreparedTemplate>>();

/** The template made ready, once per template as it was loaded; one that is refused is so every time. */
async function preparedOf(template: Template): Promise<PreparedTemplate> {
  const known = prepared.get(template) ?? prepareTemplate(template.bytes);
  prepared.set(template, known);
  return await known;
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
    const { bytes, passages } = await preparedOf(template);
    const filled = await createReport({
      template: bytes,
      // The data are not given to the library: it would copy them for every command.
      data: {},
      runJs: ({ sandbox, ctx }) => {
        const code = String(sandbox.__code__);
        const passage = passages.get(code);
        const result = passage === undefined ? evaluate(code, view, ctx.vars) : printedPassage(passage, view, ctx.vars);
        return { modifiedSandbox: { __code__: undefined, __result__: undefined }, result };
      },
      literalXmlDelimiter: LITERAL_XML,
      processLineBreaksAsNewText: true,
      indentXml: false,
      // 0 would mean the usual level, which is much slower.
      compressionLevel: 1,
    });
    return Buffer.from(filled);
  } catch (cause) {
    throw mismatch(template, cause);
  }
}
