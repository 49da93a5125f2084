import { homes, layers, type Layer } from './layers.ts';

/** The layer that owns a file; undefined for what stands outside the picture. */
export function layerOf(file: string): Layer | undefined {
  let best: Layer | undefined;
  let length = 0;
  for (const layer of layers) {
    for (const path of layer.owns) {
      const fits = path.endsWith('/') ? file.startsWith(path) : file === path;
      if (fits && path.length > length) [best, length] = [layer, path.length];
    }
  }
  return best;
}

/** The folder directly below the layer, for layers whose folders stand apart. */
function compartment(layer: Layer, file: string): string {
  const root = layer.owns.find((path) => file.startsWith(path)) ?? '';
  return file.slice(root.length).split('/')[0] ?? '';
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function judgePackage(from: Layer, specifier: string): string | undefined {
  const name = packageName(specifier);
  if (from.packages && !from.packages.includes(name)) {
    return `${from.name} may not import ${name}: ${from.instead}`;
  }
  const home = homes.find(({ packages }) => packages.includes(name));
  if (home && !home.layers.includes(from.name)) {
    return `${from.name} may not import ${name}: ${home.instead}`;
  }
  return undefined;
}

/** Why an import isn't allowed, or undefined. `target` is the imported file from the root, if it is ours. */
export function judgeImport(file: string, specifier: string, target: string | undefined): string | undefined {
  // a test stands beside its source, in the same layer
  const from = layerOf(file.replace(/\.test(\.tsx?)$/, '$1'));
  if (!from) return `${file} belongs to no layer: give it a place in test/architecture/layers.ts`;
  if (target === undefined) return isTest(file) ? undefined : judgePackage(from, specifier);
  if (isTest(file) && target.startsWith('test/')) return undefined;
  const to = layerOf(target);
  if (!to) return `${from.name} may not import ${target}: ${from.instead}`;
  if (to === from) {
    const stays = !from.apart || compartment(from, file) === compartment(from, target);
    return stays ? undefined : `${file} may not import ${target}: ${from.instead}`;
  }
  return from.may.includes(to.name) ? undefined : `${from.name} may not import ${to.name}: ${from.instead}`;
}
