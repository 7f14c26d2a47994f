/**
 * A step of a shared library: runs one command of snyk-connector, keeps its files and shows its
 * findings as tests. Returns the exit code: 0 done, 1 the gate failed; others fail the build.
 *
 * snykConnector(command: 'scan', arguments: '--fail-on critical', credentialsId: 'snyk-token')
 */
def call(Map options = [:]) {
  String command = options.get('command', 'scan')
  String arguments = options.get('arguments', '')
  String version = options.get('version', '1')
  int code = 2
  withCredentials([string(credentialsId: options.get('credentialsId', 'snyk-token'), variable: 'SNYK_TOKEN')]) {
    withEnv(['SNYK_CONNECTOR_OUTPUT_FORMATS=junit', 'SNYK_CONNECTOR_STATE=.snyk-state']) {
      code = sh(
        label: 'Snyk connector',
        returnStatus: true,
        script: 'npx --yes snyk-connector@' + version + ' ' + command + ' ' + arguments
      )
    }
  }
  archiveArtifacts(artifacts: 'snyk-connector-out/**', allowEmptyArchive: true)
  junit(testResults: 'snyk-connector-out/junit.xml', allowEmptyResults: true, skipMarkingBuildUnstable: true)
  if (code == 1) {
    unstable('The gate of snyk-connector failed.')
  } else if (code != 0) {
    error('snyk-connector ended with exit code ' + code + '; see its log.')
  }
  return code
}
