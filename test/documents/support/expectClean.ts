import { expect } from '@jest/globals';
import type { Language } from '../../../domain/language.ts';
import type { Paper } from './paper.ts';

/** The title of the contract as a file. */
const CONTRACT: Readonly<Record<Language, string>> = {
  nl: 'Geïndividualiseerd project voor maatschappelijke integratie (GPMI) – Overeenkomst',
  fr: 'Projet individualisé d’intégration sociale (PIIS) – Contrat',
};

/** What must not stand on any paper, whatever is in the dossier. */
export function expectClean({ text, fonts, info }: Paper, language: Language, title = CONTRACT[language]): void {
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\+\+\+|2099|END-IF|\{\w+\}/);
  expect(text).not.toMatch(/• •|• \d+\./);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(info).toMatchObject({
    Title: title,
    Encrypted: 'no',
    JavaScript: 'no',
  });
  expect(info['Page size']).toContain('A4');
}
