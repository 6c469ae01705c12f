import { day } from '../../domain/calendar/plainDate.ts';
import {
  EMPTY_CONTENT,
  type Goal,
  type GpmiContent,
  type NeedsAnalysis,
  type Step,
} from '../../domain/gpmi/gpmiContent.ts';
import type { OutsidePerson } from '../../domain/gpmi/sections/outsidePerson.ts';

export const MANAGER_ID = '0198a000-0000-7000-8000-000000000001';
export const REPLACEMENT_ID = '0198a000-0000-7000-8000-000000000002';

const NEEDS_ANALYSIS: NeedsAnalysis = {
  doneOn: day('2026-01-20'),
  caseworkerId: MANAGER_ID,
  kind: 'talk',
  reference: null,
  needs: 'Werk dichter bij huis',
  problems: null,
  wishes: null,
  expectations: null,
  strengths: null,
  weakPoints: null,
  abilities: null,
  centreCanDo: null,
};

/** A step that is complete and linked to the content's own goal and action area. */
export const aStep = (id: string, change: Partial<Step> = {}): Step => ({
  id,
  kind: 'jobSearch',
  otherKind: null,
  description: 'Schrijft zich in bij de VDAB',
  period: { kind: 'days', fromOn: day('2026-03-10'), untilOn: day('2026-04-10') },
  isReached: false,
  agreement: 'consensus',
  goalId: 'goal-1',
  actionAreaId: 'area-1',
  ...change,
});

/** A goal that is complete. */
export const aGoal = (id: string, change: Partial<Goal> = {}): Goal => ({
  id,
  text: 'Een vaste baan vinden',
  direction: 'towards',
  horizon: 'binnen zes maanden',
  isFeasible: true,
  conditions: null,
  ...change,
});

/** An extra person who only stands by: nothing is expected of him and he does not sign. */
export const anExtraPerson = (id: string, change: Partial<OutsidePerson> = {}): OutsidePerson => ({
  id,
  name: 'Jo Peeters',
  function: null,
  organisation: null,
  isInvolved: false,
  expectation: null,
  mustSign: false,
  ...change,
});

/** As many items as asked, each with an id of its own. */
export const several = <Item>(count: number, make: (id: string) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(`item-${index + 1}`));

const COMPLETE: GpmiContent = {
  ...EMPTY_CONTENT,
  beginOn: day('2026-03-01'),
  end: { kind: 'on', endOn: day('2027-02-28') },
  manager: { caseworkerId: MANAGER_ID, mustSign: true },
  replacement: { caseworkerId: REPLACEMENT_ID, mustSign: false },
  needsAnalysis: NEEDS_ANALYSIS,
  goals: [aGoal('goal-1')],
  actionAreas: [{ id: 'area-1', area: 'work', description: 'Betaald werk' }],
  beneficiarySteps: [aStep('step-1')],
  centreSteps: [aStep('step-2', { kind: 'guidance', description: 'Helpt met de brieven' })],
};

/** A content that breaks nothing and warns of nothing; each method changes the one thing that the test is about. */
class ContentBuilder {
  private readonly content: GpmiContent;

  constructor(content: GpmiContent) {
    this.content = content;
  }

  with(change: Partial<GpmiContent>): ContentBuilder {
    return new ContentBuilder({ ...this.content, ...change });
  }

  beginningOn(iso: string): ContentBuilder {
    return this.with({ beginOn: day(iso) });
  }

  endingOn(iso: string): ContentBuilder {
    return this.with({ end: { kind: 'on', endOn: day(iso) } });
  }

  withOpenEnd(): ContentBuilder {
    return this.with({ end: { kind: 'open' } });
  }

  withNeedsAnalysis(change: Partial<NeedsAnalysis> | null): ContentBuilder {
    return this.with({ needsAnalysis: change === null ? null : { ...NEEDS_ANALYSIS, ...change } });
  }

  /** Who of the centre must sign. */
  signedFor(by: { manager: boolean; replacement: boolean }): ContentBuilder {
    return this.with({
      manager: { caseworkerId: MANAGER_ID, mustSign: by.manager },
      replacement: { caseworkerId: REPLACEMENT_ID, mustSign: by.replacement },
    });
  }

  withBeneficiarySteps(...beneficiarySteps: Step[]): ContentBuilder {
    return this.with({ beneficiarySteps });
  }

  withCentreSteps(...centreSteps: Step[]): ContentBuilder {
    return this.with({ centreSteps });
  }

  withExtraPersons(...extraPersons: OutsidePerson[]): ContentBuilder {
    return this.with({ extraPersons });
  }

  build(): GpmiContent {
    return structuredClone(this.content);
  }
}

export const aContent = new ContentBuilder(COMPLETE);
