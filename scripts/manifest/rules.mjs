import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { allBelow, childOf } from "./readXml.mjs";

/** Microsoft's schema demands this order of children; lists only elements that this manifest has. */
const ORDER = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
/** Which list of the resources an element's `resid` must name. */
const LISTS = {
  Image: "Images",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const MOST = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250, id: 32 };
const LOCALES = { first: "vi-VN", second: "en-US" };

/** Each rule takes the manifest's root and what is known of the project, and gives sentences, one for each fault. */
export const rules = [
  order,
  identity,
  resources,
  addresses,
  icons,
  texts,
  overrides,
  uniqueIds,
  functions,
  requirements,
];

function order(root) {
  return allBelow(root).flatMap((element) => {
    const wanted = ORDER[element.name];
    if (wanted === undefined) return [];
    // The outer and the inner `Hosts` and `Description` have other children; only names of the list are looked at.
    const places = element.children.map((child) => wanted.indexOf(child.name));
    return element.children.flatMap((child, index) => {
      if (places[index] < 0) return [`dòng ${child.line}: <${child.name}> không có trong <${element.name}>`];
      return index > 0 && places[index] < places[index - 1]
        ? [`dòng ${child.line}: <${child.name}> đứng sai thứ tự trong <${element.name}>`]
        : [];
    });
  });
}

function identity(root, { version }) {
  const text = (name) => childOf(root, name)?.text.trim() ?? "";
  const faults = [];
  if (root.attributes["xsi:type"] !== "TaskPaneApp") faults.push("không phải TaskPaneApp");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id"))) faults.push("<Id> không phải GUID");
  if (text("Version") !== `${version}.0`) {
    faults.push(`<Version> là ${text("Version")}, package.json là ${version}: cần ${version}.0`);
  }
  if (text("DefaultLocale") !== LOCALES.first) faults.push(`<DefaultLocale> cần là ${LOCALES.first}`);
  if (text("Permissions") !== "ReadWriteDocument") faults.push("<Permissions> cần là ReadWriteDocument");
  return faults;
}

function resources(root) {
  const defined = definitions(root);
  const used = new Set();
  const faults = allBelow(root).flatMap((element) => {
    const { resid } = element.attributes;
    if (resid === undefined) return [];
    used.add(resid);
    const list = LISTS[element.name];
    const found = defined.get(resid);
    if (found === undefined) return [`dòng ${element.line}: resid "${resid}" không được khai báo`];
    return found.list === list
      ? []
      : [`dòng ${element.line}: resid "${resid}" nằm ở ${found.list}, cần nằm ở ${list}`];
  });
  for (const [id, { element }] of defined) {
    if (id.length > MOST.id) faults.push(`dòng ${element.line}: resid "${id}" dài hơn ${MOST.id} ký tự`);
    if (!used.has(id)) faults.push(`dòng ${element.line}: resid "${id}" không được dùng`);
  }
  return faults;
}

function addresses(root, { isProduction }) {
  return allBelow(root).flatMap((element) => {
    const faults = [];
    for (const name of ["DefaultValue", "Value"]) {
      const value = element.attributes[name];
      if (value === undefined || !/^[a-z]+:\/\//i.test(value)) continue;
      if (!value.startsWith("https://"))
        faults.push(`dòng ${element.line}: ${value} cần bắt đầu bằng https://`);
      else if (isProduction && new URL(value).hostname === "localhost") {
        faults.push(`dòng ${element.line}: ${value} vẫn là máy đang phát triển`);
      }
    }
    return faults;
  });
}

/** Files are looked for below `folder` by the path of their address. */
function icons(root, { folder }) {
  const images = new Map();
  for (const [id, { list, element }] of definitions(root)) {
    if (list === "Images") images.set(id, element);
  }
  const check = (element, address, size) => {
    const inside = new URL(address).pathname.replace(/^.*\/assets\//, "assets/");
    const file = path.join(folder, inside);
    if (!existsSync(file)) return [`dòng ${element.line}: không có tệp ${inside}`];
    const bytes = readFileSync(file);
    const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
    const [width, height] = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
    return width === size && height === size
      ? []
      : [`dòng ${element.line}: ${inside} là ${width}×${height}, cần ${size}×${size}`];
  };
  const faults = [];
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ]) {
    const element = childOf(root, name);
    if (element === undefined) faults.push(`thiếu <${name}>`);
    else faults.push(...check(element, element.attributes.DefaultValue, size));
  }
  for (const element of allBelow(root).filter(({ name }) => name === "Icon")) {
    const sizes = element.children.map((image) => Number(image.attributes.size));
    const missing = SIZES.filter((size) => !sizes.includes(size));
    if (missing.length > 0) faults.push(`dòng ${element.line}: <Icon> thiếu cỡ ${missing.join(", ")}`);
    for (const image of element.children) {
      const found = images.get(image.attributes.resid);
      if (found) faults.push(...check(image, found.attributes.DefaultValue, Number(image.attributes.size)));
    }
  }
  return faults;
}

function texts(root) {
  const limited = [
    ...root.children
      .filter(({ name }) => name in MOST)
      .map((element) => ({ element, most: MOST[element.name] })),
    ...[...definitions(root).values()]
      .filter(({ list }) => list in MOST)
      .map(({ list, element }) => ({ element, most: MOST[list] })),
  ];
  return limited.flatMap(({ element, most }) =>
    [element, ...element.children].flatMap(({ attributes, line }) => {
      const text = attributes.DefaultValue ?? attributes.Value ?? "";
      if (text.trim() === "") return [`dòng ${line}: chữ để trống`];
      if (text !== text.normalize("NFC")) return [`dòng ${line}: chữ chưa ở dạng dựng sẵn (NFC)`];
      return text.length > most ? [`dòng ${line}: "${text}" dài hơn ${most} ký tự`] : [];
    }),
  );
}

function overrides(root) {
  const elements = [
    ...root.children.filter(({ name }) => ["DisplayName", "Description", "SupportUrl"].includes(name)),
    ...[...definitions(root).values()]
      .filter(({ list }) => list.endsWith("Strings"))
      .map(({ element }) => element),
  ];
  return elements.flatMap((element) => {
    const locales = element.children.map((child) => child.attributes.Locale);
    return locales.includes(LOCALES.second)
      ? []
      : [
          `dòng ${element.line}: <${element.name}> "${element.attributes.id ?? ""}" thiếu bản ${LOCALES.second}`,
        ];
  });
}

function uniqueIds(root) {
  const seen = new Set();
  const faults = [];
  for (const element of allBelow(root)) {
    const { id } = element.attributes;
    if (id === undefined) continue;
    if (seen.has(id)) faults.push(`dòng ${element.line}: id "${id}" đã dùng ở trên`);
    seen.add(id);
  }
  const tabs = allBelow(root).filter(({ name }) => name === "CustomTab").length;
  return tabs === 1 ? faults : [...faults, `cần đúng một <CustomTab>, đang có ${tabs}`];
}

/** `functions`: names that the ribbon's code gives to Office. */
function functions(root, { functions: given }) {
  if (given === undefined) return [];
  const named = allBelow(root).filter(({ name }) => name === "FunctionName");
  return named
    .filter(({ text }) => !given.includes(text.trim()))
    .map(({ line, text }) => `dòng ${line}: không có hàm "${text.trim()}" trong src/commands`);
}

/** A demand makes the add-in vanish from the list of an older Excel without a word; the pane itself says what it needs. */
function requirements(root) {
  return allBelow(root)
    .filter(({ name }) => name === "Requirements")
    .map(({ line }) => `dòng ${line}: không đặt <Requirements>; Excel cũ sẽ ẩn phần bổ trợ mà không nói gì`);
}

/** Resource id → its list and element; the first of two wins, `uniqueIds` tells of the second. */
function definitions(root) {
  const found = new Map();
  const lists = allBelow(root).find(({ name }) => name === "Resources")?.children ?? [];
  for (const list of lists) {
    for (const element of list.children) {
      if (!found.has(element.attributes.id)) found.set(element.attributes.id, { list: list.name, element });
    }
  }
  return found;
}
