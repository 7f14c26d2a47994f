import type { Severity } from './severity.js';

/** The words that the invented world is made of. None is meant to be a real package or company. */

export const GROUP_NAMES = ['Acorn Holding', 'Acorn Labs', 'Acorn Retail', 'Acorn Health'] as const;

export const ORG_AREAS = [
  ...(['payments', 'checkout', 'platform', 'identity', 'mobile', 'logistics'] as const),
  ...(['insights', 'search', 'billing', 'partners', 'warehouse', 'frontline'] as const),
] as const;

export const REPOSITORY_NOUNS = [
  ...(['ledger', 'invoice', 'catalog', 'session', 'notify', 'basket', 'tariff'] as const),
  ...(['roster', 'beacon', 'parcel', 'voucher', 'archive', 'gateway'] as const),
] as const;

export const REPOSITORY_KINDS = ['api', 'web', 'worker', 'service', 'jobs', 'sdk'] as const;

export const PACKAGE_FIRST = [
  ...(['amber', 'brisk', 'cobalt', 'dapple', 'ember', 'fennel', 'gable', 'hazel'] as const),
  ...(['indigo', 'juniper', 'kestrel', 'lumen', 'maple', 'nimbus', 'opal', 'quartz'] as const),
] as const;

export const PACKAGE_SECOND = [
  ...(['parser', 'router', 'cache', 'codec', 'crypto', 'http', 'image', 'xml'] as const),
  ...(['yaml', 'template', 'queue', 'socket', 'archive', 'logger', 'mailer', 'date'] as const),
] as const;

interface Weakness {
  readonly title: string;
  readonly cwes: readonly [string, ...string[]];
  /** Impact part of a CVSS 3.1 vector. */
  readonly impact: string;
}

/** What a vulnerability of a package is. */
export const WEAKNESSES: readonly [Weakness, ...Weakness[]] = [
  { title: 'Prototype Pollution', cwes: ['CWE-1321'], impact: 'C:L/I:L/A:L' },
  {
    title: 'Regular Expression Denial of Service (ReDoS)',
    cwes: ['CWE-1333', 'CWE-400'],
    impact: 'C:N/I:N/A:H',
  },
  { title: 'Deserialization of Untrusted Data', cwes: ['CWE-502'], impact: 'C:H/I:H/A:H' },
  { title: 'Directory Traversal', cwes: ['CWE-22'], impact: 'C:H/I:N/A:N' },
  { title: 'Cross-site Scripting (XSS)', cwes: ['CWE-79'], impact: 'C:L/I:L/A:N' },
  { title: 'Server-side Request Forgery (SSRF)', cwes: ['CWE-918'], impact: 'C:H/I:L/A:N' },
  { title: 'Heap-based Buffer Overflow', cwes: ['CWE-122'], impact: 'C:H/I:H/A:H' },
  { title: 'Out-of-bounds Read', cwes: ['CWE-125'], impact: 'C:L/I:N/A:L' },
  { title: 'Use After Free', cwes: ['CWE-416'], impact: 'C:H/I:H/A:H' },
  { title: 'Improper Input Validation', cwes: ['CWE-20'], impact: 'C:L/I:L/A:N' },
  {
    title: 'Allocation of Resources Without Limits or Throttling',
    cwes: ['CWE-770'],
    impact: 'C:N/I:N/A:H',
  },
  {
    title: 'XML External Entity (XXE) Injection',
    cwes: ['CWE-611'],
    impact: 'C:H/I:N/A:L',
  },
];

export const LICENSES = ['GPL-3.0', 'AGPL-3.0', 'LGPL-2.1', 'MPL-2.0', 'EPL-1.0'] as const;

interface CodeRule {
  readonly title: string;
  readonly cwes: readonly [string, ...string[]];
  readonly severity: Severity;
}

/** What Snyk Code finds. */
export const CODE_RULES: readonly [CodeRule, ...CodeRule[]] = [
  { title: 'SQL Injection', cwes: ['CWE-89'], severity: 'high' },
  { title: 'Cross-site Scripting (XSS)', cwes: ['CWE-79'], severity: 'high' },
  { title: 'Cross-Site Request Forgery (CSRF)', cwes: ['CWE-352'], severity: 'medium' },
  { title: 'Path Traversal', cwes: ['CWE-23'], severity: 'medium' },
  { title: 'Hardcoded Non-Cryptographic Secret', cwes: ['CWE-547', 'CWE-798'], severity: 'high' },
  {
    title: 'Use of Password Hash With Insufficient Computational Effort',
    cwes: ['CWE-916'],
    severity: 'low',
  },
  { title: 'Information Exposure', cwes: ['CWE-200'], severity: 'medium' },
  { title: 'Command Injection', cwes: ['CWE-78'], severity: 'high' },
  { title: 'Insecure Temporary File', cwes: ['CWE-377'], severity: 'low' },
];

interface ConfigRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** `%s` is the name of the resource. */
  readonly path: string;
}

/** What Snyk finds in Terraform. */
export const TERRAFORM_RULES: readonly [ConfigRule, ...ConfigRule[]] = [
  {
    id: 'SNYK-CC-TF-9001',
    title: 'Storage bucket is publicly readable',
    severity: 'high',
    path: 'resource > aws_s3_bucket[%s] > acl',
  },
  {
    id: 'SNYK-CC-TF-9002',
    title: 'Security group allows open ingress',
    severity: 'medium',
    path: 'resource > aws_security_group[%s] > ingress',
  },
  {
    id: 'SNYK-CC-TF-9003',
    title: 'Volume is not encrypted',
    severity: 'medium',
    path: 'resource > aws_ebs_volume[%s] > encrypted',
  },
  {
    id: 'SNYK-CC-TF-9004',
    title: 'Access logs are off',
    severity: 'low',
    path: 'resource > aws_lb[%s] > access_logs',
  },
];

/** What Snyk finds in Kubernetes manifests. */
export const KUBERNETES_RULES: readonly [ConfigRule, ...ConfigRule[]] = [
  {
    id: 'SNYK-CC-K8S-9001',
    title: 'Container is running in privileged mode',
    severity: 'high',
    path: 'spec > template > spec > containers[%s] > securityContext > privileged',
  },
  {
    id: 'SNYK-CC-K8S-9002',
    title: 'Container is running without root user control',
    severity: 'medium',
    path: 'spec > template > spec > containers[%s] > securityContext > runAsNonRoot',
  },
  {
    id: 'SNYK-CC-K8S-9003',
    title: 'Container has no memory limit',
    severity: 'low',
    path: 'spec > template > spec > containers[%s] > resources > limits > memory',
  },
];
