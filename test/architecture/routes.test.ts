import { describe, expect, it } from '@jest/globals';
import { filesIn, textOf } from './sources.ts';

const routeFiles = filesIn('api/routes', '.route.ts');
const index = routeFiles.length > 0 ? textOf('api/routes/index.ts') : '';

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace('.route.ts', '');
const some = (files: string[]) => (files.length > 0 ? it.each(files) : it.skip.each(['(none yet)']));

describe('every route says what it does', () => {
  some(routeFiles)('%s is one declaration, named after its file, and mounted once', (path) => {
    const source = textOf(path);
    const name = nameOf(path);
    expect(source).toMatch(new RegExp(`export const ${name}Route\\b`));
    expect(source.match(/\bdefineRoute\(/g)).toHaveLength(1);
    expect(source).toContain(`id: '${name}'`);
    expect(index.match(new RegExp(`^ +${name}Route\\(`, 'gm'))).toHaveLength(1);
  });

  some(routeFiles)('%s is audited, and documented with its refusals', (path) => {
    const source = textOf(path);
    expect(source).toMatch(/\baudit: \{ event: '[a-zA-Z]+\.[a-zA-Z]+'/);
    expect(source).toMatch(/\bsummary:\s+['"`]\S+ \S+/);
    expect(source).toMatch(/\brefusals: \[/);
    expect(source).toMatch(/\b(response|contentTypes):/);
  });
});

describe('the OpenAPI document', () => {
  (routeFiles.length > 0 ? it : it.skip)('holds every route, by its path, with its answer', async () => {
    const { createRoutes } = await import('../../api/routes/index.ts');
    const { openApiDocument } = await import('../../api/openapi/openApiDocument.ts');
    const unused = (() => undefined) as never;
    const routes = createRoutes({
      ...{ send: unused, getLogo: unused, lookUpPerson: unused, importPeriods: unused },
      ...{ getContract: unused, getEvaluationDocument: unused, getWorkflow: unused },
    });
    const { paths } = JSON.parse(JSON.stringify(openApiDocument(routes, null))) as {
      paths: Record<string, Record<string, { summary?: string; responses?: object }>>;
    };
    const documented = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(documented).toHaveLength(routeFiles.length);
    for (const { summary, responses } of documented) {
      expect(summary).toBeTruthy();
      expect(Object.keys(responses ?? {}).length).toBeGreaterThan(1);
    }
  });
});
