// Hash tiles: their names follow the specification, and together they make up the tree.
import { createHash } from 'node:crypto';
import { Tree } from './merkle';
import { tilePath, Tiling, type Tile } from './tiles';

const leaf = (index: number) => createHash('sha256').update(`leaf ${index}`).digest();

function tiled(size: number) {
  const [tiling, tree, full] = [new Tiling(), new Tree(), [] as Tile[]];
  for (let index = 0; index < size; index += 1) {
    full.push(...tiling.append(leaf(index)));
    tree.append(leaf(index));
  }
  return { tiling, tree, full };
}

describe('a tile', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 3, index: 1_000, width: 5 }, 'tile/3/x001/000.p/5'],
    [{ level: 1, index: 999, width: 255 }, 'tile/1/999.p/255'],
  ])('has the name that the specification gives', (tile, name) => {
    expect(tilePath(tile)).toBe(name);
  });

  it('is full after 256 hashes, and its own hash goes up a level', () => {
    const { tiling, tree, full } = tiled(70_000);
    expect(full.filter(({ level }) => level === 0).map(({ index }) => index)).toEqual([...Array(273).keys()]);
    expect(full.filter(({ level }) => level === 1).map(({ index }) => index)).toEqual([0]);
    expect(full.filter(({ level }) => level > 1)).toEqual([]);
    const [upper] = full.filter(({ level }) => level === 1);
    expect(upper?.hashes.subarray(0, 32)).toEqual(tree.root(256));
    expect(tiling.root()).toEqual(tree.root());
    expect(tiling.partial().map(({ level, index, hashes }) => [level, index, hashes.length / 32])).toEqual([
      [0, 273, 112],
      [1, 1, 17],
      [2, 0, 1],
    ]);
    expect(tiling.partial()[2]?.hashes).toEqual(tree.root(65_536));
  });

  it('that is not full does not change while leaves are added', () => {
    const { tiling } = tiled(3);
    const [before] = tiling.partial();
    tiling.append(leaf(3));
    expect(before?.hashes).toEqual(Buffer.concat([leaf(0), leaf(1), leaf(2)]));
  });
});
