import { describe, expect, it } from '@jest/globals';
import { found } from './found.js';

const MANIFEST = `{
  "name": "lodash",
  "description": "uses lodash a lot",
  "keywords": ["lodash"],
  "scripts": { "lodash": "lodash" },
  "devDependencies": {
    "jest": "^29",
    "lodash": "^4.17.15"
  },
  "dependencies": {
    "@babel/core": "^7.0.0",
    "lodash": "4.17.15", "left-pad": "1.3.0",
    "mine": "npm:real-name@^2"
  }
}
`;

describe('package.json', () => {
  const at = (name: string, text = MANIFEST) => found('app/package.json', text, { name });

  it('finds a dependency where it is declared, not where it is mentioned', () => {
    expect(at('lodash')).toBe('12: "lodash"');
    expect(at('left-pad')).toBe('12: "left-pad"');
  });

  it('knows scoped names', () => {
    expect(at('@babel/core')).toBe('11: "@babel/core"');
  });

  it('knows the package behind an alias', () => {
    expect(at('real-name')).toBe('13: "mine"');
    expect(at('mine')).toBe('13: "mine"');
  });

  it('looks in the other sections too', () => {
    expect(at('jest')).toBe('7: "jest"');
  });

  it('finds nothing that is not declared', () => {
    expect(at('keywords')).toBeUndefined();
    expect(at('name')).toBeUndefined();
    expect(at('__proto__')).toBeUndefined();
    expect(at('')).toBeUndefined();
  });

  it('counts lines with any line breaks and past a byte order mark', () => {
    expect(at('lodash', MANIFEST.replaceAll('\n', '\r\n'))).toBe('12: "lodash"');
    expect(at('lodash', MANIFEST.replaceAll('\n', '\r'))).toBe('12: "lodash"');
    expect(at('lodash', `\uFEFF${MANIFEST}`)).toBe('12: "lodash"');
  });

  it('reads on through comments, commas and breaks that JSON does not allow', () => {
    const text = '{ // "dependencies": { "qs": "1" }\n "dependencies": {\n "qs": "1",\n}, oops';
    expect(at('qs', text)).toBe('3: "qs"');
  });

  it('finds nothing in what is no object, nor in what nests without end', () => {
    expect(at('qs', '')).toBeUndefined();
    expect(at('qs', '"dependencies"')).toBeUndefined();
    expect(at('qs', '['.repeat(200_000))).toBeUndefined();
  });
});

describe('package-lock.json', () => {
  const at = (text: string, name: string, version?: string) =>
    found('package-lock.json', text, { name, ...(version === undefined ? {} : { version }) });

  it('reads versions 2 and 3', () => {
    const text = `{
  "lockfileVersion": 3,
  "packages": {
    "": { "version": "1.0.0", "dependencies": { "qs": "^6" } },
    "node_modules/body-parser/node_modules/qs": {
      "version": "6.2.0"
    },
    "node_modules/qs": {
      "version": "6.5.0"
    },
    "node_modules/@hapi/hoek": { "version": "9.0.0" }
  },
  "dependencies": {
    "qs": { "version": "6.5.0" }
  }
}`;
    expect(at(text, 'qs')).toBe('8: "node_modules/qs"');
    expect(at(text, 'qs', '6.2.0')).toBe('5: "node_modules/body-parser/node_modules/qs"');
    expect(at(text, 'qs', '9.9.9')).toBe('8: "node_modules/qs"');
    expect(at(text, '@hapi/hoek', '9.0.0')).toBe('11: "node_modules/@hapi/hoek"');
  });

  it('reads version 1', () => {
    const text = `{
  "lockfileVersion": 1,
  "dependencies": {
    "body-parser": {
      "version": "1.9.0",
      "dependencies": {
        "qs": { "version": "2.2.4" }
      }
    },
    "qs": {
      "version": "6.5.0",
      "requires": { "version": "1.0.0" }
    }
  }
}`;
    expect(at(text, 'qs')).toBe('10: "qs"');
    expect(at(text, 'qs', '2.2.4')).toBe('7: "qs"');
    expect(at(text, 'body-parser')).toBe('4: "body-parser"');
  });
});

describe('yarn.lock', () => {
  it('reads Yarn 1', () => {
    const text = `# yarn lockfile v1
# lodash@^4:

"@babel/core@^7.0.0", "@babel/core@^7.1.0":
  version "7.1.2"
  dependencies:
    lodash "^4.17.0"

lodash@^3.0.0:
  version "3.10.1"

lodash@^4.17.0, lodash@^4.17.10:
  version "4.17.15"
`;
    const at = (name: string, version: string) => found('yarn.lock', text, { name, version });
    expect(at('lodash', '4.17.15')).toBe('12: lodash@^4.17.0, lodash@^4.17.10:');
    expect(at('lodash', '3.10.1')).toBe('9: lodash@^3.0.0:');
    expect(at('@babel/core', '7.1.2')).toBe('4: "@babel/core@^7.0.0", "@babel/core@^7.1.0":');
  });

  it('reads Yarn 2 and later', () => {
    const text = `__metadata:
  version: 6

"@babel/core@npm:^7.0.0, @babel/core@npm:^7.1.0":
  version: 7.1.2
  resolution: "@babel/core@npm:7.1.2"

"lodash@npm:^4.17.0":
  version: 4.17.15
`;
    const at = (name: string) => found('yarn.lock', text, { name });
    expect(at('lodash')).toBe('8: "lodash@npm:^4.17.0":');
    expect(at('@babel/core')).toBe('4: "@babel/core@npm:^7.0.0, @babel/core@npm:^7.1.0":');
    expect(at('__metadata')).toBeUndefined();
  });
});

describe('pnpm-lock.yaml', () => {
  it('reads version 9 with workspaces', () => {
    const text = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      lodash:
        specifier: ^4.17.0
        version: 4.17.15
      '@babel/core':
        specifier: ^7.0.0
        version: 7.1.2

packages:

  '@babel/core@7.1.2':
    resolution: {integrity: sha512-x}

  qs@6.2.0:
    resolution: {integrity: sha512-y}

snapshots:

  qs@6.2.0: {}
`;
    const at = (name: string, version?: string) =>
      found('pnpm-lock.yaml', text, { name, ...(version === undefined ? {} : { version }) });
    expect(at('lodash')).toBe('7: lodash');
    expect(at('@babel/core')).toBe("10: '@babel/core'");
    expect(at('qs', '6.2.0')).toBe('19: qs@6.2.0');
  });

  it('reads versions 5 and 6 without workspaces', () => {
    const text = `lockfileVersion: '6.0'
dependencies:
  lodash:
    specifier: ^4
    version: 4.17.15
packages:
  /@babel/core@7.1.2(supports-color@8.0.0):
    dev: true
  /qs/6.2.0_debug@4.0.0:
    dev: false
`;
    const at = (name: string, version: string) => found('pnpm-lock.yaml', text, { name, version });
    expect(at('lodash', '4.17.15')).toBe('3: lodash');
    expect(at('@babel/core', '7.1.2')).toBe('7: /@babel/core@7.1.2(supports-color@8.0.0)');
    expect(at('qs', '6.2.0')).toBe('9: /qs/6.2.0_debug@4.0.0');
  });
});
