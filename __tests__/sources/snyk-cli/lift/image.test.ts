import { describe, expect, it } from '@jest/globals';
import { imageOf, parseImage, rootImage } from '../../../../src/sources/snyk-cli/lift/image.js';

describe('references of images', () => {
  it.each([
    ['nginx', 'nginx', 'latest'],
    ['nginx:1.27', 'nginx', '1.27'],
    ['localhost:5000/team/app', 'localhost:5000/team/app', 'latest'],
    ['localhost:5000/team/app:1.0', 'localhost:5000/team/app', '1.0'],
    ['app@sha256:0123', 'app', ''],
    ['app:1.0@sha256:0123', 'app', '1.0'],
    ['docker-archive:/tmp/image.tar', 'image.tar', ''],
    ['docker-archive:C:\\images\\app:2.tar', 'app', '2.tar'],
    ['oci-archive:app.tar', 'app.tar', ''],
  ])('%s is %s with tag %p', (reference, name, tag) => {
    expect(parseImage(reference)).toEqual({ name, tag });
  });
});

describe('the image of a result', () => {
  it.each([
    // path, project name, first step, image
    ['nginx:1.27', 'docker-image|nginx', undefined, { name: 'nginx', tag: '1.27' }],
    [undefined, 'docker-image|a/b', 'docker-image|a/b@2', { name: 'a/b', tag: '2' }],
    [undefined, undefined, 'docker-image|a/b@2', { name: 'a/b', tag: '2' }],
    [undefined, 'docker-image|a/b', undefined, { name: 'a/b', tag: '' }],
    ['app:1.0', '/app/requirements.txt', 'app@1', { name: 'app', tag: '1.0' }],
    [undefined, 'goof', 'goof@1.0.0', undefined],
  ])('with path %s, name %s and root %s', (...row) => {
    const [path, projectName, rootStep, image] = row;

    expect(imageOf({ path, projectName, rootStep })).toEqual(image);
  });

  it('has no tag when its root has none', () => {
    expect(rootImage('docker-image|nginx')).toEqual({ name: 'nginx', tag: '' });
  });
});
