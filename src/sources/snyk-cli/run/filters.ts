import type { Gap } from '../../../model/collection.js';
import type { ScanRequest } from '../../../snyk/cli/arguments.js';
import { userArguments } from '../../../snyk/cli/arguments.js';
import { optionName, optionValue } from '../../../snyk/cli/option-owners.js';
import { commandName } from '../../../snyk/cli/products.js';

/** Options with which the CLI leaves findings out of a project that it reports, and their cure. */
const FILTERS: ReadonlyMap<string, string> = new Map([
  ['severity-threshold', 'remove it, and let `fail-on` decide which severity matters'],
  ['exclude-base-image-vulns', 'remove it, and ignore what the base image brings'],
  ['reachability-filter', 'remove it: the findings say whether they are reachable'],
]);

/**
 * The findings that the user's own arguments keep back. A platform that got the rest as the whole
 * picture would close them.
 */
export function filterGaps(request: ScanRequest): Gap[] {
  const given = userArguments(request);
  return given.flatMap((argument) => {
    const name = optionName(argument) ?? '';
    const cure = FILTERS.get(name);
    // `low` is the lowest severity: nothing is below it.
    if (cure === undefined || optionValue([argument], name) === 'low') return [];
    return [
      {
        what: commandName(request.product),
        why: `${argument} in scan-args keeps findings back; ${cure}.`,
      },
    ];
  });
}
