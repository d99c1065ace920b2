import { shallowRef } from 'vue'
import { Problem } from '@/api/problem'

/** Somebody who has to show again that it is he: what goes on once he has, and what if he will not. */
export const asking = shallowRef<{ done: () => void; cancel: () => void }>()

/**
 * Does what changes how one signs in; if the server wants to see first who is there, asks him and does it then.
 *
 * @returns whether it was done
 */
export async function proven(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'identity.fresh-proof-needed') throw thrown
  }
  if (!(await shown())) return false
  await act()
  return true
}

async function shown(): Promise<boolean> {
  const answer = await new Promise<boolean>((resolve) => {
    asking.value = { done: () => resolve(true), cancel: () => resolve(false) }
  })
  asking.value = undefined
  return answer
}
