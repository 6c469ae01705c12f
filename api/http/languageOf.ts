import type { Request } from 'express';
import { UI_LANGUAGES, type UiLanguage } from '../texts/texts.ts';

/** The language that the person prefers, of those we speak; English when he says nothing of use. */
export const languageOf = (request: Request): UiLanguage => {
  const preferred = request.acceptsLanguages([...UI_LANGUAGES]);
  return UI_LANGUAGES.find((language) => language === preferred) ?? 'en';
};
