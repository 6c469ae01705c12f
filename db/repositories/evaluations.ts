import { EMPTY_EVALUATION, EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import type { EvaluationFacts } from '../../domain/evaluation/evaluationFacts.ts';
import type { EvaluationStatus } from '../../domain/evaluation/evaluationStatus.ts';
import { EvaluationEntity, type EvaluationRow } from '../entities/evaluation.ts';
import type { Tenant } from '../tenant.ts';

/** One evaluation as it is stored. */
export type StoredEvaluation = {
  evaluationId: string;
  gpmiId: string;
  versionId: string;
  status: EvaluationStatus;
  revision: number;
  /** The revision that was validated, which names the papers; null while it is a draft. */
  validatedRevision: number | null;
  content: EvaluationContent;
};

export type Evaluations = {
  /** A draft, at revision 1. */
  insert: (evaluation: {
    evaluationId: string;
    gpmiId: string;
    versionId: string;
    content: EvaluationContent;
    addedBy: string;
  }) => Promise<void>;
  find: (evaluationId: string) => Promise<StoredEvaluation | undefined>;
  /** In the order in which they were added. */
  list: (gpmiId: string) => Promise<StoredEvaluation[]>;
  /** The same for all GPMIs of a file. */
  listOfFile: (caseFileId: string) => Promise<StoredEvaluation[]>;
  /** Saves a draft when it is still one at this revision; false when it is not. Raises the revision. */
  saveDraft: (evaluationId: string, revision: number, content: EvaluationContent) => Promise<boolean>;
  /** Writes what the process decided, and raises the revision. Answers the new one. */
  validate: (evaluation: EvaluationFacts) => Promise<number>;
  remove: (evaluationId: string) => Promise<void>;
};

const COLUMNS = `
  evaluation.id, evaluation.gpmi_id as "gpmiId", evaluation.version_id as "versionId", evaluation.status,
  evaluation.revision, evaluation.validated_revision as "validatedRevision", evaluation.content`;

const FIND = `select ${COLUMNS} from evaluation where ocmw_id = $1 and id = $2`;

const LIST = `select ${COLUMNS} from evaluation where ocmw_id = $1 and gpmi_id = $2 order by created_at, id`;

const LIST_OF_FILE = `
  select ${COLUMNS}
  from evaluation
  join gpmi on gpmi.ocmw_id = evaluation.ocmw_id and gpmi.id = evaluation.gpmi_id
  where evaluation.ocmw_id = $1 and gpmi.case_file_id = $2
  order by gpmi.major, evaluation.created_at, evaluation.id`;

const VALIDATE = `
  update evaluation
  set status = 'validated', held_on = $3, is_in_person = $4, revision = revision + 1,
    validated_revision = revision + 1, changed_at = $5
  where ocmw_id = $1 and id = $2
  returning revision`;

type Columns = Omit<StoredEvaluation, 'evaluationId' | 'content'> & Pick<EvaluationRow, 'id' | 'content'>;

/** The content as it was stored, perhaps by an older program: a field that came later is empty. */
const evaluationOf = ({ id, content, ...evaluation }: Columns): StoredEvaluation => ({
  ...evaluation,
  evaluationId: id,
  content: EvaluationContent.parse({ ...EMPTY_EVALUATION, ...content }),
});

export const createEvaluations = ({ manager, sql, ocmwId, at }: Tenant): Evaluations => ({
  insert: async ({ evaluationId, gpmiId, versionId, content, addedBy }) => {
    const blank = { status: 'draft', heldOn: null, isInPerson: false, revision: 1, validatedRevision: null } as const;
    const row = { ocmwId, id: evaluationId, gpmiId, versionId, content, addedBy, createdAt: at, changedAt: at };
    await manager.insert(EvaluationEntity, { ...row, ...blank });
  },
  find: async (evaluationId) => {
    const [row] = await sql<Columns>(FIND, [ocmwId, evaluationId]);
    return row && evaluationOf(row);
  },
  list: async (gpmiId) => (await sql<Columns>(LIST, [ocmwId, gpmiId])).map(evaluationOf),
  listOfFile: async (caseFileId) => (await sql<Columns>(LIST_OF_FILE, [ocmwId, caseFileId])).map(evaluationOf),
  saveDraft: async (evaluationId, revision, content) => {
    const { affected } = await manager.update(
      EvaluationEntity,
      { ocmwId, id: evaluationId, revision, status: 'draft' },
      { content, revision: revision + 1, changedAt: at },
    );
    return affected === 1;
  },
  validate: async ({ evaluationId, heldOn, isInPerson }) => {
    const [row] = await sql<{ revision: number }>(VALIDATE, [ocmwId, evaluationId, heldOn, isInPerson, at]);
    if (row === undefined) throw new Error(`No evaluation ${evaluationId} in this centre`);
    return row.revision;
  },
  remove: async (evaluationId) => {
    await manager.delete(EvaluationEntity, { ocmwId, id: evaluationId });
  },
});
