import { Centre0001 } from './centre0001.ts';
import { CaseFile0002 } from './caseFile0002.ts';
import { Gpmi0003 } from './gpmi0003.ts';
import { Deadline0004 } from './deadline0004.ts';
import { Document0005 } from './document0005.ts';
import { Command0006 } from './command0006.ts';
import { Timeline0007 } from './timeline0007.ts';
import { Revision0008 } from './revision0008.ts';
import { Evaluation0009 } from './evaluation0009.ts';
import { CodeList0010 } from './codeList0010.ts';
import { Team0011 } from './team0011.ts';
import { IncomePeriod0012 } from './incomePeriod0012.ts';
import { CentreSheet0013 } from './centreSheet0013.ts';
import { FeedbackRequest0014 } from './feedbackRequest0014.ts';
import { DecidingBody0015 } from './decidingBody0015.ts';
import { SampleAction0016 } from './sampleAction0016.ts';
import { SubsidyElsewhere0017 } from './subsidyElsewhere0017.ts';
import { PaperSubject0018 } from './paperSubject0018.ts';

/** All migrations, in the order in which they run. One that was released is never changed: add another. */
export const MIGRATIONS = [
  Centre0001,
  CaseFile0002,
  Gpmi0003,
  Deadline0004,
  Document0005,
  Command0006,
  Timeline0007,
  Revision0008,
  Evaluation0009,
  CodeList0010,
  Team0011,
  IncomePeriod0012,
  CentreSheet0013,
  FeedbackRequest0014,
  DecidingBody0015,
  SampleAction0016,
  SubsidyElsewhere0017,
  PaperSubject0018,
];
