/**
 * An action that does what the workflows of our documentation need of `actions/download-artifact`,
 * by the same library. The runner of our checks does not fetch the real one.
 */
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { getInput, setFailed } from '@actions/core';

try {
  const [name, pattern, path] = [getInput('name'), getInput('pattern'), getInput('path')];
  const client = new DefaultArtifactClient();
  if (name !== '') {
    const { artifact } = await client.getArtifact(name);
    await client.downloadArtifact(artifact.id, { path });
  } else {
    const { artifacts } = await client.listArtifacts({ latest: true });
    const wanted = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
    for (const { name, id } of artifacts.filter((artifact) => wanted.test(artifact.name)))
      await client.downloadArtifact(id, { path: join(path, name) });
  }
} catch (error) {
  setFailed(String(error));
}
