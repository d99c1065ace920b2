/** A table as CSV that spreadsheets read as Chinese; nothing in it begins like a formula. */
export function csv(rows: (string | number | undefined)[][]): Blob {
  const lines = rows.map((row) => row.map(field).join(','))
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}

/** One field; a text that a spreadsheet would compute is made one that it shows. */
export function field(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
