import { useI18n } from 'vue-i18n'

/** How a part is called where its scheme is not at hand: by its usual name; a city's own code stays as it is. */
export function usePartName(): (code: string) => string {
  const { t, te } = useI18n()
  return (code) => {
    const key = [`word.Measure.${code}`, `assessment.kind.${code}`].find((it) => te(it))
    return key ? t(key) : code
  }
}
