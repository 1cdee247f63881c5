/** Settings of a program and secrets: nobody says them. */
import { kind, number, pattern, text } from './Define.js'
import type { Written } from '../KindCodec.js'

export const silent: ReadonlyArray<Written> = [
  kind(
    'Secret',
    /^(?:(?:x )?(?:rapid ?)?api ?keys?|key|(?:access|auth|app|client|api|user|bearer|refresh|csrf|session|secret) ?(?:token|key|secret)|token|secret|pass ?word|passwd|pwd|authorization|auth(?: id)?|sess(?:ion)?|signature|sign (?:start|end)|xbc|creds? .*|app token|user ?agent|cookies?|client secret|private key|credential)$/,
    pattern('????####????####'),
    { silent: 'secret', voice: 'opaque', types: text }
  ),
  kind(
    'Setting',
    /^(?:page(?: ?(?:number|no|num|size|index|token))?|current page|pages|per page|page size|limit|offset|skip|start index|start|cursor|(?:max|min|next|end) cursor|after cursor|count|num(?: results)?|size|rows|take|top|max(?:imum)? ?(?:results|items|count|records)|results? per page|number of results|n|format|output|response ?(?:type|format)|output format|data type|callback|fields?|include|exclude|expand|projection|order ?by|sort ?(?:by|order|direction|type|field)?|ordering|order|direction|hl|gl|lr|cr|tbs|nfpr|safe(?: ?search)?|google domain|uule|verbose|debug|pretty|cors ?enabled|schema type|version|api version|v|locale|storage(?: name)?|folder|time utc offset|generate hints|full response|summary response|location auto|search context id|params?|device|layout|theme|encoding|charset|return type|options?|settings?|config|mode|timeout|nocache|cache|async|raw|json|xml|index|api index|batch|lang id|force|strict|validate|normalize .*|accept language|with .*|include .*|exclude .*|show .*|get dash url|is .*|has .*)$/,
    number(1, 10),
    { silent: 'setting' }
  )
]
