import type { Schemas } from '@/api/client'
import type { Action, ActionKind } from './actions'
import type { Detail, Handling } from './queries'

/** A field of an action's form; its name is the one of the interface, so that the server's errors find it. */
export type Field =
  | {
      name: string
      kind: 'text' | 'date' | 'units' | 'files' | 'grant' | 'colleague'
      optional?: boolean
      rows?: number
    }
  | { name: string; kind: 'number'; from: number; to: number; start: number }
  | { name: string; kind: 'choice'; words: string; of: readonly string[] }
  | { name: string; kind: 'unit'; optional?: boolean }

export type Values = Record<string, unknown>

const reason = (rows = 3): Field => ({ name: 'reason', kind: 'text', rows })
const DECISION: Field[] = [{ name: 'granted', kind: 'grant' }, reason()]

/** What is asked for each action; those without fields are done at once. */
export const FIELDS: Record<ActionKind, Field[]> = {
  SIGN: [],
  RESUME: [],
  HANDLER: [{ name: 'handler', kind: 'colleague' }],
  CONTACT: [
    { name: 'way', kind: 'choice', words: 'ContactWay', of: ['PHONE', 'VISIT', 'MEETING', 'MESSAGE'] },
    { name: 'note', kind: 'text', rows: 4 },
  ],
  ANSWER: [
    { name: 'text', kind: 'text', rows: 10 },
    { name: 'attachments', kind: 'files' },
  ],
  SUBMIT: [
    { name: 'text', kind: 'text', rows: 10 },
    { name: 'attachments', kind: 'files' },
  ],
  DECIDE_ANSWER: DECISION,
  EXTEND: [
    { name: 'level', kind: 'choice', words: 'ExtensionLevel', of: ['UNIT', 'BUREAU'] },
    { name: 'workingDays', kind: 'number', from: 1, to: 30, start: 3 },
    reason(),
  ],
  SUSPEND: [{ name: 'waitsFor', kind: 'unit', optional: true }, { name: 'until', kind: 'date' }, reason()],
  PLEDGE: [
    { name: 'until', kind: 'date' },
    { name: 'feedbackEveryWorkingDays', kind: 'number', from: 1, to: 60, start: 10 },
    reason(),
  ],
  REPORT: [{ name: 'text', kind: 'text', rows: 5 }],
  RETURN: [
    {
      name: 'reason',
      kind: 'choice',
      words: 'ReturnReason',
      of: ['NOT_OUR_DUTY', 'WRONG_AREA', 'NEEDS_OTHER_LEAD', 'INSUFFICIENT_INFORMATION'],
    },
    { name: 'argument', kind: 'text', rows: 5 },
    { name: 'suggested', kind: 'unit', optional: true },
  ],
  DECIDE_EXTENSION: DECISION,
  DECIDE_PLEDGE: DECISION,
  RULE: DECISION,
  NAME_LEAD: [
    { name: 'lead', kind: 'unit' },
    { name: 'assisting', kind: 'units', optional: true },
    { name: 'ruling', kind: 'text', rows: 4 },
  ],
  CHASE: [
    {
      name: 'step',
      kind: 'choice',
      words: 'ChaseStep',
      of: ['URGING', 'SUPERVISION_ORDER', 'CIRCULATED_CRITICISM', 'TALK', 'ACCOUNTABILITY'],
    },
    { name: 'text', kind: 'text', rows: 4 },
  ],
}

export function blank(kind: ActionKind): Values {
  return Object.fromEntries(
    FIELDS[kind].map((field) => [
      field.name,
      field.kind === 'number'
        ? field.start
        : field.kind === 'choice'
          ? field.of[0]
          : field.kind === 'units' || field.kind === 'files'
            ? []
            : field.kind === 'grant'
              ? true
              : '',
    ]),
  )
}

/** The names of fields that must be filled in and are not. */
export function missing(kind: ActionKind, values: Values): string[] {
  return FIELDS[kind]
    .filter((field) => !('optional' in field && field.optional) && field.kind !== 'files')
    .filter(({ name }) => values[name] === '' || values[name] === undefined || values[name] === null)
    .map((field) => field.name)
}

/** Does it, on the version of the matter that was seen. */
export function act(action: Action, detail: Detail, values: Values, handling: Handling): Promise<unknown> {
  const { id: matter, version } = detail.view
  const id = action.part?.id ?? ''
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const body = <K extends keyof Schemas>() => given as Schemas[K]
  switch (action.kind) {
    case 'SIGN':
      return handling.sign(id, version)
    case 'HANDLER':
      return handling.nameHandler(id, version, body<'HandlerBody'>())
    case 'RESUME':
      return handling.resume(id, version)
    case 'CONTACT':
      return handling.contact(id, version, body<'FirstContactBody'>())
    case 'ANSWER':
      return handling.answer(id, version, body<'AnswerBody'>())
    case 'SUBMIT':
      return handling.submit(id, version, body<'AnswerBody'>())
    case 'DECIDE_ANSWER':
      return handling.decideAnswer(id, version, body<'DecisionBody'>())
    case 'EXTEND':
      return handling.extend(id, version, body<'ExtensionBody'>())
    case 'SUSPEND':
      return handling.suspend(id, version, body<'SuspensionBody'>())
    case 'PLEDGE':
      return handling.pledge(id, version, body<'PledgeBody'>())
    case 'REPORT':
      return handling.report(id, version, body<'ReportBody'>())
    case 'RETURN':
      return handling.giveBack(id, version, body<'ReturnBody'>())
    case 'DECIDE_EXTENSION':
      return handling.decideExtension(id, version, action.level ?? 'UNIT', body<'DecisionBody'>())
    case 'DECIDE_PLEDGE':
      return handling.decidePledge(id, version, body<'DecisionBody'>())
    case 'RULE':
      return handling.rule(id, version, body<'DecisionBody'>())
    case 'NAME_LEAD':
      return handling.nameLead(matter, version, body<'LeadBody'>())
    case 'CHASE':
      return handling.chase(matter, version, body<'ChaseBody'>())
  }
}
