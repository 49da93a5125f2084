/** A part of a PDF's structure: what a screen reader walks through. */
export interface PdfPart {
  /** Such as `H1`, `Table`, `TH`. */
  readonly role: string;
  /** Of a head of a table: `Column` or `Row`. */
  readonly scope: string | null;
  readonly parts: readonly PdfPart[];
}

export interface TaggedPdf {
  readonly title: string;
  readonly language: string | null;
  /** Whether readers are asked to show the title instead of the file's name. */
  readonly showsTitle: boolean;
  /** Titles of the outline, in no order. */
  readonly outline: readonly string[];
  /** Width and height of each page, in points. */
  readonly pages: readonly (readonly [number, number])[];
  readonly structure: PdfPart;
}

/** Reads what Chromium wrote: its objects stand there in plain text, apart from the drawing itself. */
export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body ?? '']),
  );
  const all = [...objects.values()];
  const catalog = all.find((body) => /\/Type \/Catalog/.test(body)) ?? '';
  const information = all.find((body) => body.includes('/Producer')) ?? '';
  const root = all.find((body) => body.includes('/Type /StructTreeRoot'));
  const [top] = root === undefined ? [] : childrenOf(root);
  if (top === undefined) throw new Error('this PDF has no structure');
  return {
    title: titleIn(information) ?? '',
    language: /\/Lang \((.*?)\)/.exec(catalog)?.[1] ?? null,
    showsTitle: catalog.includes('/DisplayDocTitle true'),
    outline: all.filter((body) => body.includes('/Dest')).flatMap((body) => titleIn(body) ?? []),
    pages: all.flatMap((body) => {
      const box = /\/Type \/Page\b(?!s)/.test(body) && /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body);
      return box ? [[Number(box[1]), Number(box[2])] as const] : [];
    }),
    structure: partOf(top, objects),
  };
}

/** All parts with a role, from the first to the last. */
export function partsOf(part: PdfPart, role: string): PdfPart[] {
  const found = part.parts.flatMap((inner) => partsOf(inner, role));
  return part.role === role ? [part, ...found] : found;
}

function partOf(id: number, objects: ReadonlyMap<number, string>): PdfPart {
  const body = objects.get(id) ?? '';
  return {
    role: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? null,
    parts: childrenOf(body).map((child) => partOf(child, objects)),
  };
}

/** Numbers alone are marks in the drawing; references are parts below. */
function childrenOf(body: string): number[] {
  const inside = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
  return [...inside.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}

/** A title as it is written: plain, or UTF-16 in hexadecimals. */
function titleIn(body: string): string | undefined {
  const [, plain, hex] = /\/Title (?:\(((?:\\.|[^)\\])*)\)|<FEFF([0-9A-F]*)>)/.exec(body) ?? [];
  if (hex === undefined) return plain?.replaceAll(/\\(.)/g, '$1');
  return hex.replaceAll(/.{4}/g, (unit) => String.fromCodePoint(Number.parseInt(unit, 16)));
}
