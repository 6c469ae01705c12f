import type { Language } from '../language.ts';
import type { Centre } from './centre.ts';

/**
 * The language in which an outside service is written to, whose own nobody knows: that of the region of the centre. In
 * Brussels, which has two, it is that of the caseworker who asks.
 */
export function languageOfService({ region }: Pick<Centre, 'region'>, ofAsker: Language): Language {
  switch (region) {
    case 'flanders':
      return 'nl';
    case 'wallonia':
      return 'fr';
    case 'brussels':
      return ofAsker;
  }
}
