import { expect } from '@jest/globals';
import type { Language } from '../../../domain/language.ts';
import type { Paper } from './paper.ts';

/** What must not stand on any paper, whatever is in the dossier. */
export function expectClean({ text, fonts, info }: Paper, language: Language): void {
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\+\+\+|2099|END-IF|\{\w+\}/);
  expect(text).not.toMatch(/• •|• \d+\./);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(info).toMatchObject({
    Title:
      language === 'nl'
        ? 'Geïndividualiseerd project voor maatschappelijke integratie (GPMI) – Overeenkomst'
        : 'Projet individualisé d’intégration sociale (PIIS) – Contrat',
    Encrypted: 'no',
    JavaScript: 'no',
  });
  expect(info['Page size']).toContain('A4');
}
