import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { REFLECTION_DAYS } from '../../domain/gpmi/reflection.ts';
import { textsIn, type Texts, type UiLanguage } from './texts.ts';

type Params = Readonly<Record<string, unknown>>;

/** The numbers of the law are parameters of every text: they change in one place. */
const CONSTANTS: Params = { reflectionDays: REFLECTION_DAYS };
const NOTHING = '…';
const LOCALES = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const satisfies Record<UiLanguage, string>;

/** A day in words: 3 maart 2026, 1er mars 2026, 3 March 2026. */
export function dayInWords(day: PlainDate, language: UiLanguage): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  const words = format.format(new Date(`${day}T12:00:00Z`));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

type CodeTexts = Readonly<Record<string, string>>;

/** The parameters whose value is a code with a text of its own. */
const CODE_LISTS: Readonly<Record<string, (texts: Texts) => CodeTexts>> = {
  action: (texts) => texts.actions,
  status: (texts) => texts.statuses,
  function: (texts) => texts.functions,
  field: (texts) => texts.fields,
  reasonFor: (texts) => texts.reasonFor,
  reason: (texts) => texts.documentReasons,
  endReason: (texts) => texts.endReasons,
  requestedBy: (texts) => texts.requestedBy,
  contact: (texts) => texts.contacts,
  mailError: (texts) => texts.mailErrors,
  outsideReason: (texts) => texts.outsideReasons,
  expected: (texts) => texts.valueTypes,
};

/** Each changed field once, by the name it has on the form; what lies deeper is not told. */
function changedFields(paths: readonly unknown[], texts: Texts): string {
  const fields: CodeTexts = texts.fields;
  const names = paths.map(
    (path) =>
      String(path)
        .split(/[/.]/)
        .find((part) => part !== '') ?? '',
  );
  const known = [...new Set(names.map((name) => fields[name] ?? name))];
  return known.length === 0 ? '' : ` ${texts.words.changedFields.replace('{fields}', known.join(', '))}`;
}

function lockSentences(locks: readonly unknown[], texts: Texts): string {
  const sentences: CodeTexts = texts.locks;
  return locks.map((lock) => ` ${sentences[String(lock)] ?? NOTHING}`).join('');
}

function shownList(name: string, values: readonly unknown[], texts: Texts): string {
  if (name === 'changed') return changedFields(values, texts);
  if (name === 'locks') return lockSentences(values, texts);
  return values.map(String).join(', ');
}

/** A word as it is shown: a day in words, a code by its name, anything else as it is. */
function shownWord(name: string, word: string, params: Params, language: UiLanguage): string {
  const day = PlainDate.safeParse(word);
  if (day.success) return dayInWords(day.data, language);
  const codes = CODE_LISTS[name]?.(textsIn(language));
  const ownText = codes?.[word] ?? codes?.['unknown'];
  return ownText === undefined ? word : fill(ownText, params, language);
}

function shown(name: string, params: Params, language: UiLanguage): string {
  const value = Object.hasOwn(params, name) ? params[name] : CONSTANTS[name];
  if (Array.isArray(value)) return shownList(name, value, textsIn(language));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? shownWord(name, value, params, language) : NOTHING;
}

/** A text with its `{parameters}` filled in: days in words, codes by their names. */
export const fill = (template: string, params: Params, language: UiLanguage): string =>
  template.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => shown(name, params, language));
