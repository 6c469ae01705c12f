import { Centre0001 } from './centre0001.ts';
import { CaseFile0002 } from './caseFile0002.ts';
import { Gpmi0003 } from './gpmi0003.ts';
import { Deadline0004 } from './deadline0004.ts';
import { Document0005 } from './document0005.ts';
import { Command0006 } from './command0006.ts';
import { Timeline0007 } from './timeline0007.ts';
import { Revision0008 } from './revision0008.ts';
import { Evaluation0009 } from './evaluation0009.ts';
import { PaperSubject0015 } from './paperSubject0015.ts';

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
  PaperSubject0015,
];
