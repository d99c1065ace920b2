const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]
const first = (device: string, of: [RegExp, string][]) => of.find(([sign]) => sign.test(device))?.[1]

/** A browser's description of itself in words that its owner recognises: `Chrome · Windows`. */
export function deviceName(device: string): string {
  return [first(device, BROWSERS), first(device, SYSTEMS)].filter(Boolean).join(' · ') || device
}
