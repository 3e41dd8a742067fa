import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parquetMetadata } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { arrowBundle } from '../../../src/formats/bundle/arrow-bundle.js';
import { duckdbBundle } from '../../../src/formats/bundle/duckdb-bundle.js';
import { parquetBundle } from '../../../src/formats/bundle/parquet-bundle.js';
import { xlsxBundle } from '../../../src/formats/bundle/xlsx-bundle.js';
import { contentOf } from '../../../src/formats/bytes-written.js';
import { defineTable } from '../../../src/tables/define-table.js';
import type { AnyRow, Table } from '../../../src/tables/table.js';
import { post, posts } from '../../tables/posts.js';
import { inFolder, queried } from './read-back.js';

const rooms = defineTable({
  ...{ name: 'rooms', title: 'Rooms', description: 'What each room is.', key: ['room'], order: 'room' },
  columns: {
    room: { type: 'id', refers: 'party', description: 'The room; it’s "one".' },
    seats: { type: 'integer', unit: 'seats', description: 'How many seats.' },
    text: { type: 'text', nullable: true, description: 'A text.' },
  },
}).of(() => [
  { room: 'a', seats: 1, text: null },
  { room: 'b', seats: 2, text: 'x'.repeat(32_768) },
  { room: 'c', seats: 3, text: 'y' },
]) as unknown as Table<AnyRow>;
const somePosts = posts.of(() => [post('a'), post('a', { place: null })]) as unknown as Table<AnyRow>;
const foreignKeys = [{ columns: ['room'], table: 'posts', references: ['party'] }];
const tables = [
  { table: somePosts, foreignKeys: [] },
  { table: rooms, foreignKeys },
];

it('Parquet tells the key, the columns and what they refer to', async () => {
  const bytes = await contentOf(parquetBundle.write(tables, {})[1]!);
  const { key_value_metadata, created_by, row_groups } = parquetMetadata(bytes.buffer as ArrayBuffer);
  const told = new Map(key_value_metadata!.map(({ key, value }) => [key, value!]));
  expect(created_by).toBe('service-chain');
  expect(row_groups).toHaveLength(1);
  expect(told.get('description')).toBe('What each room is.');
  expect(JSON.parse(told.get('key')!)).toEqual(['room']);
  expect(JSON.parse(told.get('foreignKeys')!)).toEqual(foreignKeys);
  expect(JSON.parse(told.get('columns')!)).toEqual(rooms.declaration.columns);
});

it('Arrow tells units and descriptions with each field, and codes ids', async () => {
  const [, file] = arrowBundle.write(tables, {});
  const { schema } = tableFromIPC(await contentOf(file!));
  expect(file!.path).toBe('rooms.arrow');
  expect(schema.metadata.get('title')).toBe('Rooms');
  expect(schema.fields.map((field) => `${field.type}`)).toEqual(['Dictionary<Int32, Utf8>', 'Int64', 'Utf8']);
  expect(schema.fields.map(({ nullable }) => nullable)).toEqual([false, false, true]);
  expect(Object.fromEntries(schema.fields[1]!.metadata)).toEqual({
    ...{ type: 'integer', description: 'How many seats.', unit: 'seats' },
  });
});

it('DuckDB has comments, primary keys where nothing may be missing, and a dictionary', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, duckdbBundle.file);
    await duckdbBundle.writeTo(path, tables, { keyedRows: 48 });
    expect(await queried(path, "select comment from duckdb_columns() where table_name = 'rooms'")).toEqual([
      ['The room; it’s "one".'],
      ['How many seats. Unit: seats.'],
      ['A text.'],
    ]);
    expect(
      await queried(
        path,
        "select table_name, constraint_column_names from duckdb_constraints() where constraint_type = 'PRIMARY KEY' order by all",
      ),
    ).toEqual([
      ['data-dictionary', ['table', 'column']],
      ['rooms', ['room']],
    ]);
    expect(
      await queried(
        path,
        `select "column", type, "references" from "data-dictionary" where "table" = 'rooms'`,
      ),
    ).toEqual([
      ['room', 'id', 'posts.party'],
      ['seats', 'integer', null],
      ['text', 'text', null],
    ]);
    await duckdbBundle.writeTo(join(folder, 'unkeyed.duckdb'), tables, { keyedRows: 2 });
    expect(
      await queried(
        join(folder, 'unkeyed.duckdb'),
        "select table_name from duckdb_constraints() where constraint_type = 'PRIMARY KEY'",
      ),
    ).toEqual([]);
  });
});

it('a workbook refuses texts that no cell holds, naming the ways out', async () => {
  const message =
    'expected texts of at most 32767 characters, which is all that a cell of xlsx holds, got one of 32768 in column text of rooms; set longTexts to cut, or write csv, parquet, arrow or duckdb';
  await expect(contentOf(xlsxBundle.write(tables, {})[0]!)).rejects.toMatchObject({
    ...{ code: 'invalid-option', message },
  });
});

it('a workbook tells in its dictionary which sheets hold a table, and how many texts are cut', async () => {
  const [file] = xlsxBundle.write(tables, { rowsPerSheet: 2, longTexts: 'cut' });
  const bytes = Buffer.from(await contentOf(file!));
  const [header, ...rows] = await readSheet(bytes, 'Dictionary');
  expect(header).toEqual([
    ...[
      'table',
      'column',
      'type',
      'unit',
      'description',
      'isKey',
      'nullable',
      'references',
      'sheets',
      'cutTexts',
    ],
  ]);
  expect(rows.slice(-3)).toEqual([
    ['rooms', 'room', 'id', null, 'The room; it’s "one".', true, false, 'posts.party', 'rooms, rooms (2)', 0],
    ['rooms', 'seats', 'integer', 'seats', 'How many seats.', false, false, null, 'rooms, rooms (2)', 0],
    ['rooms', 'text', 'text', null, 'A text.', false, true, null, 'rooms, rooms (2)', 1],
  ]);
  expect((await readSheet(bytes, 'rooms'))[2]).toEqual(['b', 2, `${'x'.repeat(32_766)}…`]);
  expect(await readSheet(bytes, 'rooms (2)')).toEqual([
    ['room', 'seats', 'text'],
    ['c', 3, 'y'],
  ]);
});
