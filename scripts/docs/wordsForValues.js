'use strict';

/** What stands in a runbook for the values of a fault where it is read without one, such as in TechDocs. */
const WORDS = {
  station: 'the station',
  connector: 'the connector',
  site: 'the site',
  vendor: 'the vendor',
  model: 'the model',
  firmware: 'the version',
  code: 'the code',
  errorCode: 'the error code',
  vendorErrorCode: "the vendor's code",
  info: 'what the station says',
  since: 'it began',
};

/** A runbook with words, in italics, in place of its `{{values}}`; others stay. */
function wordsForValues(text) {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (value, name) =>
    Object.hasOwn(WORDS, name) ? `*${WORDS[name]}*` : value,
  );
}

/** Whether a page, by its name in `docs`, is a runbook. */
function isRunbook(name) {
  return /^runbooks[\\/].*\.md$/.test(name);
}

module.exports = { WORDS, isRunbook, wordsForValues };
