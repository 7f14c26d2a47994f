import { describe, expect, it } from '@jest/globals';
import { readDockerfile } from '../../../src/formats/manifest/dockerfile.js';

const TEXT = `# syntax=docker/dockerfile:1
FROM node:18 AS base
FROM golang:1.20 AS builder
RUN go build
FROM --platform=linux/amd64 base
# RUN apt-get install -y curl
RUN apt-get update && \\
    # tools
    apt-get install -y   curl \\
      git
COPY --from=builder /app /app
`;

describe('readDockerfile', () => {
  it('finds the base of the last stage through the stages that it builds on', () => {
    expect(readDockerfile(TEXT).base()).toEqual({
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 21,
    });
  });

  it('finds an instruction by what Snyk says of it, over continued lines', () => {
    const dockerfile = readDockerfile(TEXT.replaceAll('\n', '\r\n'));
    expect(dockerfile.instruction('apt-get install -y curl git')?.startLine).toBe(7);
    expect(dockerfile.instruction('RUN go build')?.startLine).toBe(4);
  });

  it('finds no instruction that is not there', () => {
    const dockerfile = readDockerfile(TEXT);
    expect(dockerfile.instruction('yum install')).toBeUndefined();
    expect(dockerfile.instruction('  ')).toBeUndefined();
  });

  it('has no base without stages, and ends with stages that name themselves', () => {
    expect(readDockerfile('').base()).toBeUndefined();
    expect(readDockerfile('FROM a AS a\nFROM a AS a').base()?.startLine).toBe(1);
  });

  it('knows the other escape character', () => {
    const dockerfile = readDockerfile('# escape=`\nFROM x\nRUN a `\n  b\nRUN c \\\nRUN d');
    expect(dockerfile.instruction('a b')?.startLine).toBe(3);
    expect(dockerfile.instruction('d')?.startLine).toBe(6);
  });
});
