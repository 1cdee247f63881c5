/**
 * What makes two requests the same: their canonical JSON, and the model that they go to. It is the place of a reply in the
 * cache, the source of a retry's jitter, and, by its length, a bound on the tokens of a request.
 */
import { createHash } from 'node:crypto'
import { Canonical, type Json } from '@magnet/core'
import type { Model } from '@magnet/synth'

/** The canonical text of a request. */
const text = (request: Model.Request): string => {
  const written = Canonical.text(request as Model.Request & Json.JsonObject)
  if (!lengths.has(request)) lengths.set(request, bytes(written))
  return written
}

// A request that is limited and paid for was looked up before. Only its length is kept: a text would outlive its request.
const lengths = new WeakMap<Model.Request, number>()

/** 64 hexadecimal digits for a request to a model. */
export const of = (model: string, request: Model.Request): string => hash(`${model}\n${text(request)}`)

/** A number in [0, 1) that a request has for a purpose: the same in every run. */
export const share = (request: Model.Request, purpose: string): number =>
  Number.parseInt(hash(`${purpose}\n${text(request)}`).slice(0, 8), 16) / 2 ** 32

/**
 * The most tokens that a request can be: a token stands for a byte at least, and what the provider puts around messages
 * and tools is less than their JSON is.
 */
export const tokens = (request: Model.Request): number => lengths.get(request) ?? bytes(text(request))

const hash = (value: string): string => createHash('sha256').update(value).digest('hex')

const bytes = (value: string): number => {
  let count = value.length
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    if (unit > 0x7f) count += unit > 0x7ff ? 2 : 1
  }
  return count
}
