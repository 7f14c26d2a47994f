import { describe, expect, it } from '@jest/globals';
import { found } from './found.js';

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<!-- <dependency><groupId>org.acme</groupId><artifactId>lib</artifactId></dependency> -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>2.7.0</version>
  </parent>
  <artifactId>app</artifactId>
  <description>uses org.acme:lib</description>
  <properties>
    <acme.group>org.acme</acme.group>
    <lib.version>1.2.3</lib.version>
    <loop>\${loop}</loop>
  </properties>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>org.acme</groupId>
        <artifactId>lib</artifactId>
        <version>\${lib.version}</version>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>\${acme.group}</groupId>
      <artifactId>lib</artifactId>
      <exclusions>
        <exclusion><groupId>org.acme</groupId><artifactId>other</artifactId></exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>\${project.groupId}</groupId>
      <artifactId><![CDATA[sibling]]></artifactId>
      <version>\${loop}</version>
    </dependency>
  </dependencies>
  <build><plugins><plugin>
    <artifactId>maven-jar-plugin</artifactId>
  </plugin></plugins></build>
</project>
`;

describe('pom.xml', () => {
  const at = (name: string, text = POM, version?: string) =>
    found('core/pom.xml', text, { name, ...(version === undefined ? {} : { version }) });

  it('finds the dependency, not the comment, the text or the managed version', () => {
    expect(at('org.acme:lib')).toBe('28: <artifactId>');
  });

  it('takes the managed version when it is the one that is asked for', () => {
    expect(at('org.acme:lib', POM, '1.2.3')).toBe('20: <artifactId>');
  });

  it('resolves what the file itself says of the project and its parent', () => {
    expect(at('org.springframework.boot:sibling')).toBe('35: <artifactId>');
    expect(at('org.springframework.boot:spring-boot-starter-parent')).toBe('6: <artifactId>');
    expect(at('org.apache.maven.plugins:maven-jar-plugin')).toBe('40: <artifactId>');
  });

  it('does not take an exclusion for a dependency', () => {
    expect(at('org.acme:other')).toBeUndefined();
  });

  it('reads on in a file that is not well-formed, and none of the entities of its own', () => {
    const broken = `${POM.replace('uses', '&nbsp; <br>').replaceAll('\n', '\r\n')}</p><oops`;
    expect(at('org.acme:lib', broken)).toBe('28: <artifactId>');
    expect(at('a:b', '<!DOCTYPE x [<!ENTITY e "&e;&e;">]><project>&e;</project>')).toBeUndefined();
    expect(at('a:b', '<'.repeat(100_000))).toBeUndefined();
    expect(at('a:b', '')).toBeUndefined();
  });
});

describe('build.gradle', () => {
  const text = `// implementation 'com.acme:lib:0.9'
/* implementation 'com.acme:lib:0.8'
 */
ext.libs = [lib: 'com.acme:lib:1.0', only: "com.acme:only:$v"]
println 'com.acme:lib:1.0'
dependencies {
    implementation 'com.acme:lib:1.0' // com.acme:late:1
    testImplementation("com.acme:kotlin-style:\${version}@aar")
    api platform('com.acme:bom:2.0')
    runtimeOnly group: 'com.acme', name: 'named', version: '3.1'
    exclude group: 'com.acme', module: 'gone'
    implementation("x:y:1") { because("com.acme:spoken:1 is bad") }
    implementation 'https://com.acme:8080/lib'
}
`;
  const at = (name: string) => found('build.gradle', text, { name });

  it('finds what a configuration is called with', () => {
    expect(at('com.acme:lib')).toBe('7: com.acme:lib');
    expect(at('com.acme:kotlin-style')).toBe('8: com.acme:kotlin-style');
    expect(at('com.acme:bom')).toBe('9: com.acme:bom');
    expect(at('com.acme:named')).toBe('10: named');
  });

  it('falls back on what is only put into a variable', () => {
    expect(at('com.acme:only')).toBe('4: com.acme:only');
  });

  it('passes over comments and what is merely said', () => {
    expect(at('com.acme:late')).toBeUndefined();
    expect(at('com.acme:spoken')).toBeUndefined();
    expect(at('com.acme:gone')).toBeUndefined();
  });

  it('reads the Kotlin script', () => {
    const kts = `dependencies {\n  implementation(group = "com.acme", name = "lib", version = "1")\n}`;
    expect(found('app/build.gradle.kts', kts, { name: 'com.acme:lib' })).toBe('2: lib');
  });
});

describe('libs.versions.toml', () => {
  const text = `# lib = "com.acme:lib:0.1"
[versions]
lib = "1.0"
[libraries]
short = "com.acme:short:1.0"
lib = { module = "com.acme:lib", version.ref = "lib" }
parts = { group = "com.acme", name = "parts", version = "2.0" }
[plugins]
lib = { id = "com.acme:lib" }
`;
  const at = (name: string) => found('gradle/libs.versions.toml', text, { name });

  it('finds a library in each of its forms', () => {
    expect(at('com.acme:short')).toBe('5: short');
    expect(at('com.acme:lib')).toBe('6: module');
    expect(at('com.acme:parts')).toBe('7: name');
  });

  it('finds nothing in a file that is no TOML', () => {
    expect(found('libs.versions.toml', '[libraries\nx = ', { name: 'a:b' })).toBeUndefined();
  });
});
