// Every link to a file in a document leads to an existing file.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .split('\n')
  .filter((path) => path && existsSync(join(root, path)));

/** Each link of a document to a missing file, or to a missing heading in a file. */
function deadLinks(path: string, text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link))
    .filter((link) => {
      const [file, heading] = link.split('#');
      const target = join(root, dirname(path), decodeURIComponent(file ?? ''));
      if (file && !existsSync(target)) return true;
      return heading !== undefined && !headingsOf(file ? readFileSync(target, 'utf8') : text).has(heading);
    });
}

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Headings as addresses write them: lower case, with hyphens for spaces. */
function headingsOf(text: string): Set<string> {
  const headings = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+\s+(.+)$/gm)].map(([, title = '']) => title);
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the documents', () => {
  it.each(documents)('%s: every link leads somewhere', (path) => {
    expect(deadLinks(path, readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it('README and the folder docs are among them', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/ARCHITECTURE.md', 'docs/EVIDENCE.md']));
  });
});

describe('a link that leads nowhere is found', () => {
  it.each([
    ['a file that is not there', '[x](nowhere.md)', ['nowhere.md']],
    ['a file beside a folder', 'see [a](../README.md), [b](../README.txt)', ['../README.txt']],
    ['a heading that is not there', '# One & two\n[x](#one--two) [y](#three)', ['#three']],
    ['not one of another site', '[x](https://example.org/nowhere)', []],
    ['not one in code', '`[x](nowhere.md)`\n```\n[x](nowhere.md)\n```\n', []],
  ])('%s', (_, text, dead) => {
    expect(deadLinks('docs/x.md', text)).toEqual(dead);
  });
});
