import { useLanguage } from '../../i18n/language.ts';
import { usePaperText } from '../../i18n/paper.ts';
import { Button } from '../button.tsx';
import type { MenuGroup } from '../menu-group.ts';
import { Menu } from '../menu.tsx';

/** What the server makes. */
const formats = ['xlsx', 'csv', 'json'] as const;

interface ExportMenuProps {
  readonly label: string;
  /** Path of the API that answers a file, without the format: `/boards/jeugd/records/export`. */
  readonly path: string;
  /** The text of a page that is made here, and the name of its file; left out where there is none. */
  readonly page?: () => { readonly name: string; readonly html: string };
}

/** Takes the figures along as a file: the server makes it, the browser saves it. */
export function ExportMenu({ label, path, page }: ExportMenuProps) {
  const words = usePaperText();
  const language = useLanguage();
  const groups: readonly MenuGroup[] = [
    {
      id: 'format',
      title: words.saveAs,
      items: [
        ...formats.map((format) => ({
          id: format,
          label: words.formats[format],
          onSelect: () => download(`/api/v1${path}?format=${format}&language=${language}`),
        })),
        ...(page === undefined
          ? []
          : [{ id: 'html', label: words.formats.html, onSelect: () => savePage(page()) }]),
      ],
    },
  ];
  return (
    <Menu label={label} groups={groups}>
      {(trigger) => (
        <Button icon="down" {...trigger}>
          {label}
        </Button>
      )}
    </Menu>
  );
}

/** The server's own name for the file counts, as it sends one. */
function download(href: string, name = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

function savePage({ name, html }: { readonly name: string; readonly html: string }): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  download(address, name);
  // the browser may still be reading it
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
