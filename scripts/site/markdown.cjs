/**
 * The little of Markdown that the guide is written in, as HTML: headings, paragraphs, lists, tables, links, bold, code.
 * A step ends in `{#id}`; `picture(id)` gives the picture that belongs under it, or null.
 */
function toHtml(markdown, picture) {
  const blocks = markdown.trim().split(/\n{2,}/);
  return blocks.map((block) => blockToHtml(block, picture)).join("\n");
}

function blockToHtml(block, picture) {
  const lines = block.split("\n");
  const heading = /^(#{1,3}) (.+)$/.exec(lines[0]);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (lines.every((line) => /^\d+\. /.test(line))) {
    return `<ol>\n${lines.map((line) => item(line.replace(/^\d+\. /, ""), picture)).join("\n")}\n</ol>`;
  }
  if (lines.every((line) => line.startsWith("- "))) {
    return `<ul>\n${lines.map((line) => item(line.slice(2), picture)).join("\n")}\n</ul>`;
  }
  if (lines.every((line) => line.startsWith("|"))) return table(lines);
  return `<p>${inline(lines.join(" "))}</p>`;
}

function item(text, picture) {
  const step = /^(.*) \{#([\w-]+)\}$/.exec(text);
  if (!step) return `<li>${inline(text)}</li>`;
  const file = picture(step[2]);
  // The words beside it say what it shows: read out once is enough.
  const image = file ? `<br /><img src="${file}" alt="" loading="lazy" />` : "";
  return `<li id="${step[2]}">${inline(step[1])}${image}</li>`;
}

function table(lines) {
  const rows = lines
    .filter((line) => !/^\|[-|]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => inline(cell.trim())),
    );
  const [head, ...body] = rows;
  const cells = (row, tag) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join("");
  return `<table>\n<thead><tr>${cells(head, "th")}</tr></thead>\n<tbody>\n${body
    .map((row) => `<tr>${cells(row, "td")}</tr>`)
    .join("\n")}\n</tbody>\n</table>`;
}

function inline(text) {
  return escape(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>');
}

function escape(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

module.exports = { toHtml };
