import type { TimelineEvent } from '../../domain/record/event.ts';
import { fill } from './fill.ts';
import { textsIn, type UiLanguage } from './texts.ts';

/** One line of the timeline as a sentence, made from its code and its data. */
export const eventInWords = (
  { event, number, data }: Pick<TimelineEvent, 'event' | 'number' | 'data'>,
  language: UiLanguage,
): string => fill(textsIn(language).events[event], { ...data, number }, language);
