import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { DecidingBody } from '../../domain/centre/centreSheet.ts';
import { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { GpmiStatus } from '../../domain/gpmi/gpmiStatus.ts';
import { Person } from '../../domain/person/person.ts';
import { CaseworkerView } from './caseworkerViews.ts';
import { CentreView } from './centreViews.ts';

/** An instant in JSON. */
const Instant = z.iso.datetime();

/** A stored person; it is read as it was kept, so its register number is digits only. */
export const PersonView = z.object({ ...Person.shape, registerNumber: z.string().nullable() });

export const CaseFileView = z.object({
  caseFileId: z.string(),
  reference: z.string(),
  responsibleId: z.string(),
  teamId: z.string().nullable().default(null),
  person: PersonView,
});

/** What a change of a file answers: the register number is not said again. */
export const ChangedCaseFileView = CaseFileView.extend({ person: PersonView.omit({ registerNumber: true }) });

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
});

export const VersionSummaryView = z.object({
  versionId: z.string(),
  gpmiId: z.string(),
  number: z.string().describe('major.minor'),
  status: GpmiStatus,
  revision: z.number().int().describe('What a change must name in If-Match'),
  managerId: z.string().nullable(),
  beginOn: PlainDate.nullable(),
  endOn: PlainDate.nullable(),
  isOpenEnd: z.boolean(),
  validatedOn: PlainDate.nullable(),
  presentedOn: PlainDate.nullable(),
  firstDayToSign: PlainDate.nullable(),
  signedOn: PlainDate.nullable(),
  daysLate: z.number().int(),
  availableActions: z.array(z.string()),
});

export const OverviewView = z.object({
  gpmis: z.array(VersionSummaryView.extend({ managerName: z.string().nullable() })),
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

export const GpmiWholeView = z.object({
  gpmiId: z.string(),
  caseFileId: z.string(),
  aidRequestId: z.string(),
  major: z.number().int(),
  isClosed: z.boolean(),
  responsibleId: z.string().nullable(),
  versions: z.array(VersionSummaryView),
});

export const TimelineView = z.object({
  rows: z.array(
    z.object({
      eventId: z.string(),
      versionId: z.string().nullable(),
      number: z.string(),
      event: z.string(),
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
