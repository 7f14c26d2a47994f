export const id = 2161;
export const ids = [2161];
export const modules = {

/***/ 12161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baselineOfSnyk: () => (/* binding */ baselineOfSnyk)
});

// EXTERNAL MODULE: ./src/gate/baseline/baseline.ts
var baseline_baseline = __webpack_require__(74748);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/model/identity.ts
var model_identity = __webpack_require__(8507);
// EXTERNAL MODULE: ./src/snyk/api/resources/issue.ts
var issue = __webpack_require__(74371);
// EXTERNAL MODULE: ./src/snyk/api/resources/project.ts
var resources_project = __webpack_require__(4177);
// EXTERNAL MODULE: ./src/sources/problem-id.ts
var problem_id = __webpack_require__(30019);
// EXTERNAL MODULE: ./src/sources/product.ts
var sources_product = __webpack_require__(7905);
// EXTERNAL MODULE: ./src/sources/project-identity.ts
var project_identity = __webpack_require__(79778);
// EXTERNAL MODULE: ./src/sources/rest/lift/issue.ts + 2 modules
var lift_issue = __webpack_require__(56837);
// EXTERNAL MODULE: ./src/sources/rest/lift/links.ts
var links = __webpack_require__(14554);
// EXTERNAL MODULE: ./src/sources/rest/lift/project.ts
var lift_project = __webpack_require__(49058);
;// CONCATENATED MODULE: ./src/sources/rest/monitored/choose.ts



/** Whether a project is of what is scanned. */
function isOf(project, { repository, images }) {
    const product = (0,sources_product/* productOf */.$)(project.attributes);
    const known = (0,model_identity/* normaliseRepository */.zt)((0,project_identity/* identityOf */.c)(project, product).repository ?? '');
    const own = (0,model_identity/* normaliseRepository */.zt)(repository ?? '');
    if (known === '')
        return false;
    if (known === own)
        return true;
    if (product === 'container')
        return images.some((image) => (0,model_identity/* normaliseRepository */.zt)(image) === known);
    // Of some that were uploaded Snyk knows no address, only `acme/app`.
    const told = project.relationships.target.data.attributes?.url;
    return told === undefined && own.slice(own.indexOf('/') + 1) === known;
}
/** Remarks name so many files. */
const MAX_NAMED = 3;
/**
 * Of each file and type the project of the branch; where Snyk has none, the one without a branch,
 * and else those of all branches. Several of one branch count together.
 */
function chooseProjects(projects, branch) {
    const chosen = [];
    const others = [];
    const several = [];
    for (const [file, group] of byFile(projects)) {
        const best = [branch, '']
            .map((wanted) => group.filter((one) => one.attributes.target_reference === wanted))
            .find((some) => some.length > 0);
        if (best === undefined)
            others.push(file);
        else if (best.length > 1)
            several.push(file);
        chosen.push(...(best ?? group));
    }
    return {
        chosen,
        remarks: [
            ...told(others, (files) => `baseline: Snyk has no project of the branch ${branch} for ${files}; those of its other branches stand for it.`),
            ...told(several, (files) => `baseline: Snyk has several projects of one branch for ${files}; what any of them has is not new.`),
        ],
    };
}
function byFile(projects) {
    const groups = new Map();
    for (const project of projects) {
        const file = fileOf(project);
        groups.set(file, [...(groups.get(file) ?? []), project]);
    }
    return groups;
}
/** `package.json (npm)`; the name of what is no file. */
function fileOf({ attributes: { target_file: file, type, name } }) {
    const manifest = (0,model_identity/* manifestOf */.$V)((0,model_identity/* normalisePath */.qb)(file));
    return `${manifest === '' ? name : manifest} (${type})`;
}
function told(files, sentence) {
    if (files.length === 0)
        return [];
    const more = files.length - MAX_NAMED;
    const named = files.slice(0, MAX_NAMED).join(', ');
    return [sentence(more > 0 ? `${named} and ${more} more` : named)];
}

;// CONCATENATED MODULE: ./src/sources/rest/monitored/monitored.ts











/**
 * The projects of one repository that Snyk monitors, as a scan of it on the same branch would see
 * them. All is read or nothing: what is missing in a baseline would count as new, or as fixed.
 *
 * @throws UpstreamError when Snyk refuses, or something cannot be read.
 */
async function monitoredProjects(options) {
    const { org, scanned } = options;
    const path = `/orgs/${encodeURIComponent(org.id)}/projects`;
    const found = [];
    for await (const project of monitored_all(options, {
        path,
        query: { expand: 'target' },
        item: resources_project/* projectResource */.O,
    }))
        if (isOf(project, scanned))
            found.push(project);
    const { chosen, remarks } = chooseProjects(found, scanned.branch);
    // The client knows how many requests may be under way at the same time.
    const records = await Promise.all(chosen.map((project) => withIssues(options, project)));
    return { records, remarks };
}
async function withIssues(options, project) {
    const { api, org, scanned } = options;
    const product = (0,sources_product/* productOf */.$)(project.attributes);
    const known = (0,project_identity/* identityOf */.c)(project, product);
    // As the scan tells them: Snyk may know another branch, or only a part of the address.
    const { repository, branch: targetReference } = scanned;
    const identity = product === 'container' ? known : { ...known, repository, targetReference };
    const record = { ...(0,lift_project/* liftProject */.p)(project, org), key: (0,model_identity/* projectKey */.$N)(identity) };
    const path = `/orgs/${encodeURIComponent(org.id)}/issues`;
    const query = { 'scan_item.id': project.id, 'scan_item.type': 'project', status: 'open' };
    const issues = [];
    for await (const resource of monitored_all(options, { path, query, item: issue/* issueResource */.I })) {
        const issue = (0,lift_issue/* liftIssue */.R)(resource, record, (0,links/* appUrl */.R)(api.url));
        issues.push({
            ...issue,
            findingKey: (0,model_identity/* findingKey */.fl)(record.key, ...(0,problem_id/* issueIdentity */.CN)(issue.attributes)),
        });
    }
    return { ...record, issues };
}
async function* monitored_all({ api, signal }, ask) {
    for await (const { items, unreadable } of api.pages({ ...ask, signal })) {
        const [first] = unreadable;
        if (first !== undefined)
            throw new errors/* UpstreamError */.gA(`Snyk API: ${first.id} of ${ask.path} cannot be read: ${first.why}`, {
                service: 'Snyk API',
            });
        yield* items;
    }
}

// EXTERNAL MODULE: ./src/sources/sbom/test/org.ts + 1 modules
var test_org = __webpack_require__(85904);
// EXTERNAL MODULE: ./src/commands/network.ts
var commands_network = __webpack_require__(88948);
// EXTERNAL MODULE: ./src/commands/snyk.ts + 6 modules
var snyk = __webpack_require__(37021);
;// CONCATENATED MODULE: ./src/commands/gate/baseline-snyk.ts







const NAME = 'Snyk’s monitored projects';
/**
 * What Snyk has found in the repository, in the projects that it monitors. A run from a fork has
 * no token to ask with; there, as before the first project, all is new.
 *
 * @throws ConfigError when the settings do not say whom to ask; UpstreamError, with what to do,
 *   when Snyk cannot be asked: nothing is taken for new or old without knowing.
 */
async function baselineOfSnyk(context, { command, repository }) {
    const { settings, signal } = context;
    if (command !== 'scan' && command !== 'sbom')
        throw new errors/* ConfigError */.xL(`baseline: \`snyk\` is what a scan or an SBOM is compared with, and nothing for ${command}. Give a file.`);
    const images = imagesOf(context);
    if (repository.url === null && images.length === 0)
        throw new errors/* ConfigError */.xL('baseline: `snyk` needs to know the repository. Run in a checkout that has a remote `origin`, or give a file.');
    if (!hasCredentials(context) && (await isWithoutSecrets(context))) {
        const why = 'baseline: this run gets no secrets, so Snyk cannot be asked what is known, and all findings count as new.';
        return { baseline: new baseline_baseline/* Baseline */.q5(NAME, { otherDoor: true }), remarks: [why] };
    }
    if (settings['snyk-org'] === undefined)
        throw new errors/* ConfigError */.xL('baseline: `snyk` needs `snyk-org`, the organization that has the projects of this repository; its id or slug.');
    const network = (0,commands_network/* openNetwork */.X)(context);
    try {
        const api = (0,snyk/* connectSnyk */.q)(context, network);
        const org = await (0,test_org/* testOrg */.Z)(api, settings['snyk-org'], signal);
        const scanned = { repository: repository.url, branch: repository.branch, images };
        const { records, remarks } = await monitoredProjects({ api, org, scanned, signal });
        const baseline = new baseline_baseline/* Baseline */.q5(NAME, { otherDoor: true });
        for (const record of records)
            baseline.addRecord(record);
        return { baseline, remarks: records.length > 0 ? remarks : [noneOf(repository, org)] };
    }
    catch (error) {
        if (!(error instanceof errors/* UpstreamError */.gA))
            throw error;
        const { service, status, requestId, retryable } = error;
        throw new errors/* UpstreamError */.gA('baseline: what Snyk knows of this repository could not be read, so what is new cannot be told. Run again, or give `baseline` a file', { service, status, requestId, retryable, cause: error });
    }
    finally {
        await network.close();
    }
}
/** The image that is scanned, without its tag. */
function imagesOf({ settings }) {
    const { target, scan } = settings;
    return target !== undefined && scan.includes('container')
        ? [target.replace(/@.*$/, '').replace(/:[^/:]*$/, '')]
        : [];
}
function hasCredentials({ settings, env }) {
    return [settings['snyk-token'], settings['snyk-client-id'], env['SNYK_OAUTH_TOKEN']].some((one) => one !== undefined && one !== '');
}
async function isWithoutSecrets({ host, env }) {
    if (host.name === 'github')
        return (await (0,github_event/* readEvent */.j_)(env)).restricted !== undefined;
    return host.pullRequest?.fromFork === true;
}
function noneOf({ url }, org) {
    return `baseline: the organization ${org.attributes.name} has no project of ${url ?? 'this image'} in Snyk yet, so all findings count as new. Import the repository into Snyk, or run \`snyk monitor\` on its base branch; or name another \`snyk-org\`.`;
}


/***/ }),

/***/ 85904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ testOrg)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/snyk/api/resources/org.ts
var org = __webpack_require__(15606);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(94343);
// EXTERNAL MODULE: ./src/snyk/api/resources/lenient.ts
var lenient = __webpack_require__(3135);
;// CONCATENATED MODULE: ./src/snyk/api/resources/self.ts


/** Who we are: `/self`. The type is `user`, `service_account` or `app_instance`. */
const selfResource = (0,lenient/* resource */.Zc)(schemas/* object */.Ikc({
    id: lenient/* text */.Qq,
    type: lenient/* text */.Qq,
    attributes: schemas/* object */.Ikc({
        name: lenient/* optionalText */.mR,
        /** Of users only. */
        username: lenient/* optionalText */.mR,
        email: lenient/* optionalText */.mR,
        default_org_context: lenient/* optionalText */.mR,
    }),
}));

;// CONCATENATED MODULE: ./src/sources/sbom/test/org.ts



const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * The organization that tests count for: the one that is named, else the token's own.
 *
 * @param named `snyk-org`, an id or a slug.
 * @throws ConfigError when there is none; UpstreamError when Snyk cannot be asked.
 */
async function testOrg(api, named, signal) {
    const asked = signal === undefined ? {} : { signal };
    if (named === undefined) {
        const { data } = await api.get({ path: '/self', item: selfResource, ...asked });
        const id = data.attributes.default_org_context;
        if (id === undefined)
            throw new errors/* ConfigError */.xL('snyk-org: not set, and the token has no organization of its own. Give its id or slug.');
        return orgOfId(api, id, asked);
    }
    const name = named.trim();
    if (UUID.test(name))
        return orgOfId(api, name, asked);
    const pages = api.pages({ path: '/orgs', query: { slug: name }, item: org/* orgResource */.D, ...asked });
    for await (const { items } of pages) {
        const found = items.find(({ attributes }) => attributes.slug === name);
        if (found !== undefined)
            return orgOf(found);
    }
    throw new errors/* ConfigError */.xL(`snyk-org: Snyk shows no organization ${JSON.stringify(name)} to this token; give the id or the slug of one that it may read.`);
}
/** Its name is nice to have; a token that may test need not be allowed to read it. */
async function orgOfId(api, id, asked) {
    try {
        const path = `/orgs/${encodeURIComponent(id)}`;
        return orgOf((await api.get({ path, item: org/* orgResource */.D, ...asked })).data);
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA && (error.status === 403 || error.status === 404))
            return { id, attributes: { name: id } };
        throw error;
    }
}
function orgOf({ id, attributes: { name, slug } }) {
    return { id, attributes: { name, slug } };
}


/***/ })

};
