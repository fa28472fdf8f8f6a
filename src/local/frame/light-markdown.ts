const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The markdown that Teams reads in cards and messages, as safe HTML: everything is escaped first,
 * so only the tags written here can come out. A backslash keeps the next sign as it is.
 */
export function lightMarkdown(text: string): string {
  const kept: string[] = [];
  const held = text.replace(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, (_match, sign: string) => {
    kept.push(sign);
    return `\u0000${kept.length - 1}\u0000`;
  });
  const html = escaped(held)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\s)_(.+?)_(?=\s|[.,;:!?]|$)/g, '$1<em>$2</em>')
    .replace(
      /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g,
      '<a href="$2" target="_blank" rel="noopener">$1</a>',
    )
    .replace(/(^|\n)- /g, '$1• ')
    .replace(/\r?\n/g, '<br>');
  // eslint-disable-next-line no-control-regex -- NUL marks the places, because no text carries it
  return html.replace(/\u0000(\d+)\u0000/g, (_match, at: string) =>
    escaped(kept[Number(at)] ?? ''),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
