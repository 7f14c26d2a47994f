import { describe, expect, it } from '@jest/globals';
import { packageFormat, purlOf } from '../../src/sources/purl.js';

describe('package URLs', () => {
  it.each([
    ['npm', 'lodash', '4.17.15', 'pkg:npm/lodash@4.17.15'],
    ['yarn', '@babel/core', '7.0.0', 'pkg:npm/%40babel/core@7.0.0'],
    ['maven', 'org.acme:app', '1.0', 'pkg:maven/org.acme/app@1.0'],
    ['gradle', 'org.acme:app', '1.0', 'pkg:maven/org.acme/app@1.0'],
    ['maven', 'app', '1.0', undefined],
    ['maven', 'a:b:jar:tests', '1.0', undefined],
    ['pip', 'Flask_Cors.x', '3.0', 'pkg:pypi/flask-cors.x@3.0'],
    ['nuget', 'Azure.Identity', '1.7.0', 'pkg:nuget/Azure.Identity@1.7.0'],
    ['rubygems', 'rack', '1.6.5', 'pkg:gem/rack@1.6.5'],
    ['composer', 'symfony/http', '5.0', 'pkg:composer/symfony/http@5.0'],
    ['hex', 'plug', '1.0', 'pkg:hex/plug@1.0'],
    ['cargo', 'rand', '0.7.3', 'pkg:cargo/rand@0.7.3'],
    ['swift', 'github.com/apple/swift-nio', '2.0', 'pkg:swift/github.com/apple/swift-nio@2.0'],
    ['cocoapods', 'AFNetworking/Security', '4.0', 'pkg:cocoapods/AFNetworking@4.0#Security'],
    ['golang', 'github.com/gin-gonic/gin', '1.9.0', 'pkg:golang/github.com/gin-gonic/gin@v1.9.0'],
    ['golang', 'gopkg.in/yaml.v2', '2.4.0', 'pkg:golang/gopkg.in/yaml.v2@v2.4.0'],
    ['golang', 'github.com/a/b/v2', '2.0.0', 'pkg:golang/github.com/a/b/v2@v2.0.0'],
    ['golang', 'github.com/a/b/pkg/tool', '1.0.0', undefined],
    ['golang', 'github.com/a/b', '#c2843e01d9a2', undefined],
    ['debian:12', 'glibc', '2.36-9', 'pkg:deb/debian/glibc@2.36-9?arch=source&distro=debian-12'],
    ['alpine:3.18', 'busybox', '1.36-r2', 'pkg:apk/alpine/busybox@1.36-r2?distro=alpine-3.18'],
    ['rhel:8', 'bind-libs', '32:9.11-2', 'pkg:rpm/rhel/bind-libs@9.11-2?distro=rhel-8&epoch=32'],
    ['linux', 'expat', '2.2', undefined],
    ['unheard-of', 'x', '1', undefined],
    ['npm', '', '1', undefined],
    ['cpp', 'https://curl.se|curl', '7.58.0', 'pkg:generic/curl@7.58.0'],
    [
      'Unmanaged (C/C++)',
      'zlib|https://zlib.net/zlib-1.2.11.tar.gz',
      '1.2.11',
      'pkg:generic/zlib@1.2.11?download_url=https%3A%2F%2Fzlib.net%2Fzlib-1.2.11.tar.gz',
    ],
  ])('of %s package %s %s is %s', (...row) => {
    const [manager, name, version, purl] = row;

    expect(purlOf({ manager, name, version })).toBe(purl);
  });

  it('of a Go package needs the module that it is in', () => {
    const name = 'github.com/a/b/pkg/tool';

    expect(purlOf({ manager: 'golang', name, version: '1.0.0', module: 'github.com/a/b' })).toBe(
      'pkg:golang/github.com/a/b@v1.0.0#pkg/tool',
    );
  });
});

describe('package formats', () => {
  it.each([
    ['debian:12', 'deb'],
    ['wolfi', 'apk'],
    ['sles:15.3', 'rpm'],
    ['npm', undefined],
  ])('of %s is %s', (manager, format) => {
    expect(packageFormat(manager)).toBe(format);
  });
});
