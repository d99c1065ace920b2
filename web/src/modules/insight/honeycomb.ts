/** A place for each area on a honeycomb: no map of the land, so it says so by its form; each area keeps its place. */
export interface Cell<T> {
  item: T
  x: number
  y: number
}

const HEIGHT = 1.5
const WIDTH = Math.sqrt(3)

/** Rows of nearly equal length, every second one shifted by half a cell; in units of the radius of a cell. */
export function honeycomb<T>(items: T[]): { cells: Cell<T>[]; width: number; height: number } {
  const columns = Math.max(1, Math.ceil(Math.sqrt(items.length * 1.15)))
  const rows = Math.ceil(items.length / columns)
  const cells = items.map((item, at) => {
    const row = Math.floor(at / columns)
    return { item, x: ((at % columns) + (row % 2 ? 1 : 0.5)) * WIDTH, y: 1 + row * HEIGHT }
  })
  return { cells, width: (columns + (rows > 1 ? 0.5 : 0)) * WIDTH, height: 2 + (rows - 1) * HEIGHT }
}

/** The corners of a cell. */
export function hexagon(x: number, y: number, radius = 0.95): string {
  return Array.from({ length: 6 }, (_, at) => {
    const angle = (Math.PI / 3) * at + Math.PI / 6
    return `${(x + radius * Math.cos(angle)).toFixed(3)},${(y + radius * Math.sin(angle)).toFixed(3)}`
  }).join(' ')
}
