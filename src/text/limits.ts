/** The largest JSON text that is read, in bytes (or UTF-16 code units of a string), unless the caller says otherwise. */
export const MAX_JSON_SIZE = 256 * 1024 * 1024;

/**
 * The largest YAML text that is read. YAML takes some ninety times its size in memory (88 for 10 MB of 20,000 parties and 60,000 links), and
 * more where all its values are short, so its limit is lower.
 */
export const MAX_YAML_SIZE = 16 * 1024 * 1024;

/**
 * How many words and signs of YAML are read, blanks and line ends among them, each of which takes some 400 bytes: a third of the length of
 * a text that is longer than usual.
 */
export const MAX_YAML_SIGNS = 6_000_000;

/** How many values all aliases of a YAML text together may stand for. */
export const MAX_ALIASED_VALUES = 1_000_000;
