import { builtinModules } from 'node:module';
import { COMPOSITION_ROOTS, GUARDED_PACKAGES, IMPORT_TABLE, OPEN_FOLDERS } from './importTable.mjs';

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (texts) => `(?:${texts.map(escape).join('|')})`;
const inFolders = (names) => `^${anyOf(names)}/`;
const inPackages = (names) => `(^|/)node_modules/(?:@types/)?${anyOf(names)}(/|$)`;
const ROOTS = `^${anyOf(COMPOSITION_ROOTS)}$`;
const FOLDERS = [...Object.keys(IMPORT_TABLE), ...OPEN_FOLDERS];

/** The rules that follow from one row of the import table. */
function rowRules([name, { folders, types = [], files = [], packages, node }]) {
  const from = { path: inFolders([name]), pathNot: ROOTS };
  const mayReach = [...folders, name];
  const opened = files.length > 0 ? [`^${anyOf(files)}$`] : [];
  return [
    {
      name: `${name}-folders`,
      comment: `${name}/ may import ${mayReach.join(', ')} (see importTable.mjs)`,
      severity: 'error',
      from,
      to: { path: inFolders(FOLDERS), pathNot: [inFolders([...mayReach, ...types]), ...opened] },
    },
    ...(types.length > 0
      ? [
          {
            name: `${name}-types-only`,
            comment: `${name}/ may import only types of ${types.join(', ')}`,
            severity: 'error',
            from,
            to: { path: inFolders(types), pathNot: opened, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
    ...(packages === 'any'
      ? []
      : [
          {
            name: `${name}-packages`,
            comment: `${name}/ may import the packages ${packages.join(', ')}`,
            severity: 'error',
            from,
            to: { path: 'node_modules/', pathNot: inPackages(packages) },
          },
        ]),
    ...(node
      ? []
      : [
          {
            name: `${name}-no-node`,
            comment: `${name}/ does no I/O: no module of Node`,
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ];
}

const guardRules = Object.entries(GUARDED_PACKAGES).map(([name, places]) => ({
  name: `${name.replace(/\W+/g, '-').replace(/^-/, '')}-in-its-place`,
  comment: `${name} lives in ${places.join(', ')} and nowhere else`,
  severity: 'error',
  from: {
    path: inFolders(Object.keys(IMPORT_TABLE)),
    pathNot: [ROOTS, ...places.map((place) => `^${escape(place)}${place.endsWith('.ts') ? '$' : '/'}`)],
  },
  to: { path: inPackages([name]) },
}));

export default {
  forbidden: [
    ...Object.entries(IMPORT_TABLE).flatMap(rowRules),
    ...guardRules,
    {
      name: 'nobody-imports-the-surroundings',
      comment: 'What starts or tests the service is no part of it',
      severity: 'error',
      from: { path: inFolders(Object.keys(IMPORT_TABLE)) },
      to: { path: inFolders(OPEN_FOLDERS) },
    },
    { name: 'embedded-without-tests', severity: 'error', from: { path: '^embedded/' }, to: { path: '^test/' } },
    {
      name: 'no-cycle',
      comment: 'A circle of values cannot be read or loaded in any order; types may refer to each other',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that is no way in is dead',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '(^|/)main\\.ts$',
          '^db/migrations/',
          '\\.(test|bench)\\.ts$',
          '^[^/]+\\.(mjs|js)$',
          '\\.d\\.m?ts$',
          '^deploy/',
          '^api/openapi/page/',
        ],
      },
      to: {},
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-package',
      comment: 'A package that is used is named in package.json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-package',
      comment: 'What runs in production is a dependency',
      severity: 'error',
      from: { path: inFolders(Object.keys(IMPORT_TABLE)) },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    builtInModules: { override: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.data|\\.cache|reports|coverage|test/histories)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
