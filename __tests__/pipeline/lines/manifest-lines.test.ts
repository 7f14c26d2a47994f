import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssueFacts } from '../../../src/model/facts.js';
import { ManifestLines } from '../../../src/pipeline/lines/manifest-lines.js';
import { issue, project } from '../../builders/records.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lines-'));
  await mkdir(join(root, 'web'));
  await writeFile(
    join(root, 'web/package.json'),
    '{\n  "dependencies": {\n    "express": "4.0.0",\n    "lodash": "4.17.15"\n  }\n}\n',
  );
  await writeFile(join(root, 'Dockerfile'), 'FROM node:20\nRUN apt-get install -y curl\n');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

function placeOf(file: string, facts: Partial<IssueFacts>) {
  const record = project({
    product: file === 'Dockerfile' ? 'container' : 'open-source',
    attributes: { target_file: file },
    issues: [issue({ facts: { locations: [{ file }], ...facts } })],
  });
  const [location] = new ManifestLines(root).locate(record).issues[0]?.facts.locations ?? [];
  return location === undefined ? undefined : `${location.file}:${location.startLine ?? '-'}`;
}

const lodash = { name: 'lodash', version: '4.17.15', fixedIn: [] };

describe('ManifestLines', () => {
  it('points at the declaration in the manifest beside a lock file', () => {
    expect(placeOf('web/package-lock.json', {})).toBe('web/package.json:4');
  });

  it('points at the direct dependency that brings the package in', () => {
    const paths = [['shop@1.0.0', 'express@4.0.0', 'qs@1.0.0', 'lodash@4.17.15']];
    const packages = [{ ...lodash, name: 'qs', paths }];
    expect(placeOf('web/package.json', { packages })).toBe('web/package.json:3');
  });

  it('points at the instruction of a Dockerfile, else at its base image', () => {
    const packages = [{ ...lodash, paths: [] }];
    const dockerfileInstruction = 'RUN apt-get install -y curl';
    expect(placeOf('Dockerfile', { packages, dockerfileInstruction })).toBe('Dockerfile:2');
    expect(placeOf('Dockerfile', { packages })).toBe('Dockerfile:1');
  });

  it('leaves the place as it is where no line can be found', () => {
    expect(placeOf('gone/package.json', {})).toBe('gone/package.json:-');
    expect(placeOf('../outside/package.json', {})).toBe('../outside/package.json:-');
  });

  it('keeps a line that the tool itself gave', () => {
    const locations = [{ file: 'web/package.json', startLine: 2 }];
    expect(placeOf('web/package.json', { locations })).toBe('web/package.json:2');
  });
});
