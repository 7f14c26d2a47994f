export const id = 5513;
export const ids = [5513];
export const modules = {

/***/ 15513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalAsker: () => (/* binding */ terminalAsker)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26848);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_readline_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87206);


/** The person at this terminal; undefined when input or output is none. */
function terminalAsker() {
    if (!process.stdin.isTTY || !process.stdout.isTTY)
        return undefined;
    const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stdout });
    const closed = new AbortController();
    lines.once('close', () => {
        closed.abort();
    });
    return {
        ask: (question) => lines.question(question, { signal: closed.signal }).catch((cause) => {
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('Stopped before all was answered; nothing was written.', { cause });
        }),
        say: (text) => process.stdout.write(`${text}\n`),
        close: () => {
            lines.close();
        },
    };
}


/***/ })

};
