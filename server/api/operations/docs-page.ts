/** The part of an OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<
      string,
      {
        readonly description?: string;
        readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
      }
    >
  >;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
}

/** A plain page of the API's description: no script, nothing inline, so that it reads under our content policy. */
export function docsPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'other');
  const sections = [...groups].map(
    ([tag, entries]) => `<section><h2>${escape(tag)}</h2>${entries.map(operationHtml).join('')}</section>`,
  );
  const { title, version, description = '' } = document.info;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${escape(title)} ${escape(version)}</h1><p>${escape(description)}</p>
<p><a href="/api/v1/openapi.json">openapi.json</a></p>${sections.join('\n')}</main></body></html>`;
}

function operationHtml({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema }) =>
      `<li><code>${escape(name)}</code> (${escape(place)}${required === true ? '' : ', optional'}) ${schemaHtml(schema)}</li>`,
  );
  const body = contentOf(operation.requestBody?.content);
  const responses = Object.entries(operation.responses ?? {})
    .filter(([status]) => status !== 'default')
    .map(([status, response]) => `<h4>${escape(status)}</h4>${schemaHtml(contentOf(response.content))}`);
  return `<details><summary><code>${method} ${escape(path)}</code> ${escape(operation.summary ?? '')}</summary>
${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}
${body === undefined ? '' : `<h4>Body</h4>${schemaHtml(body)}`}${responses.join('')}</details>`;
}

function contentOf(
  content: Readonly<Record<string, { readonly schema?: Schema }>> | undefined,
): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}

function schemaHtml(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${escape(JSON.stringify(value))}</code>`).join(' | ');
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
  if (schema.anyOf !== undefined) return schema.anyOf.map(schemaHtml).join(' or ');
  if (schema.type === 'array') return `list of ${schemaHtml(schema.items)}`;
  if (schema.properties === undefined) {
    const limit = schema.maxLength === undefined ? '' : `, at most ${schema.maxLength}`;
    return escape(`${schema.type ?? 'any'}${limit}`);
  }
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    const optional = schema.required?.includes(name) === true ? '' : ' (optional)';
    return `<li><code>${escape(name)}</code>${optional} ${schemaHtml(field)}</li>`;
  });
  return `<ul>${fields.join('')}</ul>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const docsStyle = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; }
details { border-block-end: 1px solid GrayText; padding-block: .5rem; }
summary { cursor: pointer; }
ul { padding-inline-start: 1.25rem; }
`;
