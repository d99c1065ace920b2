import { reactive } from 'vue'

/**
 * Issues that were sent on and will be gone in a few seconds. They leave the inbox at once and come back if they are taken back or
 * refused; by then the form that sent them is no longer there, so it is kept here.
 */
export const leaving = reactive(new Set<string>())

export const leave = (numbers: string[]): void => numbers.forEach((it) => leaving.add(it))
export const comeBack = (numbers: string[]): void => numbers.forEach((it) => leaving.delete(it))
