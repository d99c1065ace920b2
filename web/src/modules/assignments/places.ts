/** Each kind of matter has a page of its own: numbers of data submissions begin with ZB (指标). */
export const pageOf = (it: { number: string; matter: string }): string =>
  it.number.startsWith('ZB') ? `/indicators/requests/${it.matter}` : `/issues/${it.number}`

/** That page with the step that is to be done; data submissions show theirs by themselves. */
export const stepOf = (it: { number: string; matter: string }, step?: string) =>
  it.number.startsWith('ZB') || !step ? pageOf(it) : { path: pageOf(it), query: { do: step } }
