import {
  importLimits,
  type ImportChoices,
  type ImportFault,
  type ImportReading,
  type ImportSource,
} from '@verbeterbord/shared/api/imports.ts';
import { decodeText } from './decode-text.ts';
import type { ImportPlan } from './import-plan.ts';
import { isDeeperThan } from './json-depth.ts';
import type { ImportContext } from './plan-builder.ts';
import { delimiterOf, readDelimited, type Delimiter } from './read-delimited.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { readTrello } from './read-trello.ts';
import { unreadable, type Readable } from './readable.ts';
import { columnRoleOf } from './words.ts';

/** How something was read, and what will come of it: a plan, or why there is none. */
export interface ReadImport {
  readonly read: ImportReading | null;
  readonly plan: Readable<ImportPlan>;
}

/** Deeper than any export of a board. */
const deepest = 40;

/** Reads what came in, as what it turns out to be. Pure: the same question gives the same plan, so a preview needs no memory. */
export function readImport(source: ImportSource, choices: ImportChoices, context: ImportContext): ReadImport {
  if (source.kind === 'list') return readPasted(source.text.replaceAll(/\r\n?/g, '\n'), choices, context);
  const bytes = bytesOf(source.content);
  if (bytes === null) return failed(unreadable('binary').fault);
  if (bytes.length > importLimits.file)
    return failed(unreadable('too-large', { found: bytes.length, most: importLimits.file }).fault);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed(decoded.fault);
  const { text, encoding } = decoded.value;
  const looksJson = /^\s*[[{]/.test(text) && /[\]}]$/.test(text.trimEnd());
  const isJson = looksJson || /\.json$/i.test(source.name);
  const result = isJson
    ? readJson(text, choices, context)
    : readText(text, /\.csv$/i.test(source.name) ? ',' : null, choices, context);
  return { ...result, read: result.read && { ...result.read, encoding } };
}

function failed(fault: ImportFault): ReadImport {
  return { read: null, plan: { ok: false, fault } };
}

/** Null for what is no base64: Buffer passes over other letters, so that less comes out than was said. */
function bytesOf(content: string): Uint8Array | null {
  const bytes = Buffer.from(content, 'base64');
  const padding = content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0;
  return bytes.length === Math.floor((content.length * 3) / 4) - padding ? bytes : null;
}

function readPasted(text: string, choices: ImportChoices, context: ImportContext): ReadImport {
  if (text.trim() === '') return failed(unreadable('empty').fault);
  const delimiter = text.includes('\t') ? '\t' : delimiterOf(text);
  // a comma stands in sentences too
  return delimiter === null || delimiter === ','
    ? readAsList(text, choices, context)
    : readAsTable(text, delimiter, choices, context);
}

/** A file without anything between cells is a list, unless it is called a CSV or names its one column. */
function readText(
  text: string,
  otherwise: Delimiter | null,
  choices: ImportChoices,
  context: ImportContext,
): ReadImport {
  const named = columnRoleOf(text.slice(0, 100).split('\n')[0] ?? '') === null ? null : ',';
  const delimiter = delimiterOf(text) ?? otherwise ?? named;
  return delimiter === null
    ? readAsList(text, choices, context)
    : readAsTable(text, delimiter, choices, context);
}

function readJson(text: string, choices: ImportChoices, context: ImportContext): ReadImport {
  if (isDeeperThan(text, deepest)) return failed(unreadable('too-deep', { most: deepest }).fault);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed(unreadable('malformed-json').fault);
  }
  const { read, plan } = readTrello(json, context, choices);
  return { read: read && { ...nothing, kind: 'trello', ...read }, plan };
}

const nothing: Omit<ImportReading, 'kind'> = {
  encoding: null,
  delimiter: null,
  header: false,
  columns: [],
  lists: [],
  labels: false,
};

function readAsList(text: string, choices: ImportChoices, context: ImportContext): ReadImport {
  return { read: { ...nothing, kind: 'list' }, plan: readList(text, context, choices) };
}

function readAsTable(
  text: string,
  delimiter: Delimiter,
  choices: ImportChoices,
  context: ImportContext,
): ReadImport {
  const rows = readDelimited(text, delimiter);
  if (!rows.ok) return failed(rows.fault);
  const { read, plan } = readTable(rows.value, context, choices);
  return { read: { ...nothing, kind: 'table', ...read }, plan };
}
