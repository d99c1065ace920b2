import { del, get, set } from 'idb-keyval'
import { ref } from 'vue'
import { Problem, type ProblemDocument } from '@/api/problem'
import { newKey, speaking } from '@/api/client'

/** A file of a draft on its way to the server; `id` once it is there. */
export interface Upload {
  key: string
  name: string
  size: number
  /** 0 to 1 */
  progress: number
  id?: string
  problem?: Problem
}

export const MOST_FILES = 20
export const LARGEST = 20 * 1024 * 1024

interface Kept {
  key: string
  name: string
  blob?: Blob
  size: number
  id?: string
}

/**
 * The files of one sheet. They are sent as soon as they are chosen; until the sheet is sent a copy stays on this device, so that
 * closing the page or losing the network costs nothing.
 */
export function useFiles(name: string, token: () => string) {
  const uploads = ref<Upload[]>([])
  const place = `bihuan.files.${name}`
  const kept: Kept[] = []
  const ready = take()

  async function take(): Promise<void> {
    for (const it of (await get<Kept[]>(place).catch(() => undefined)) ?? []) {
      kept.push(it)
      uploads.value.push({
        key: it.key,
        name: it.name,
        size: it.size,
        progress: it.id ? 1 : 0,
        ...(it.id && { id: it.id }),
      })
      if (!it.id) void send(it)
    }
  }

  const keep = () => set(place, kept).catch(() => undefined)
  const row = (key: string) => uploads.value.find((it) => it.key === key)

  async function send(it: Kept): Promise<void> {
    const upload = row(it.key)
    if (!upload || !it.blob) return
    delete upload.problem
    try {
      it.id = await post(it.name, it.blob, token(), (part) => (upload.progress = part))
      delete it.blob
      upload.id = it.id
      upload.progress = 1
    } catch (thrown) {
      upload.problem = thrown as Problem
      upload.progress = 0
    }
    await keep()
  }

  async function add(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      if (kept.length >= MOST_FILES) return
      const it: Kept = { key: newKey(), name: file.name, blob: file, size: file.size }
      kept.push(it)
      uploads.value.push({ key: it.key, name: file.name, size: file.size, progress: 0 })
      await keep()
      void send(it)
    }
  }

  async function remove(key: string): Promise<void> {
    const at = kept.findIndex((it) => it.key === key)
    if (at >= 0) kept.splice(at, 1)
    uploads.value = uploads.value.filter((it) => it.key !== key)
    await keep()
  }

  const again = () => Promise.all(kept.filter((it) => !it.id).map(send))

  async function clear(): Promise<void> {
    kept.length = 0
    uploads.value = []
    await del(place).catch(() => undefined)
  }

  return { uploads, ready, add, remove, again, clear }
}

/** Sends one file with progress, which `fetch` cannot tell. */
function post(name: string, blob: Blob, token: string, progress: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/attachments?name=${encodeURIComponent(name)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Upload-Token', token)
    request.setRequestHeader('Accept-Language', speaking())
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onerror = () => reject(unreachable())
    request.onload = () => {
      const answer = JSON.parse(request.responseText || '{}') as { id?: string } & ProblemDocument
      if (request.status === 201 && answer.id) resolve(answer.id)
      else reject(answer.code ? new Problem(answer) : unreachable())
    }
    request.send(blob)
  })
}

const unreachable = () => new Problem({ status: 0, title: '', detail: '', code: 'web.unreachable' })
