import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { COMPOSITION_ROOTS, GUARDED_PACKAGES, IMPORT_TABLE, OPEN_FOLDERS } from './importTable.mjs';

const folder = (type) => ({ element: { type } });
const npm = (source) => ({ module: { origin: 'external', source } });
const NODE_MODULES = { module: { origin: 'core' } };

/** A package and every path within it. */
const within = (names) => names.flatMap((name) => [name, `${name}/**`]);

/** What one folder of the import table may import. */
function folderPolicies([name, { folders, types = [], files = [], packages, node }]) {
  const from = folder(name);
  return [
    { from, allow: { to: folder([name, ...folders]) } },
    ...(types.length > 0 ? [{ from, allow: { to: folder(types), dependency: { kind: 'type' } } }] : []),
    ...files.map((path) => ({ from, allow: { to: { file: { path } } } })),
    { from, allow: { to: npm(packages === 'any' ? '**' : within(packages)) } },
    ...(node ? [{ from, allow: { to: NODE_MODULES } }] : []),
  ];
}

/** Packages that live in one place are refused wherever the table would let any package in. */
const guardPolicies = Object.entries(GUARDED_PACKAGES).flatMap(([name, places]) => [
  { from: folder(Object.keys(IMPORT_TABLE)), disallow: { to: npm(within([name])) } },
  ...places.map((place) => ({
    from: place.endsWith('.ts')
      ? { file: { path: place } }
      : place.includes('/')
        ? { file: { path: `${place}/**` } }
        : folder(place),
    allow: { to: npm(within([name])) },
  })),
]);

const importRules = {
  files: ['**/*.ts'],
  plugins: { boundaries },
  settings: {
    'boundaries/elements': [...Object.keys(IMPORT_TABLE), ...OPEN_FOLDERS].map((type) => ({
      type,
      pattern: type,
      partialMatch: false,
    })),
    'boundaries/files': [{ category: 'compositionRoot', pattern: COMPOSITION_ROOTS, partialMatch: false }],
    'boundaries/legacy-templates': false,
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkInternals: true,
        checkUnknownLocals: true,
        policies: [
          ...Object.entries(IMPORT_TABLE).flatMap(folderPolicies),
          ...guardPolicies,
          { from: { file: { categories: 'compositionRoot' } }, allow: { to: [folder('**'), npm('**'), NODE_MODULES] } },
          // Also what lies beside the folders: the settings of the tools.
          {
            from: folder(OPEN_FOLDERS),
            allow: { to: [folder('**'), npm('**'), NODE_MODULES, { module: { origin: 'local' } }] },
          },
        ],
      },
    ],
    'boundaries/no-unknown-files': 'error',
  },
};

const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is an argument: take a day or an instant as data.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is an argument: take a day or an instant as data.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is an argument: the same call must give the same answer when it is replayed.',
  },
  {
    selector: "MemberExpression[object.name='performance']",
    message: 'Time is an argument: take a day or an instant as data.',
  },
];

const NO_SLEEP = [
  {
    selector: "CallExpression[callee.name='setTimeout']",
    message: 'A test never sleeps: wait for the condition itself.',
  },
  {
    selector: "ImportDeclaration[source.value='node:timers/promises'] > ImportSpecifier[imported.name='setTimeout']",
    message: 'A test never sleeps: wait for the condition itself.',
  },
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'One name everywhere: export by name.',
};

const NODE_GLOBALS = [
  ...['process', 'console', 'URL', 'Buffer', 'fetch', 'AbortSignal', 'performance'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
];

export default tseslint.config(
  { ignores: ['node_modules', '.data', '.cache', 'reports', 'coverage', 'test/histories'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `type` reads the same for objects, unions and functions.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      // `void call()` says that the answer is dropped on purpose, also of a function that has none.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/return-await': ['error', 'always'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `!= null` is the one loose comparison with a meaning: null or undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  {
    files: ['**/*.{ts,mjs,js}'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
      complexity: ['error', 10],
      'no-console': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  { files: ['*.{mjs,js,ts}', '.*.{mjs,js}'], rules: { 'no-restricted-syntax': 'off' } },
  importRules,
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NO_CLOCK] },
  },
  {
    // What the commands print is for the person at the keyboard; nothing is logged here.
    files: ['embedded/**/*.{ts,mjs}'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The body of an answer is anything until the test has looked at it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NO_SLEEP],
    },
  },
  prettier,
);
