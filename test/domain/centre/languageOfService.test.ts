import { expect, it } from '@jest/globals';
import { languageOfService } from '../../../domain/centre/languageOfService.ts';

it.each([
  { region: 'flanders', asker: 'fr', language: 'nl' },
  { region: 'wallonia', asker: 'nl', language: 'fr' },
  { region: 'brussels', asker: 'nl', language: 'nl' },
  { region: 'brussels', asker: 'fr', language: 'fr' },
] as const)('R168: a service is written to in $language from $region when who asks speaks $asker', (given) => {
  expect(languageOfService(given, given.asker)).toBe(given.language);
});
