const OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

/** Namespaces of OpenDocument parts (ODF 1.2, and LibreOffice's extension for kinds of values). */
export const OFFICE = `${OPEN_DOCUMENT}office:1.0`;
export const TABLE = `${OPEN_DOCUMENT}table:1.0`;
export const TEXT = `${OPEN_DOCUMENT}text:1.0`;
export const STYLE = `${OPEN_DOCUMENT}style:1.0`;
export const NUMBER = `${OPEN_DOCUMENT}datastyle:1.0`;
export const META = `${OPEN_DOCUMENT}meta:1.0`;
export const FORMAT = `${OPEN_DOCUMENT}xsl-fo-compatible:1.0`;
export const SVG = `${OPEN_DOCUMENT}svg-compatible:1.0`;
export const MANIFEST = `${OPEN_DOCUMENT}manifest:1.0`;
export const XLINK = "http://www.w3.org/1999/xlink";
export const CALC_EXTENSION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
