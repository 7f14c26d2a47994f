import { describe, expect, it } from '@jest/globals';
import { found } from './found.js';

describe('go.mod', () => {
  const text = `module github.com/acme/app

go 1.21

require github.com/single/line v1.0.0

require (
	github.com/gin-gonic/gin v1.4.0
	golang.org/x/net v0.1.0 // indirect
	golang.org/x/net/http2 v0.2.0 // indirect
	// github.com/old/one v1.0.0
)

replace github.com/acme/fork => github.com/other/fork v1.2.3
`;
  const at = (name: string) => found('go.mod', text, { name });

  it('finds modules', () => {
    expect(at('github.com/gin-gonic/gin')).toBe('8: github.com/gin-gonic/gin');
    expect(at('github.com/single/line')).toBe('5: github.com/single/line');
  });

  it('finds the module of a package, the nearest one', () => {
    expect(at('github.com/gin-gonic/gin/binding')).toBe('8: github.com/gin-gonic/gin');
    expect(at('golang.org/x/net/html')).toBe('9: golang.org/x/net');
    expect(at('golang.org/x/net/http2/hpack')).toBe('10: golang.org/x/net/http2');
  });

  it('finds neither comments nor replacements', () => {
    expect(at('github.com/old/one')).toBeUndefined();
    expect(at('github.com/other/fork')).toBeUndefined();
    expect(at('github.com')).toBeUndefined();
  });
});

describe('Gemfile, gemspec, Gemfile.lock', () => {
  it('finds gems where they are called for', () => {
    const text = `# gem 'rack'\ntitle = "gem 'rack'"\n  gem "rack", '~> 2.0' # gem 'puma'\ngem('rails')\n`;
    expect(found('Gemfile', text, { name: 'rack' })).toBe('3: rack');
    expect(found('Gemfile', text, { name: 'rails' })).toBe('4: rails');
    expect(found('Gemfile', text, { name: 'puma' })).toBeUndefined();
  });

  it('reads a gemspec', () => {
    const text = `Gem::Specification.new do |s|\n  s.name = 'rack'\n  s.add_runtime_dependency "rack", ">= 1"\n  s.add_dependency('json')\nend`;
    expect(found('acme.gemspec', text, { name: 'rack' })).toBe('3: rack');
    expect(found('acme.gemspec', text, { name: 'json' })).toBe('4: json');
  });

  it('reads a lock file', () => {
    const text = `GEM\n  remote: https://rubygems.org/\n  specs:\n    rails (6.0.0)\n      rack (~> 2.0)\n    rack (2.0.1)\n\nDEPENDENCIES\n  rails\n`;
    expect(found('Gemfile.lock', text, { name: 'rack', version: '2.0.1' })).toBe('6: rack');
    expect(found('Gemfile.lock', text, { name: 'rails' })).toBe('4: rails');
  });
});

describe('NuGet', () => {
  it('finds package references without regard to case', () => {
    const text = `<Project Sdk="Microsoft.NET.Sdk">
  <!-- <PackageReference Include="Newtonsoft.Json" Version="1" /> -->
  <ItemGroup>
    <PackageReference
      Include="Newtonsoft.Json"
      Version="12.0.1" />
    <PackageReference Include="Serilog"><Version>2.0.0</Version></PackageReference>
    <Reference Include="Other.Thing" />
  </ItemGroup>
</Project>`;
    const at = (name: string) => found('src/App.csproj', text, { name });
    expect(at('newtonsoft.json')).toBe('4: <PackageReference');
    expect(at('Serilog')).toBe('7: <PackageReference Include="Serilog">');
    expect(at('Other.Thing')).toBeUndefined();
  });

  it('reads packages.config and central versions', () => {
    const config = '<packages>\r\n  <package id="jQuery" version="1.4.1" />\r\n</packages>';
    expect(found('packages.config', config, { name: 'jquery' })).toBe(
      '2: <package id="jQuery" version="1.4.1" />',
    );
    const props = '<Project>\n<PackageVersion Include="X" Version="1"/></Project>';
    expect(found('Directory.Packages.props', props, { name: 'x' })).toBe(
      '2: <PackageVersion Include="X" Version="1"/>',
    );
  });
});

describe('composer.json', () => {
  it('finds packages without regard to case', () => {
    const text =
      '{"name":"a/b","require":{"php":">=7",\n"Symfony/Yaml":"^3"},"require-dev":{"c/d":"1"}}';
    expect(found('composer.json', text, { name: 'symfony/yaml' })).toBe('2: "Symfony/Yaml"');
    expect(found('composer.json', text, { name: 'a/b' })).toBeUndefined();
  });
});

describe('Cargo.toml', () => {
  const text = `[package]
name = "serde"
[dependencies]
serde = { version = "1", features = ["derive"] }
tokio.version = "1"
json = { package = "serde_json", version = "1" }
[target.'cfg(unix)'.dependencies]
libc = "0.2"
[dev-dependencies.rand]
version = "0.7"
`;
  it.each([
    ['serde', '4: serde'],
    ['serde_json', '6: package'],
    ['libc', '8: libc'],
    ['rand', '9: dev-dependencies.rand'],
  ])('finds %s', (name, expected) => {
    expect(found('Cargo.toml', text, { name })).toBe(expected);
  });

  it('finds no feature or version', () => {
    expect(found('Cargo.toml', text, { name: 'derive' })).toBeUndefined();
    expect(found('Cargo.toml', text, { name: 'version' })).toBeUndefined();
  });
});

describe('Podfile', () => {
  it('finds a pod and the pod of a subspec', () => {
    const text =
      "target 'App' do\n  # pod 'Old'\n  pod 'AFNetworking', '~> 3.0'\n  pod 'Firebase/Core'\nend";
    expect(found('ios/Podfile', text, { name: 'AFNetworking/Security' })).toBe('3: AFNetworking');
    expect(found('ios/Podfile', text, { name: 'Firebase/Core' })).toBe('4: Firebase/Core');
    expect(found('ios/Podfile', text, { name: 'Old' })).toBeUndefined();
  });
});

describe('mix.exs', () => {
  it('finds the tuples of dependencies', () => {
    const text = `@moduledoc """
{:plug, "~> 0"}
"""
defp deps do
  [
    # {:jason, "~> 1.0"},
    {:phoenix, "~> 1.7"}, {:plug, git: "https://x.y/plug"},
    {:ok, result}
  ]
end`;
    expect(found('mix.exs', text, { name: 'phoenix' })).toBe('7: phoenix');
    expect(found('mix.exs', text, { name: 'plug' })).toBe('7: plug');
    expect(found('mix.exs', text, { name: 'jason' })).toBeUndefined();
    expect(found('mix.exs', text, { name: 'ok' })).toBeUndefined();
  });
});

describe('an unknown kind of file', () => {
  it('has no declarations', () => {
    expect(found('WORKSPACE', 'lodash', { name: 'lodash' })).toBeUndefined();
  });
});
