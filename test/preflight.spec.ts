// The check before the start: what it refuses, what it only advises, and that even an old Node can parse it.
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Preflight {
  nodeProblem(version: string): string | undefined;
  installProblem(root: string): string | undefined;
  pythonProblem(found: Record<string, boolean>): string | undefined;
}
const file = path.join(__dirname, '../scripts/preflight.cjs');
const { nodeProblem, installProblem, pythonProblem } = require(file) as Preflight;

describe('the check before the start', () => {
  it.each(['8.17.0', '18.20.4', '20.18.9'])('refuses Node %s and says which version is needed', (version) => {
    expect(nodeProblem(version)).toBe(`Baton needs Node 20.19 or newer, and this is ${version}. Install a newer Node.`);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it('says that the libraries are missing', () => {
    expect(installProblem(__dirname)).toContain('npm ci');
    expect(installProblem(path.dirname(__dirname))).toBeUndefined();
  });

  it('asks for Python only if there is no Temporal without it', () => {
    expect(pythonProblem({})).toContain('there is no python3');
    expect(pythonProblem({ python: true })).toContain('python3 has no pip');
    for (const enough of ['temporalAddress', 'temporal', 'cached', 'pip']) {
      expect(pythonProblem({ [enough]: true })).toBeUndefined();
    }
  });

  it('is written in syntax that an old Node knows', () => {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '');
    expect(code).not.toMatch(/=>|\b(const|let|async|class)\b|\?\.|\?\?|`|require\('node:/);
  });
});
