import { describe, expect, it } from '@jest/globals';
import { found } from './found.js';

describe('requirements.txt', () => {
  const text = `# Django==1.0
-r base.txt
--index-url https://pypi.org/simple
Flask_SQLAlchemy==2.4.1  # not django
django[argon2] >= 2.0, < 3 ; python_version > "3"
requests==2.19.0 \\
    --hash=sha256:abc
pkg @ https://example.com/pkg.zip
-e git+https://github.com/acme/tool.git#egg=tool
urllib3
`;
  const at = (name: string) => found('requirements.txt', text, { name });

  it('compares names as pip does', () => {
    expect(at('flask-sqlalchemy')).toBe('4: Flask_SQLAlchemy==2.4.1');
    expect(at('Flask.SQLAlchemy')).toBe('4: Flask_SQLAlchemy==2.4.1');
  });

  it('finds requirements with extras, markers, hashes and addresses', () => {
    expect(at('Django')).toBe('5: django[argon2] >= 2.0, < 3 ; python_version > "3"');
    expect(at('requests')).toBe('6: requests==2.19.0');
    expect(at('pkg')).toBe('8: pkg @ https://example.com/pkg.zip');
    expect(at('tool')).toBe('9: tool');
    expect(at('urllib3')).toBe('10: urllib3');
  });

  it('takes no option for a package', () => {
    expect(at('base.txt')).toBeUndefined();
    expect(at('r')).toBeUndefined();
  });

  it('knows its other names', () => {
    for (const path of [
      'requirements/dev-requirements.txt',
      'requirements.in',
      'constraints.txt',
    ]) {
      expect(found(path, text, { name: 'urllib3' })).toBe('10: urllib3');
    }
  });
});

describe('pyproject.toml', () => {
  const text = `[build-system]
requires = ["setuptools>=40", "requests"]
[project]
name = "django"
description = """
dependencies = ["requests>=1"]
"""
dependencies = [
  # "requests>=2",
  "requests[socks]>=2.0",
  'Jinja2==2.11.0',
]
[project.optional-dependencies]
test = ["pytest"]
[dependency-groups]
dev = ["ruff", {include-group = "test"}]
[tool.poetry.dependencies]
python = "^3.8"
flask = "^1.0"
numpy = { version = "^1.2", extras = ["x"] }
[tool.poetry.group.dev.dependencies]
black = "*"
`;
  const at = (name: string) => found('pyproject.toml', text, { name });

  it('finds the requirements of a project', () => {
    expect(at('requests')).toBe('10: "requests[socks]>=2.0"');
    expect(at('jinja2')).toBe("11: 'Jinja2==2.11.0'");
    expect(at('pytest')).toBe('14: "pytest"');
    expect(at('ruff')).toBe('16: "ruff"');
    expect(at('setuptools')).toBe('2: "setuptools>=40"');
  });

  it('finds the dependencies of Poetry', () => {
    expect(at('Flask')).toBe('19: flask');
    expect(at('numpy')).toBe('20: numpy');
    expect(at('black')).toBe('22: black');
  });

  it('does not find what is only mentioned', () => {
    expect(at('django')).toBeUndefined();
    expect(at('extras')).toBeUndefined();
  });
});

describe('Pipfile', () => {
  it('finds packages by their normalised names', () => {
    const text =
      '[[source]]\nname = "pypi"\n[packages]\nFlask = "==1.0"\n[dev-packages]\n"zope.interface" = "*"\n';
    expect(found('Pipfile', text, { name: 'flask' })).toBe('4: Flask');
    expect(found('Pipfile', text, { name: 'zope-interface' })).toBe('6: "zope.interface"');
    expect(found('Pipfile', text, { name: 'name' })).toBeUndefined();
  });
});

describe('setup.py', () => {
  it('finds strings in lists of requirements only', () => {
    const text = `"""Needs requests."""
# install_requires=['requests']
setup(
    name='requests',
    install_requires=[
        'requests[security]>=2.0',  # 'flask'
        "Jinja2",
    ],
    extras_require={'dev': ['pytest']},
    description='flask',
)
`;
    expect(found('setup.py', text, { name: 'requests' })).toBe('6: requests[security]>=2.0');
    expect(found('setup.py', text, { name: 'jinja2' })).toBe('7: Jinja2');
    expect(found('setup.py', text, { name: 'pytest' })).toBe('9: pytest');
    expect(found('setup.py', text, { name: 'flask' })).toBeUndefined();
  });
});
