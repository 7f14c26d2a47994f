import { afterEach, describe, expect, it } from '@jest/globals';
import { ConfigError, UpstreamError } from '../../../../src/model/errors.js';
import { groupOf, contextOf } from '../../../../src/delivery/platforms/defectdojo/context.js';
import {
  defectDojoPlatform,
  MAX_FILE_BYTES,
} from '../../../../src/delivery/platforms/defectdojo/defectdojo-platform.js';
import { parseDefectDojoOptions } from '../../../../src/delivery/platforms/defectdojo/options.js';
import { createRedactor } from '../../../../src/http/redact.js';
import { createTransport } from '../../../../src/http/transport.js';
import type { Answer } from '../../../builders/loopback.js';
import { issue, project } from '../../../builders/records.js';
import type { Dojo } from './dojo.js';
import { batchOf, dojo, formOf, push, TOKEN } from './dojo.js';

let open: Dojo | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function start(answer: Answer, options: unknown = {}): Promise<Dojo> {
  open = await dojo(answer, options);
  return open;
}

const taken: Answer = (_request, response) => response.writeHead(201).end('{"test_id":1}');

/** Answers with these one after another, the last again and again. */
function answers(...list: readonly (readonly [number, string])[]): Answer {
  return (_request, response, count) => {
    const [status, body] = list[Math.min(count, list.length) - 1] ?? [201, ''];
    response.writeHead(status).end(body);
  };
}

const record = project({ issues: [issue()] });

function fileOf(dojoOf: Dojo, request = 0): Record<string, unknown>[] {
  const seen = dojoOf.server.seen[request];
  if (seen === undefined) throw new Error('no such request');
  const { findings } = JSON.parse(formOf(seen)['file'] ?? '') as {
    findings: Record<string, unknown>[];
  };
  return findings;
}

describe('an upload', () => {
  it('is a reimport of generic findings into the test of the project', async () => {
    const it = await start(taken);
    const entries = it.platform.encode(record, null);
    const outcome = await it.platform.send(batchOf(entries), push());
    expect(outcome.state).toBe('acknowledged');
    const [seen] = it.server.seen;
    expect(seen).toMatchObject({ method: 'POST', url: '/api/v2/reimport-scan/' });
    expect(seen?.headers.authorization).toBe(`Token ${TOKEN}`);
    const { file, ...fields } = formOf(
      seen ?? { method: '', url: '', headers: {}, body: Buffer.alloc(0) },
    );
    expect(file).toContain('"unique_id_from_tool"');
    expect(fields).toEqual({
      scan_type: 'Generic Findings Import',
      product_name: 'acme/goof',
      engagement_name: 'Snyk',
      test_title: `goof [${record.key.slice(0, 8)}]`,
      auto_create_context: 'true',
      close_old_findings: 'false',
      do_not_reactivate: 'false',
      minimum_severity: 'Info',
    });
    expect(fileOf(it)).toHaveLength(1);
  });

  it('goes below the path of the address, with or without /api/v2', () => {
    const options = parseDefectDojoOptions({});
    const network = { transport: createTransport(), redactor: createRedactor() };
    const at = (url: string) =>
      defectDojoPlatform({ url, token: 't-1234', options }, network).destination;
    expect(at('https://dojo.example.com/api/v2/')).toBe('https://dojo.example.com/');
    expect(at('https://example.com/dojo')).toBe('https://example.com/dojo/');
    expect(() => at('http://dojo.example.com')).toThrow(ConfigError);
    expect(() =>
      defectDojoPlatform({ url: 'https://a.example', token: ' ', options }, network),
    ).toThrow(/platform-token/);
  });

  it('stands for a project without findings too, so that its last ones can be closed', async () => {
    const it = await start(taken, { 'close-old-findings': true });
    const entries = it.platform.encode(project(), null);
    expect(entries).toHaveLength(1);
    await it.platform.send(batchOf(entries), push());
    expect(fileOf(it)).toEqual([]);
    expect(it.platform.encode(project({ page: 1 }), null)).toEqual([]);
  });

  it('leaves room for the envelope within 100 MB', async () => {
    const it = await start(taken);
    expect(it.platform.limits.maxBytes).toBeLessThan(MAX_FILE_BYTES - '{"findings":[]}'.length);
    expect(it.platform.concurrency).toBe(1);
  });
});

describe('closing', () => {
  it.each([true, false])(
    'needs the option, a snapshot and the whole test (option %s)',
    async (option) => {
      const it = await start(taken, { 'close-old-findings': option });
      const entries = it.platform.encode(record, null);
      const said: Record<string, string | undefined> = {};
      for (const snapshot of [true, false]) {
        for (const whole of [true, false]) {
          await it.platform.send(batchOf(entries, whole), push(snapshot));
          const seen = it.server.seen.at(-1);
          said[`${String(snapshot)} ${String(whole)}`] =
            seen === undefined ? undefined : formOf(seen)['close_old_findings'];
        }
      }
      expect(said).toEqual({
        'true true': String(option),
        'true false': 'false',
        'false true': 'false',
        'false false': 'false',
      });
      expect(it.platform.absent).toBe(option ? 'told' : 'kept');
    },
  );

  it('never reaches the test of another project of the same name', () => {
    const options = parseDefectDojoOptions({});
    const other = project({ key: 'f'.repeat(32), issues: [] });
    expect(groupOf(other, options)).not.toBe(groupOf(record, options));
  });
});

describe('an answer', () => {
  it.each([
    [400, '{"message":"[\\"Required fields are missing: [\'severity\']\\"]"}'],
    [400, '{"file":["The submitted file is empty."]}'],
    [413, '<html>too large</html>'],
    [422, '{"message":"poison"}'],
    [500, '{"message":"Required fields are missing: [\'title\']"}'],
    [500, '{"message":"value too long for type character varying(500)"}'],
  ])('%i with words about the file refuses the batch: %s', async (status, body) => {
    const it = await start(answers([status, body]));
    const outcome = await it.platform.send(batchOf(it.platform.encode(record, null)), push());
    expect(outcome.state).toBe('refused');
    expect(it.server.seen).toHaveLength(1);
  });

  it.each([
    [400, '{"product_type_name":["This field is required."]}', /product-type/],
    [
      400,
      '{"message":"auto_create_context not True, unable to create non-existing product"}',
      /product/,
    ],
    [400, '{"message":"Product \\"my.app\\" does not exist"}', /platform-options\.product/],
    [401, '{"detail":"Invalid token."}', /API v2 key/],
    [403, '{"detail":"You do not have permission"}', /API Importer/],
    [302, '', /Redirects are not followed/],
  ])(
    '%i that no finding is to blame for keeps the batch, with the cure: %s',
    async (status, body, cure) => {
      const it = await start(answers([status, body]));
      const sent = it.platform.send(batchOf(it.platform.encode(record, null)), push());
      await expect(sent).rejects.toThrow(cure);
      expect(it.server.seen).toHaveLength(1);
    },
  );

  it('names keys that an older version does not know: they are left out from then on', async () => {
    const unknown =
      '{"message":"Not allowed fields are present: [\'fix_available\', \'fix_version\']"}';
    const it = await start(answers([500, unknown], [201, '{}']));
    const batch = batchOf(it.platform.encode(record, null));
    expect((await it.platform.send(batch, push())).state).toBe('acknowledged');
    expect((await it.platform.send(batch, push())).state).toBe('acknowledged');
    expect(fileOf(it, 0)[0]).toHaveProperty('fix_version');
    expect(fileOf(it, 1)[0]).not.toHaveProperty('fix_version');
    expect(fileOf(it, 2)[0]).not.toHaveProperty('fix_available');
    expect(it.warnings).toHaveLength(1);
  });

  it('of 500 without words is repeated, and what comes later counts', async () => {
    const silent = '{"message":"Internal server error, check logs for details"}';
    const it = await start(answers([500, silent], [500, silent], [201, '{}']));
    const outcome = await it.platform.send(batchOf(it.platform.encode(record, null)), push());
    expect(outcome.state).toBe('acknowledged');
    expect(fileOf(it, 2)[0]).toHaveProperty('fix_version');
  });

  it('of 500 without words in the end is tried in the form of older versions', async () => {
    const silent = '{"message":"Internal server error, check logs for details"}';
    const it = await start((request, response) => {
      const knows = !request.body.includes('"fix_version"');
      response.writeHead(knows ? 201 : 500).end(knows ? '{}' : silent);
    });
    const outcome = await it.platform.send(batchOf(it.platform.encode(record, null)), push());
    expect(outcome.state).toBe('acknowledged');
    expect(it.warnings.join()).toContain('fix_version');
  });

  it('of 500 that stays leaves the batch for another run', async () => {
    const it = await start(answers([500, 'no words']));
    const sent = it.platform.send(batchOf(it.platform.encode(record, null)), push());
    const error: unknown = await sent.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error).toMatchObject({ status: 500, retryable: true });
    expect(String(error)).toContain('API expose error details');
  });

  it('never shows the token', async () => {
    const it = await start(answers([400, `{"message":"parse ${TOKEN}"}`]));
    const outcome = await it.platform.send(batchOf(it.platform.encode(record, null)), push());
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
  });
});

describe('the options', () => {
  it('make names by templates', () => {
    const options = parseDefectDojoOptions(
      '{ product: shop, engagement: "CI {reference}", test-title: "{file} ({type})" }',
    );
    expect(contextOf(groupOf(record, options))).toEqual({
      product: 'shop',
      engagement: 'CI main',
      test: 'package.json (npm)',
    });
  });

  it('tell all their problems', () => {
    const parse = () =>
      parseDefectDojoOptions({ product: '{nope}', 'auto-create': 'x', 'test-titel': 'y' });
    for (const told of [/no placeholder \{nope\}/, /auto-create: "x"/, /test-titel/])
      expect(parse).toThrow(told);
  });

  it('cut names at the column, and keep cut ones apart', () => {
    const options = parseDefectDojoOptions({ 'test-title': '{project}' });
    const named = (name: string) =>
      contextOf(groupOf(project({ attributes: { name } }), options)).test;
    expect(named('a'.repeat(255))).toHaveLength(255);
    expect(named('a'.repeat(255))).toBe('a'.repeat(255));
    expect(named('a'.repeat(256))).toHaveLength(255);
    expect(named(`${'a'.repeat(255)}b`)).not.toBe(named(`${'a'.repeat(255)}c`));
  });
});
