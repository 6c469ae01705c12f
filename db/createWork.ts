import { createAidRequests } from './repositories/aidRequests.ts';
import { createAudit } from './repositories/audit.ts';
import { createCaseFiles } from './repositories/caseFiles.ts';
import { createCaseworkers } from './repositories/caseworkers.ts';
import { createCentre } from './repositories/centre.ts';
import { createCodeLists } from './repositories/codeLists.ts';
import { createCommands } from './repositories/commands.ts';
import { createDeadlines } from './repositories/deadlines.ts';
import { createDocuments } from './repositories/documents.ts';
import { createEvaluations } from './repositories/evaluations.ts';
import { createFeedbackRequests } from './repositories/feedbackRequests.ts';
import { createGpmis } from './repositories/gpmis.ts';
import { createMails } from './repositories/mails.ts';
import { createIncomePeriods } from './repositories/incomePeriods.ts';
import { createObligations } from './repositories/obligations.ts';
import { createOutbox } from './repositories/outbox.ts';
import { createSampleActions } from './repositories/sampleActions.ts';
import { createTeams } from './repositories/teams.ts';
import { createTimeline } from './repositories/timeline.ts';
import { createVersions } from './repositories/versions.ts';
import type { Tenant } from './tenant.ts';
import type { Work } from './work.ts';

/** One tenant transaction, seen by subject. */
export const createWork = (tenant: Tenant): Work => ({
  ocmwId: tenant.ocmwId,
  at: tenant.at,
  centre: createCentre(tenant),
  caseworkers: createCaseworkers(tenant),
  teams: createTeams(tenant),
  codeLists: createCodeLists(tenant),
  caseFiles: createCaseFiles(tenant),
  sampleActions: createSampleActions(tenant),
  incomePeriods: createIncomePeriods(tenant),
  aidRequests: createAidRequests(tenant),
  obligations: createObligations(tenant),
  gpmis: createGpmis(tenant),
  versions: createVersions(tenant),
  evaluations: createEvaluations(tenant),
  feedbackRequests: createFeedbackRequests(tenant),
  mails: createMails(tenant),
  deadlines: createDeadlines(tenant),
  documents: createDocuments(tenant),
  commands: createCommands(tenant),
  outbox: createOutbox(tenant),
  timeline: createTimeline(tenant),
  audit: createAudit(tenant),
});
