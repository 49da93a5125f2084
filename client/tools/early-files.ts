import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** The screen that people open most, and that takes most code. */
const boardRoute = '/app/board-route.tsx';

/**
 * Tells the page beforehand what it is going to need: the font, and for `start.js` (which knows the address) the files of a board,
 * so that they come along with the program instead of after it was worked out.
 */
export function earlyFiles(): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle);
        const fonts = files.filter(({ fileName }) => /noto-sans-latin-wght.*\.woff2$/.test(fileName));
        const early = filesOf(boardRoute, bundle).filter((name) => !html.includes(name));
        if (fonts.length === 0 || early.length === 0) throw new Error('nothing found to tell beforehand');
        const tags = fonts.map(({ fileName }): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${fileName}`, crossorigin: '' },
          injectTo: 'head',
        }));
        const named = early.map((name) => `/${name}`).join(' ');
        return { html: html.replace('src="/start.js"', `$& data-board="${named}"`), tags };
      },
    },
  };
}

/** The chunk of a module, all that it imports, and their styles. */
function filesOf(module: string, bundle: Rolldown.OutputBundle): string[] {
  const entry = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module) === true,
  );
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    chunk.imports.forEach(add);
  };
  if (entry !== undefined) add(entry.fileName);
  return [...found];
}
