import { describe, expect, it } from '@jest/globals';
import { labelsOf } from '../../../domain/codeList/codeLabels.ts';
import type { CodeListEntry } from '../../../domain/codeList/codeList.ts';

const entry = (code: string, labelNl: string, labelFr: string, isRetired = false): CodeListEntry => {
  return { code, labelNl, labelFr, lifeDomain: null, isRetired };
};

describe('the labels that a validation freezes', () => {
  it('A31: are those of every choice of every list, in both languages, the retired ones too', () => {
    const lists = {
      stepKinds: [entry('appointment', 'Afspraak', 'Rendez-vous'), entry('fax', 'Fax sturen', 'Envoyer un fax', true)],
      studyTypes: [entry('master', 'Master', 'Master')],
      trainingKinds: [],
      actionAreas: [entry('debt', 'Schuld', 'Dettes')],
    };
    expect(labelsOf(lists)).toEqual({
      stepKinds: {
        appointment: { nl: 'Afspraak', fr: 'Rendez-vous' },
        fax: { nl: 'Fax sturen', fr: 'Envoyer un fax' },
      },
      studyTypes: { master: { nl: 'Master', fr: 'Master' } },
      trainingKinds: {},
      actionAreas: { debt: { nl: 'Schuld', fr: 'Dettes' } },
    });
  });
});
