/**
 * Which folder may import which, and which packages: the one table that lint and dependency-cruiser both enforce.
 * Folders that are not named as a target are closed; the composition roots, `embedded/` and `test/` may import all.
 *
 * - `folders`: may be imported freely
 * - `types`: may be imported with `import type` only
 * - `files`: single files of a folder that is otherwise closed
 * - `packages`: the npm packages; 'any' means all but the guarded ones
 * - `node`: whether Node's own modules may be imported
 */
export const IMPORT_TABLE = {
  domain: { folders: [], packages: ['zod'], node: false },
  workflows: {
    folders: ['domain'],
    types: ['activities'],
    packages: ['@temporalio/workflow', '@temporalio/common', 'async-mutex'],
    node: false,
  },
  db: { folders: ['domain'], packages: 'any', node: true },
  templates: { folders: ['domain'], packages: ['zod'], node: true },
  activities: { folders: ['domain', 'db', 'templates'], packages: 'any', node: true },
  usecases: {
    folders: ['domain', 'db'],
    types: ['workflows'],
    files: ['workflows/gpmi/messages.ts', 'workflows/gpmi/searchAttributeKeys.ts', 'workflows/documents/messages.ts'],
    packages: ['@temporalio/client', '@temporalio/common', 'uuid', 'zod'],
    node: true,
  },
  outside: { folders: ['domain', 'usecases'], packages: ['zod'], node: true },
  api: { folders: ['domain', 'usecases'], packages: 'any', node: true },
  worker: {
    folders: ['domain', 'db', 'usecases', 'activities', 'workflows', 'templates'],
    types: ['config'],
    packages: 'any',
    node: true,
  },
  config: { folders: ['domain'], packages: ['pino', 'zod'], node: true },
};

/** These put the parts together, so they may import every folder. */
export const COMPOSITION_ROOTS = ['api/main.ts', 'worker/main.ts', 'db/migrateMain.ts'];

/** Folders that may import everything and that nothing else imports. */
export const OPEN_FOLDERS = ['embedded', 'test'];

/** Packages that live in one place (and in what only starts or tests the service). */
export const GUARDED_PACKAGES = {
  typeorm: ['db'],
  pg: ['db'],
  'docx-templates': ['activities/documents'],
  'libreoffice-convert': ['activities/documents'],
  nodemailer: ['activities/mail'],
  express: ['api'],
  '@temporalio/worker': ['worker'],
  '@temporalio/activity': ['activities', 'worker'],
  '@temporalio/workflow': ['workflows'],
  '@temporalio/client': ['usecases', 'worker', 'api/createService.ts'],
};
