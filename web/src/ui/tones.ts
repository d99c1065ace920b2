import type { Schemas } from '@/api/client'

export type Tone = 'grey' | 'red' | 'yellow' | 'green' | 'blue' | 'accent'

const STATES: Record<string, Tone> = {
  RECEIVED: 'blue',
  ACCEPTED: 'blue',
  IN_HANDLING: 'accent',
  ANSWERED: 'yellow',
  CLOSED: 'green',
  NOT_ACCEPTED: 'grey',
  WITHDRAWN: 'grey',
  MERGED: 'grey',
}

/** The colour of an issue's state. */
export const toneOfState = (state: Schemas['IssueRow']['state']): Tone => STATES[state] ?? 'grey'

/** The colour of a clock. */
export const toneOfColour = (colour: string | undefined): Tone =>
  colour === 'RED' ? 'red' : colour === 'YELLOW' ? 'yellow' : colour === 'GREEN' ? 'green' : 'grey'
