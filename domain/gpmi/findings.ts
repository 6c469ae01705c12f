import type { PlainDate } from '../calendar/plainDate.ts';
import { hard, type Finding, type Path } from '../finding.ts';
import { incoherences } from './coherence.ts';
import { inFormOrder } from './formOrder.ts';
import type { GpmiContent } from './gpmiContent.ts';
import { missingFields } from './missingFields.ts';
import { outsidePersonsOf } from './outsidePersons.ts';
import { warnings } from './warnings.ts';

function centreSigner({ manager, replacement }: GpmiContent): Finding[] {
  if (manager?.mustSign === true || replacement?.mustSign === true) return [];
  return [hard('noCentreSigner', 'A29', manager === null ? ['manager'] : ['manager', 'mustSign'])];
}

const involvedSigners = (content: GpmiContent): Finding[] =>
  outsidePersonsOf(content).flatMap(({ person, path }) =>
    person.isInvolved && !person.mustSign ? [hard('involvedMustSign', 'R209', [...path, 'mustSign'])] : [],
  );

const steps = ({ beneficiarySteps, centreSteps }: GpmiContent): Finding[] =>
  beneficiarySteps.length + centreSteps.length === 0 ? [hard('noStep', 'R151', ['beneficiarySteps'])] : [];

/** What is said to have happened before the contract: the analysis of needs (R265), being told of assistance (R211). */
function happenedBefore({ needsAnalysis, assistingPerson }: GpmiContent, today: PlainDate): Finding[] {
  const said: [PlainDate | null | undefined, string, Path][] = [
    [needsAnalysis?.doneOn, 'R265', ['needsAnalysis', 'doneOn']],
    [assistingPerson?.toldOn, 'R211', ['assistingPerson', 'toldOn']],
  ];
  return said.flatMap(([on, rule, path]) =>
    on != null && on > today ? [hard('dayInTheFuture', rule, path, { today })] : [],
  );
}

/**
 * All that is to be said of a content before it can be validated, hard and warning together and all at once, in the
 * order of the form (A32).
 */
export const findingsOf = (content: GpmiContent, today: PlainDate): Finding[] =>
  inFormOrder([
    ...missingFields(content),
    ...centreSigner(content),
    ...involvedSigners(content),
    ...steps(content),
    ...happenedBefore(content, today),
    ...incoherences(content),
    ...warnings(content),
  ]);

export const hardOnes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'hard');
