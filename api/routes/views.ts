import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { DecidingBody } from '../../domain/centre/centreSheet.ts';
import { ContactKind } from '../../domain/evaluation/contactKind.ts';
import { EvaluationContent, Outcome } from '../../domain/evaluation/evaluationContent.ts';
import { EvaluationStatus } from '../../domain/evaluation/evaluationStatus.ts';
import { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { GpmiStatus } from '../../domain/gpmi/gpmiStatus.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import { Person } from '../../domain/person/person.ts';
import { CaseworkerView } from './caseworkerViews.ts';
import { CentreView } from './centreViews.ts';

/** An instant in JSON. */
export const Instant = z.iso.datetime();

const Revision = z.number().int().describe('What a change must name in If-Match');

/** The same in an answer that may have been recorded before there were revisions: then the record was just made. */
const RecordedRevision = Revision.default(FIRST_REVISION);

/** A stored person; it is read as it was kept, so its register number is digits only. */
export const PersonView = z.object({ ...Person.shape, registerNumber: z.string().nullable() });

export const CaseFileView = z.object({
  caseFileId: z.string(),
  reference: z.string(),
  responsibleId: z.string(),
  teamId: z.string().nullable().default(null),
  person: PersonView,
  revision: Revision,
});

/** What a change of a file answers: the register number is not said again. */
export const ChangedCaseFileView = CaseFileView.extend({
  person: PersonView.omit({ registerNumber: true }),
  revision: RecordedRevision,
});

const DecisionView = z.object({
  isGranted: z.boolean(),
  decidedOn: PlainDate,
  grantedFrom: PlainDate.nullable(),
  notifiedOn: PlainDate.nullable(),
  body: DecidingBody.nullable().default(null).describe('Who decided; null when that was not kept yet'),
});

export const AidRequestView = z.object({
  aidRequestId: z.string(),
  caseFileId: z.string(),
  openedOn: PlainDate,
  purpose: z.enum(['integrationIncome', 'gpmiOnly']),
  decision: DecisionView.nullable(),
  revision: RecordedRevision,
});

export const VersionSummaryView = z.object({
  versionId: z.string(),
  gpmiId: z.string(),
  number: z.string().describe('major.minor'),
  status: GpmiStatus,
  revision: Revision,
  managerId: z.string().nullable(),
  beginOn: PlainDate.nullable(),
  endOn: PlainDate.nullable(),
  isOpenEnd: z.boolean(),
  validatedOn: PlainDate.nullable(),
  presentedOn: PlainDate.nullable(),
  firstDayToSign: PlainDate.nullable(),
  signedOn: PlainDate.nullable(),
  daysLate: z.number().int(),
  isInForce: z.boolean().default(false).describe('Its contract holds today'),
  endedOn: PlainDate.nullable().default(null),
  endReason: z.string().nullable().default(null),
  availableActions: z.array(z.string()),
  nextSteps: z
    .array(z.object({ action: z.string(), fromOn: PlainDate }))
    .default([])
    .describe('What leads on, and from which day'),
});

const Advice = z.object({ due: z.enum(['newGpmi', 'newVersion']), because: z.string(), rule: z.string() });

export const EvaluationSummaryView = z.object({
  evaluationId: z.string(),
  gpmiId: z.string(),
  versionId: z.string(),
  status: EvaluationStatus,
  revision: z.number().int().describe('What a change must name in If-Match'),
  heldOn: PlainDate.nullable(),
  contact: ContactKind.nullable(),
  result: Outcome.nullable(),
  availableActions: z.array(z.string()),
});

export const OverviewView = z.object({
  gpmis: z.array(
    VersionSummaryView.extend({
      managerName: z.string().nullable(),
      evaluations: z.array(EvaluationSummaryView),
    }),
  ),
});

export const FindingView = z.object({
  code: z.string(),
  rule: z.string(),
  severity: z.enum(['hard', 'warning']),
  path: z.array(z.union([z.string(), z.number()])).readonly(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const VersionViewSchema = VersionSummaryView.extend({
  caseFileId: z.string(),
  fileReference: z.string(),
  aidRequestId: z.string(),
  requestedOn: PlainDate,
  centre: CentreView,
  person: PersonView.omit({ registerNumber: true }),
  manager: CaseworkerView.nullable(),
  replacement: CaseworkerView.nullable(),
  content: GpmiContent,
  findings: z
    .array(FindingView)
    .describe('What stands between this draft and its validation, and what is only advised'),
});

export const EvaluationViewSchema = EvaluationSummaryView.extend({
  number: z.string(),
  content: EvaluationContent,
  findings: z.array(FindingView),
  advice: z.array(Advice).describe('Whether a new version or a new GPMI is due, and why (R159–R161)'),
});

export const GpmiWholeView = z.object({
  gpmiId: z.string(),
  caseFileId: z.string(),
  aidRequestId: z.string(),
  major: z.number().int(),
  revision: z.number().int().describe('What ending it or handing it on must name in If-Match'),
  isClosed: z.boolean(),
  responsibleId: z.string().nullable(),
  endedOn: PlainDate.nullable(),
  endReason: z.string().nullable(),
  versionInForceId: z.string().nullable(),
  versions: z.array(VersionSummaryView),
  evaluations: z.array(EvaluationSummaryView),
});

export const TimelineView = z.object({
  rows: z.array(
    z.object({
      eventId: z.string(),
      versionId: z.string().nullable(),
      number: z.string(),
      event: z.string(),
      sentence: z.string().describe('What happened, in the language of Accept-Language'),
      actorName: z.string().nullable(),
      happenedAt: Instant,
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
    }),
  ),
  next: z.string().nullable(),
});

const DeadlineView = z.object({
  key: z.string(),
  kind: z.string(),
  gpmiId: z.string(),
  versionId: z.string(),
  dueOn: PlainDate,
  remindOn: PlainDate,
  remindedAt: Instant.nullable(),
  rule: z.string(),
  because: z.object({ event: z.string(), on: PlainDate, count: z.number(), unit: z.string() }),
});

export const DeadlinesView = z.object({ deadlines: z.array(DeadlineView) });

export const WorklistView = z.object({
  rows: z.array(DeadlineView.extend({ caseFileId: z.string(), fileReference: z.string(), number: z.string() })),
  next: z.string().nullable(),
});

export const WorkflowViewSchema = z.object({
  workflow: z
    .object({
      workflowId: z.string(),
      runId: z.string(),
      status: z.string(),
      startedAt: Instant,
      historyLength: z.number(),
      wakesAt: Instant.nullable(),
      factsRevision: z.number().nullable(),
      lastFailure: z.string().nullable(),
      pending: z.array(z.object({ name: z.string(), attempt: z.number(), lastFailure: z.string().nullable() })),
      isAnswering: z.boolean(),
      link: z.string().nullable(),
    })
    .nullable(),
});
