import { AidRequestEntity } from './aidRequest.ts';
import { AuditEntryEntity } from './auditEntry.ts';
import { CaseFileEntity } from './caseFile.ts';
import { CaseworkerEntity } from './caseworker.ts';
import { CentreEntity } from './centre.ts';
import { CentreLogoEntity } from './centreLogo.ts';
import { CodeListEntryEntity } from './codeListEntry.ts';
import { CommandEntity } from './command.ts';
import { DeadlineEntity } from './deadline.ts';
import { DocumentEntity } from './document.ts';
import { EvaluationEntity } from './evaluation.ts';
import { FeedbackRequestEntity } from './feedbackRequest.ts';
import { GpmiEntity } from './gpmi.ts';
import { GpmiVersionEntity } from './gpmiVersion.ts';
import { IncomePeriodEntity } from './incomePeriod.ts';
import { LoginEntity } from './login.ts';
import { MailEntity } from './mail.ts';
import { ObligationEntity } from './obligation.ts';
import { OutboxEntity } from './outbox.ts';
import { PersonEntity } from './person.ts';
import { SampleActionEntity } from './sampleAction.ts';
import { TeamEntity } from './team.ts';
import { TeamSupervisorEntity } from './teamSupervisor.ts';
import { TimelineEventEntity } from './timelineEvent.ts';

/** Every table of the service. */
export const ENTITIES = [
  AidRequestEntity,
  AuditEntryEntity,
  CaseFileEntity,
  CaseworkerEntity,
  CentreEntity,
  CentreLogoEntity,
  CodeListEntryEntity,
  CommandEntity,
  DeadlineEntity,
  DocumentEntity,
  EvaluationEntity,
  FeedbackRequestEntity,
  GpmiEntity,
  GpmiVersionEntity,
  IncomePeriodEntity,
  LoginEntity,
  MailEntity,
  ObligationEntity,
  OutboxEntity,
  PersonEntity,
  SampleActionEntity,
  TeamEntity,
  TeamSupervisorEntity,
  TimelineEventEntity,
];
