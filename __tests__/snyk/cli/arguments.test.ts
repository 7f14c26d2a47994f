import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  argumentProblems,
  scanArguments,
  targetOf,
  userArguments,
} from '../../../src/snyk/cli/arguments.js';
import type { ScanRequest } from '../../../src/snyk/cli/arguments.js';
import { SCAN_PRODUCTS } from '../../../src/snyk/cli/products.js';

const request = (over: Partial<ScanRequest> = {}): ScanRequest => ({
  product: 'open-source',
  products: ['open-source'],
  scanArgs: [],
  ...over,
});

describe('scanArguments', () => {
  it.each([
    ['open-source', ['test']],
    ['code', ['code', 'test']],
    ['container', ['container', 'test']],
    ['iac', ['iac', 'test']],
  ] as const)('starts %s with its command and asks for JSON twice', (product, command) => {
    expect(scanArguments(request({ product, products: [product] }), '/tmp/out.json')).toEqual([
      ...command,
      '--json',
      '--json-file-output=/tmp/out.json',
    ]);
  });

  it('puts the target after the options and keeps what follows -- last', () => {
    const args = userArguments(
      request({ target: 'api', scanArgs: ['--all-projects', '--', '-Pprod', '--json'] }),
    );
    expect(args).toEqual(['--all-projects', 'api', '--', '-Pprod', '--json']);
  });

  it('passes every argument as one, whatever is in it', () => {
    const hostile = fc.string({ unit: 'binary' }).map((text) => `--x=${text}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...SCAN_PRODUCTS),
        fc.array(hostile, { maxLength: 5 }),
        (product, scanArgs) => {
          const args = scanArguments(request({ product, products: [product], scanArgs }), '/o');
          expect(args.slice(args.length - scanArgs.length)).toEqual(scanArgs);
        },
      ),
    );
  });

  it('never lets the arguments of one scan change in a run of that scan alone', () => {
    const word = fc.constantFrom('--all-projects', '--platform=x', '--rules=r', '--file=a', '-p');
    fc.assert(
      fc.property(fc.constantFrom(...SCAN_PRODUCTS), fc.array(word), (product, scanArgs) => {
        const args = userArguments(request({ product, products: [product], scanArgs }));
        expect(args).toEqual(scanArgs);
      }),
    );
  });

  it('deals options out to the scans that have them', () => {
    const products = SCAN_PRODUCTS;
    const scanArgs = [
      '--all-projects',
      '--platform=linux/arm64',
      '--rules=bundle.tar.gz',
      '--report',
      '--org=acme',
      '--unheard-of',
      '--',
      '-q',
    ];
    const of = (product: ScanRequest['product']) =>
      userArguments(request({ product, products, scanArgs, target: 'alpine:3' }));
    expect(of('open-source')).toEqual(['--all-projects', '--org=acme', '--unheard-of', '--', '-q']);
    expect(of('code')).toEqual(['--report', '--org=acme', '--unheard-of']);
    expect(of('container')).toEqual([
      '--platform=linux/arm64',
      '--org=acme',
      '--unheard-of',
      'alpine:3',
    ]);
    expect(of('iac')).toEqual(['--rules=bundle.tar.gz', '--report', '--org=acme', '--unheard-of']);
  });
});

describe('targetOf', () => {
  it('is the path of every scan when no container is scanned', () => {
    const products = ['open-source', 'code'] as const;
    expect(targetOf({ product: 'code', products, target: 'api' })).toBe('api');
  });

  it('is the image alone when a container is scanned', () => {
    const products = ['open-source', 'container'] as const;
    expect(targetOf({ product: 'open-source', products, target: 'alpine:3' })).toBeUndefined();
    expect(targetOf({ product: 'container', products, target: 'alpine:3' })).toBe('alpine:3');
  });
});

describe('argumentProblems', () => {
  const problems = (over: Partial<ScanRequest>) => argumentProblems(request(over));

  it.each(['--json', '--sarif', '--json-file-output=x', '--sarif-file-output=x', '--json=true'])(
    'refuses %s and says why',
    (argument) => {
      expect(problems({ scanArgs: [argument] })).toEqual([
        expect.stringMatching(new RegExp(`^scan-args: ${argument} is not possible here: .+output`)),
      ]);
    },
  );

  it.each(['--help', '-h', '-he', '--version', '-v', '--print-graph', '-json'])(
    'refuses %s',
    (argument) => {
      expect(problems({ scanArgs: [argument] })).toHaveLength(1);
    },
  );

  it.each(['-p', '-d', '--print-deps', '--all-projects', '--severity-threshold=high', '--org=a'])(
    'lets %s through',
    (argument) => {
      expect(problems({ scanArgs: [argument] })).toEqual([]);
    },
  );

  it('leaves alone what is for the build tool', () => {
    expect(problems({ scanArgs: ['--', '--json', '-v', 'test'] })).toEqual([]);
  });

  it('refuses a command', () => {
    expect(problems({ scanArgs: ['test', '--all-projects'] })).toEqual([
      expect.stringContaining('give options only'),
    ]);
  });

  it('wants an image for a container scan', () => {
    expect(problems({ products: ['code', 'container'] })).toEqual([
      'target: not set, but a container scan needs the name of an image.',
    ]);
  });

  it('refuses a target that would be an option', () => {
    expect(problems({ target: '--json' })).toEqual([expect.stringMatching(/^target: "--json"/)]);
  });

  it('refuses NUL characters, which make starting a process throw', () => {
    expect(problems({ scanArgs: ['--file=a\0b'] })).toEqual([expect.stringContaining('NUL')]);
    expect(problems({ target: 'a\0b' })).toEqual([expect.stringContaining('NUL')]);
  });

  it('tells all problems at once', () => {
    expect(problems({ scanArgs: ['--json', '--sarif'], target: '-x' })).toHaveLength(3);
  });
});
