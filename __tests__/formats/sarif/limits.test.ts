import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { CODE_SCANNING_LIMITS } from '../../../src/formats/sarif/limits.js';
import type { SarifDocument } from '../../../src/formats/sarif/document.js';
import { issue, project } from '../../builders/records.js';
import { collected, findings, parsed, resultOf, runOf } from './logs.js';

describe('the limits of code scanning', () => {
  it('are those that GitHub documents', () => {
    expect(CODE_SCANNING_LIMITS).toEqual({
      runs: 20,
      results: 25_000,
      locations: 100,
      flowSteps: 1_000,
      tags: 20,
      gzipBytes: 10_485_760,
    });
  });

  it('keep 25,000 results of as many, and of one more all but the least severe', () => {
    const issues = findings(25_001, (n) => ({
      attributes: { effective_severity_level: n === 7 ? 'low' : 'high', severities: [] },
      facts: { packages: [] },
    }));
    const limits = { gzipBytes: Number.MAX_SAFE_INTEGER };
    const collecting = collected([project({ issues: issues.slice(0, 25_000) })], { limits });
    const full = collecting.finish();
    expect(runOf(parsed(full)).results).toHaveLength(25_000);
    expect(full.leftOut).toEqual({
      runs: 0,
      results: 0,
      bySize: 0,
      locations: 0,
      flowSteps: 0,
      sentences: [],
    });

    collecting.add(project({ issues: issues.slice(25_000) }), () => undefined);
    const document = collecting.finish();
    const { leftOut } = document;
    const run = runOf(parsed(document));
    expect(run.results).toHaveLength(25_000);
    expect(run.tool.driver.rules).toHaveLength(25_000);
    expect(run.results?.some(({ level }) => level === 'note')).toBe(false);
    expect(leftOut.results).toBe(1);
    expect(leftOut.sentences).toEqual([
      'Snyk Open Source: this file has the worst 25000 of 25001 findings, because code scanning ' +
        'accepts no more results in a run. All of them are in findings.ndjson.',
    ]);
    expect(run.invocations?.[0]?.toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: leftOut.sentences[0] } },
    ]);
  });

  it('keep the worst of very many, and count the rest', () => {
    const issues = findings(1_000, (n) => ({
      attributes: { effective_severity_level: n % 10 === 0 ? 'critical' : 'low' },
    }));
    const document = collected([project({ issues })], {
      limits: { results: 100 },
    }).finish();
    const { leftOut } = document;
    const log = parsed(document);
    const results = runOf(log).results ?? [];
    expect(results).toHaveLength(100);
    expect(results.every((result) => result.properties?.severity === 'critical')).toBe(true);
    expect(leftOut.results).toBe(900);
  });

  it('ask for the place of no finding that has no chance', () => {
    let asked = 0;
    const log = collected([], { limits: { results: 10 } });
    log.add(project({ issues: findings(1_000) }), () => {
      asked += 1;
      return undefined;
    });
    expect(log.finish().leftOut.results).toBe(990);
    expect(asked).toBeLessThan(20);
  });

  it('keep 20 runs of as many, and of one more those with the worst findings', () => {
    const tools = Array.from({ length: 21 }, (_, n) =>
      project({
        tool: { name: `Tool ${String(n).padStart(2, '0')}` },
        issues: findings(1, () => ({
          attributes: { effective_severity_level: n === 3 ? 'low' : 'high' },
        })),
      }),
    );
    const full = collected(tools.slice(0, 20)).finish();
    expect(parsed(full).runs).toHaveLength(20);
    expect(full.leftOut.runs).toBe(0);

    const document = collected(tools).finish();
    const { leftOut } = document;
    const log = parsed(document);
    expect(log.runs).toHaveLength(20);
    expect(log.runs.map((run) => run.tool.driver.name)).not.toContain('Tool 03');
    expect(leftOut.runs).toBe(1);
    expect(leftOut.sentences[0]).toContain('Tool 03');
    const notes = log.runs.map((run) => run.invocations?.[0]?.toolExecutionNotifications?.length);
    expect(notes.filter(Boolean)).toEqual([1]);
  });

  it('keep 100 locations of a result', () => {
    const at = (count: number) =>
      issue({
        facts: {
          locations: Array.from({ length: count }, (_, n) => ({ file: 'a.js', startLine: n + 1 })),
        },
      });
    const full = collected([project({ issues: [at(100)] })]).finish();
    expect(runOf(parsed(full)).results?.[0]?.relatedLocations).toHaveLength(99);
    expect(full.leftOut.locations).toBe(0);
    const document = collected([project({ issues: [at(101)] })]).finish();
    const { leftOut } = document;
    const log = parsed(document);
    expect(runOf(log).results?.[0]?.relatedLocations).toHaveLength(99);
    expect(leftOut.locations).toBe(1);
    expect(leftOut.sentences).toHaveLength(1);
  });

  it('keep 1,000 steps of a data flow, both ends of it', () => {
    const flow = (count: number) =>
      issue({
        facts: {
          codeFlow: Array.from({ length: count }, (_, n) => ({ file: 'a.js', startLine: n + 1 })),
        },
      });
    const full = collected([project({ issues: [flow(1_000)] })]).finish();
    expect(full.leftOut.flowSteps).toBe(0);
    const document = collected([project({ issues: [flow(1_001)] })]).finish();
    const { leftOut } = document;
    const log = parsed(document);
    const steps = runOf(log).results?.[0]?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    const lines = steps.map((step) => step.location?.physicalLocation?.region?.startLine);
    expect(lines).toHaveLength(1_000);
    expect([lines[0], lines[499], lines[500], lines[999]]).toEqual([1, 500, 502, 1_001]);
    expect(leftOut.flowSteps).toBe(1);
  });

  it('keep the file small enough after gzip, the worst of all runs in it', () => {
    const noise = (n: number) =>
      Array.from({ length: 40 }, (_, k) => ((n * 7919 + k * 104_729) ** 2).toString(36)).join('-');
    const record = (tool: string, level: string) =>
      project({
        tool: { name: tool },
        issues: findings(400, (n) => ({
          attributes: { effective_severity_level: level, description: noise(n) },
          facts: { message: noise(n + 1_000) },
        })),
      });
    const limits = { gzipBytes: 300_000 };
    const records = [record('Snyk IaC', 'low'), record('Snyk Open Source', 'critical')];
    const document = collected(records, { limits }).finish();
    const { leftOut } = document;
    const log = parsed(document);
    const bytes = gzipSync([...document.text()].join('')).length;
    expect(bytes).toBeLessThanOrEqual(limits.gzipBytes);
    expect(bytes).toBeGreaterThan(limits.gzipBytes * 0.7);
    const [iac, openSource] = log.runs;
    expect(openSource?.results).toHaveLength(400);
    expect(iac?.results?.length).toBe(400 - leftOut.results);
    expect(iac?.tool.driver.rules?.length).toBe(iac?.results?.length);
    expect(leftOut.results).toBeGreaterThan(0);
    expect(leftOut.sentences).toEqual([expect.stringContaining('accepts no larger file')]);
  });

  it('leave a small result as it is', () => {
    expect(resultOf({}).result.codeFlows).toBeUndefined();
    expect(resultOf({}).result.relatedLocations).toBeUndefined();
  });
});

describe('the logs for code scanning', () => {
  const records = ['Tool A', 'Tool B', 'Tool C'].map((name) =>
    project({ tool: { name }, issues: findings(20, () => ({})) }),
  );
  const names = (documents: readonly SarifDocument[]) =>
    documents.map((document) => parsed(document).runs.map((run) => run.tool.driver.name));
  const idsOf = (documents: readonly SarifDocument[]) =>
    documents.flatMap((document) => parsed(document).runs.map((run) => run.automationDetails?.id));

  it('are one where a file has room for all', () => {
    const log = collected(records, { limits: { runs: 3 } });
    const whole = log.finish();
    expect(log.uploads(whole)).toEqual([whole]);
  });

  it.each([
    ['runs', { runs: 2 }],
    ['bytes', { gzipBytes: 3_500 }],
  ])('are one for each tool where a file has too few %s, in the same categories', (_, limits) => {
    const log = collected(records, { limits });
    const uploads = log.uploads(log.finish());
    expect(names(uploads).flat().toSorted()).toEqual(['Tool A', 'Tool B', 'Tool C']);
    expect(uploads).toHaveLength(3);
    const whole = collected(records).finish();
    expect(idsOf(uploads).toSorted()).toEqual(idsOf([whole]).toSorted());
    for (const upload of uploads) expect(upload.leftOut.runs).toBe(0);
  });
});
