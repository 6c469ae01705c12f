import { z } from 'zod';
import { Code, CodeListName, Label, LifeDomain } from '../../domain/codeList/codeList.ts';
import { Side, type SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import type { PlacedEntry } from '../../usecases/codeLists/placeEntry.ts';
import { TEXTS } from '../texts/texts.ts';

const Revision = z.number().int().describe('What a change must name in If-Match');

export const CodeListParams = z.strictObject({ list: CodeListName });
export const CodeListEntryParams = z.strictObject({ list: CodeListName, entryId: z.uuid() });

/** What a person gives of a choice. */
export const EntryWords = {
  labelNl: Label,
  labelFr: Label,
  lifeDomain: LifeDomain.nullable().default(null).describe('Of an action area (R135); null in the other lists'),
};

export const CodeListEntryView = z.object({
  entryId: z.string(),
  code: Code,
  labelNl: z.string(),
  labelFr: z.string(),
  lifeDomain: z.object({ code: LifeDomain, labelNl: z.string(), labelFr: z.string() }).nullable(),
  position: z.number().int().describe('Its place in the list, from 1'),
  isRetired: z.boolean().describe('It cannot be chosen any more, and stays readable where it was'),
  revision: Revision,
});

/** A choice with the words of its life domain. */
export const entryView = ({ lifeDomain, ...entry }: PlacedEntry): z.input<typeof CodeListEntryView> => ({
  ...entry,
  lifeDomain:
    lifeDomain === null
      ? null
      : {
          code: lifeDomain,
          labelNl: TEXTS.nl.lifeDomains[lifeDomain],
          labelFr: TEXTS.fr.lifeDomains[lifeDomain],
        },
});

export const SampleActionParams = z.strictObject({ sampleActionId: z.uuid() });

export const SampleActionView = z.object({
  sampleActionId: z.string(),
  area: Code.describe('A code of the list actionAreas'),
  side: Side.describe('Whose step it can become'),
  textNl: z.string(),
  textFr: z.string(),
  isRetired: z.boolean().describe('It is no longer offered'),
  revision: Revision,
});

/** A body that works, for whoever tries it out. */
export const SAMPLE_ACTION_EXAMPLE: z.input<typeof SampleActionDetails> = {
  ...{ area: 'work', side: 'beneficiary' },
  textNl: 'Ik laat mijn cv nalezen.',
  textFr: 'Je fais relire mon CV.',
};
