/** Brings a Chinese font where the system has none; it weighs megabytes, so nobody else pays for it. */
export async function bringChineseFont(): Promise<void> {
  if (!hasChinese()) await import('@fontsource-variable/noto-sans-sc/wght.css')
  document.documentElement.dataset.font = 'known'
}

/** A missing glyph has the same box whatever the character. */
function hasChinese(): boolean {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 24
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return true
  return draw(pen, '营') !== draw(pen, '闭')
}

function draw(pen: CanvasRenderingContext2D, character: string): string {
  pen.clearRect(0, 0, 24, 24)
  pen.font = '20px sans-serif'
  pen.fillText(character, 0, 20)
  return pen.getImageData(0, 0, 24, 24).data.join()
}
