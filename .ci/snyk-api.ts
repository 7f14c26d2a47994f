/**
 * Checks recorded conversations with Snyk's REST API, one exchange a line (see snyk-contract.ts),
 * against its OpenAPI document. What is not of the REST API (V1, signing in) is left out.
 *
 *   tsx .ci/snyk-api.ts OPENAPI CONVERSATION.ndjson...
 */
import { readFileSync } from 'node:fs';
import { createContract, exchangeSchema } from './snyk-contract.js';

const [document = '', ...conversations] = process.argv.slice(2);
const check = createContract(JSON.parse(readFileSync(document, 'utf8')));
const verdicts = new Map<string, number>();
let passed = 0;
let failed = 0;
for (const file of conversations) {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const exchange = exchangeSchema.parse(JSON.parse(line));
    const wrong = check(exchange);
    if (wrong === undefined) continue;
    if (wrong.length === 0) passed += 1;
    else failed += 1;
    const { method, path } = exchange.request;
    for (const one of wrong) tell(`${method} ${path.replace(/\?.*/, '')}: ${one}`, file, index + 1);
  }
}
console.log(`${passed} passed, ${failed} failed`);
// A conversation in which nothing was said proves nothing.
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** The same fault of the same endpoint is told once; ids do not make it another. */
function tell(fault: string, file: string, line: number): void {
  const kind = fault.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '{}');
  const count = (verdicts.get(kind) ?? 0) + 1;
  verdicts.set(kind, count);
  if (count === 1) console.log(`${file}:${line}: ${fault}`);
}
