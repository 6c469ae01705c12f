import { day } from '../../domain/calendar/plainDate.ts';
import type { EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { anEvaluatedItem, anEvaluation } from './anEvaluation.ts';

/** An evaluation of the typical contract with every field filled in. */
export const aFullEvaluation: EvaluationContent = anEvaluation({
  contact: 'homeVisit',
  place: 'bij de begunstigde thuis',
  personsPresent: 'Yasmine Ben Saïd, Els Janssens\nNoor Dupré (vzw Werkhaven)',
  goals: [
    anEvaluatedItem('g2', { state: 'notReached', beneficiaryEffort: null, centreEffort: null }),
    anEvaluatedItem('g1', { result: 'Twee sollicitatiegesprekken' }),
  ],
  steps: [
    anEvaluatedItem('s3', { state: 'reached', result: 'Geslaagd voor de theorie' }),
    anEvaluatedItem('c1', { state: null, beneficiaryEffort: null, centreEffort: 'Schreef drie schuldeisers aan' }),
    anEvaluatedItem('s2'),
  ],
  changedSituation: 'De begunstigde verhuisde\nen heeft nu een vaste woning.',
  shifts: [{ fromArea: 'debt', toArea: 'work', explanation: 'De schulden zijn onder controle.' }],
  feedback: 'Werkhaven meldt dat alle afspraken zijn nagekomen.',
  conclusion: 'Het project loopt zoals gehoopt.',
  newGoals: 'Een opleiding tot zorgkundige beginnen.',
  keptAgreements: 'De maandelijkse afspraak blijft.',
  announcement: { kind: 'newGpmi', reason: 'newGoals', motivation: 'De opleiding duurt een jaar.' },
  extensionMotivation: 'De begeleiding blijft intensief.',
  next: { dueOn: day('2026-09-01'), remindOn: day('2026-08-01') },
});
