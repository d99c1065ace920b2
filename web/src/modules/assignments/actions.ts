import type { Permission } from '@/app/module'
import type { Detail, Part } from './queries'

/** What can be done with a matter. */
export type ActionKind =
  | 'SIGN'
  | 'HANDLER'
  | 'CONTACT'
  | 'ANSWER'
  | 'SUBMIT'
  | 'DECIDE_ANSWER'
  | 'EXTEND'
  | 'SUSPEND'
  | 'RESUME'
  | 'PLEDGE'
  | 'REPORT'
  | 'RETURN'
  | 'DECIDE_EXTENSION'
  | 'DECIDE_PLEDGE'
  | 'RULE'
  | 'NAME_LEAD'
  | 'CHASE'

export interface Action {
  kind: ActionKind
  /** Whose part; none for what is done with the whole matter. */
  part?: Part
  /** At most one is: what has to be done next. */
  primary?: boolean
  /** Of an extension that waits for a decision. */
  level?: 'UNIT' | 'BUREAU'
}

export interface Doer {
  unit?: string | undefined
  can: (permission: Permission) => boolean
  account?: string | undefined
  /** Whether the rule asks for the leader's approval of answers. */
  needsApproval?: boolean
}

/** The answer of a part that waits for its leader's approval. */
export function draftOf(detail: Detail, part: string | undefined): Detail['history'][number] | undefined {
  const last = (detail.history ?? [])
    .filter((it) => ['AnswerSubmitted', 'AnswerRefused', 'AssignmentAnswered'].includes(it.kind))
    .filter((it) => it.detail['assignment'] === part)
    .at(-1)
  return last?.kind === 'AnswerSubmitted' ? last : undefined
}

/**
 * What this person can do with this matter now, the next step first. It mirrors the life cycle of an assignment so that buttons
 * that cannot work are not shown; whether it is allowed the server decides.
 */
export function possible(detail: Detail, doer: Doer): Action[] {
  const own = doer.can('ASSIGNMENT_WORK') ? detail.parts.filter((part) => part.unit === doer.unit) : []
  const handed = own.filter((part) => HANDED_ON.includes(part.state)).map((part): Action => ({ kind: 'HANDLER', part }))
  return [
    ...decisions(detail, doer),
    ...own.flatMap((part) => work(part, detail, doer)),
    ...handed,
    ...bureau(detail, doer),
  ]
}

/** While a part is in these states the unit may say who of its people handles it. */
const HANDED_ON: Part['state'][] = ['DISPATCHED', 'SIGNED', 'SUSPENDED', 'PLEDGED']

/** To answer, or to submit the answer where the rule asks for approval; who may approve answers himself. */
function answers(part: Part, doer: Doer, primary: boolean): Action[] {
  const alone = !doer.needsApproval || doer.can('ASSIGNMENT_APPROVE_IN_UNIT')
  const submit: Action = { kind: 'SUBMIT', part, primary: primary && !alone }
  const answer: Action = { kind: 'ANSWER', part, primary }
  return doer.can('ASSIGNMENT_APPROVE_IN_UNIT') ? [answer] : alone ? [answer, submit] : [submit]
}

function work(part: Part, detail: Detail, doer: Doer): Action[] {
  switch (part.state) {
    case 'DISPATCHED':
      return [
        { kind: 'SIGN', part, primary: true },
        { kind: 'RETURN', part },
      ]
    case 'SIGNED':
      return signed(part, detail, doer)
    case 'SUSPENDED':
      return [{ kind: 'RESUME', part, primary: true }]
    case 'PLEDGED':
      return [{ kind: 'REPORT', part, primary: true }, ...answers(part, doer, false)]
    default:
      return []
  }
}

function signed(part: Part, detail: Detail, doer: Doer): Action[] {
  const contacted = !!part.contactedAt || !part.lead
  const waits = (list: { assignment: string; state: string }[]) =>
    list.some((it) => it.assignment === part.id && it.state === 'PENDING')
  return [
    { kind: 'CONTACT', part, primary: !contacted },
    ...answers(part, doer, contacted),
    ...(waits(detail.extensions) ? [] : [{ kind: 'EXTEND', part } as Action]),
    ...(part.lead ? [{ kind: 'SUSPEND', part } as Action] : []),
    ...(part.lead && contacted && !waits(detail.pledges) ? [{ kind: 'PLEDGE', part } as Action] : []),
    { kind: 'RETURN', part },
  ]
}

/** What waits for this person's yes or no. */
function decisions(detail: Detail, doer: Doer): Action[] {
  const part = (id: string) => detail.parts.find((it) => it.id === id)
  const inUnit = (id: string) => doer.can('ASSIGNMENT_APPROVE_IN_UNIT') && part(id)?.unit === doer.unit
  const inBureau = doer.can('ASSIGNMENT_APPROVE_IN_BUREAU')
  const extensions = detail.extensions
    .filter((it) => it.state === 'PENDING' && (it.level === 'UNIT' ? inUnit(it.assignment) : inBureau))
    .map((it): Action => ({ kind: 'DECIDE_EXTENSION', level: it.level, ...partOf(part(it.assignment)) }))
  const pledges = detail.pledges
    .filter((it) => it.state === 'PENDING' && inBureau)
    .map((it): Action => ({ kind: 'DECIDE_PLEDGE', ...partOf(part(it.assignment)) }))
  const returns = detail.parts
    .filter((it) => it.state === 'RETURN_REQUESTED' && doer.can('ASSIGNMENT_RULE_ON_RETURN') && !inConsultation(detail))
    .map((it): Action => ({ kind: 'RULE', part: it }))
  const drafts = detail.parts
    .filter((it) => inUnit(it.id) && draftOf(detail, it.id) && draftOf(detail, it.id)?.account !== doer.account)
    .map((it): Action => ({ kind: 'DECIDE_ANSWER', part: it }))
  return [...drafts, ...extensions, ...pledges, ...returns].map((it, at) => ({ ...it, primary: at === 0 }))
}

const partOf = (part: Part | undefined) => (part ? { part } : {})

const inConsultation = (detail: Detail) => detail.view.stage === 'IN_CONSULTATION'

function bureau(detail: Detail, doer: Doer): Action[] {
  const named: Action[] =
    inConsultation(detail) && doer.can('ASSIGNMENT_RULE_ON_RETURN') ? [{ kind: 'NAME_LEAD', primary: true }] : []
  const chased: Action[] =
    !detail.view.endedAt && detail.clocks.some((it) => !it.stoppedAt) && doer.can('ASSIGNMENT_CHASE')
      ? [{ kind: 'CHASE' }]
      : []
  return [...named, ...chased]
}
